package dev.sglint.frontend.cloudformation.functions;

import dev.sglint.frontend.cloudformation.syntax.Call;
import dev.sglint.frontend.cloudformation.value.Data;
import dev.sglint.frontend.cloudformation.value.Datum;
import dev.sglint.value.Combined;
import dev.sglint.value.Elements;
import dev.sglint.value.Field;
import dev.sglint.value.Provenance;
import dev.sglint.value.UnknownReason;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/** Functions that give or take texts. */
final class Texts {
  /** A text that falls into more pieces is not split. */
  private static final int MAX_PIECES = 10_000;

  private Texts() {}

  /** {@code Fn::Join: [delimiter, [values]]}. */
  static Field<Datum> join(Call call, FunctionContext context) {
    if (call.arguments().size() != 2) {
      return context.refusal(call, "Fn::Join takes a delimiter and a list");
    }
    List<Field<Datum>> arguments = context.evaluate(call.arguments());
    Provenance provenance = FunctionContext.provenance(call, arguments);
    return Combined.of(
        arguments,
        provenance,
        values -> {
          if (!(values.get(0) instanceof Datum.Text delimiter)
              || !(values.get(1) instanceof Datum.Items list)) {
            return values.get(1) instanceof Datum.Attribute attribute
                ? Field.unknown(Data.noText(attribute), provenance)
                : context.refusal(call, "Fn::Join takes a delimiter and a list");
          }
          return join(delimiter.text(), Data.present(list.elements()), provenance);
        });
  }

  private static Field<Datum> join(
      String delimiter, Elements<Field<Datum>> elements, Provenance provenance) {
    if (elements.more().isPresent()) {
      return Field.unknown(elements.more().get(), provenance);
    }
    if (elements.known().size() == 1) {
      return elements.known().get(0);
    }
    return Combined.of(
        elements.known(),
        provenance,
        values -> {
          List<String> texts = new ArrayList<>(values.size());
          for (Datum value : values) {
            if (value instanceof Datum.Text text) {
              texts.add(text.text());
            } else if (!(value instanceof Datum.NoValue)) {
              return Field.unknown(Data.noText(value), provenance);
            }
          }
          return Data.joined(delimiter, texts, provenance);
        });
  }

  /** {@code Fn::Split: [delimiter, text]}. */
  static Field<Datum> split(Call call, FunctionContext context) {
    if (call.arguments().size() != 2) {
      return context.refusal(call, "Fn::Split takes a delimiter and a text");
    }
    List<Field<Datum>> arguments = context.evaluate(call.arguments());
    Provenance provenance = FunctionContext.provenance(call, arguments);
    return Combined.of(
        arguments,
        provenance,
        values -> {
          if (!(values.get(0) instanceof Datum.Text delimiter) || delimiter.text().isEmpty()) {
            return context.refusal(call, "Fn::Split takes a delimiter and a text");
          }
          if (!(values.get(1) instanceof Datum.Text text)) {
            return Field.unknown(Data.noText(values.get(1)), provenance);
          }
          String[] parts =
              Pattern.compile(delimiter.text(), Pattern.LITERAL).split(text.text(), MAX_PIECES + 1);
          if (parts.length > MAX_PIECES) {
            return Data.unknown(
                UnknownReason.Kind.UNSUPPORTED, "more than " + MAX_PIECES + " pieces", provenance);
          }
          List<Field<Datum>> elements = new ArrayList<>(parts.length);
          for (String part : parts) {
            elements.add(Data.text(part, provenance));
          }
          return Data.items(elements, provenance);
        });
  }

  static Field<Datum> base64(Call call, FunctionContext context) {
    Field<Datum> argument = context.evaluate(call.argument());
    Provenance provenance = FunctionContext.provenance(call, List.of(argument));
    return Data.texts(
        argument,
        provenance,
        text -> {
          byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
          return Data.text(Base64.getEncoder().encodeToString(bytes), provenance);
        });
  }

  static Field<Datum> toJsonString(Call call, FunctionContext context) {
    Field<Datum> argument = context.evaluate(call.argument());
    Provenance provenance = FunctionContext.provenance(call, List.of(argument));
    return Json.text(argument, provenance);
  }
}
