package dev.sglint.frontend.cloudformation.functions;

import dev.sglint.frontend.cloudformation.syntax.Call;
import dev.sglint.frontend.cloudformation.value.Data;
import dev.sglint.frontend.cloudformation.value.Datum;
import dev.sglint.frontend.cloudformation.value.Yaml11;
import dev.sglint.value.Combined;
import dev.sglint.value.Elements;
import dev.sglint.value.Field;
import dev.sglint.value.Provenance;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/** Functions that take lists. */
final class Lists {
  private Lists() {}

  /** {@code Fn::Select: [index, list]}, counted from 0. */
  static Field<Datum> select(Call call, FunctionContext context) {
    if (call.arguments().size() != 2) {
      return context.refusal(call, "Fn::Select takes an index and a list");
    }
    List<Field<Datum>> arguments = context.evaluate(call.arguments());
    Provenance provenance = FunctionContext.provenance(call, arguments);
    return Combined.of(
        arguments,
        provenance,
        values -> {
          Optional<BigInteger> index =
              values.get(0) instanceof Datum.Text text ? Yaml11.integer(text) : Optional.empty();
          if (values.get(1) instanceof Datum.Attribute attribute) {
            return Field.unknown(Data.noText(attribute), provenance);
          }
          if (index.isEmpty() || !(values.get(1) instanceof Datum.Items list)) {
            return context.refusal(
                call, "Template error: every Fn::Select object requires an index and a list");
          }
          return element(call, index.get(), Data.present(list.elements()), provenance, context);
        });
  }

  private static Field<Datum> element(
      Call call,
      BigInteger index,
      Elements<Field<Datum>> elements,
      Provenance provenance,
      FunctionContext context) {
    if (elements.more().isPresent()) {
      return Field.unknown(elements.more().get(), provenance);
    }
    int size = elements.known().size();
    if (index.signum() < 0 || index.compareTo(BigInteger.valueOf(size)) >= 0) {
      return context.refusal(
          call, "Template error: Fn::Select cannot select nonexistent value at index " + index);
    }
    return elements.known().get(index.intValue());
  }

  /** {@code Fn::Length: list}. */
  static Field<Datum> length(Call call, FunctionContext context) {
    Field<Datum> argument = context.evaluate(call.argument());
    Provenance provenance = FunctionContext.provenance(call, List.of(argument));
    return Combined.of(
        argument,
        provenance,
        value -> {
          if (!(value instanceof Datum.Items list)) {
            return Field.unknown(Data.noText(value), provenance);
          }
          Elements<Field<Datum>> elements = Data.present(list.elements());
          return elements.more().isPresent()
              ? Field.unknown(elements.more().get(), provenance)
              : Data.text(Integer.toString(elements.known().size()), provenance);
        });
  }
}
