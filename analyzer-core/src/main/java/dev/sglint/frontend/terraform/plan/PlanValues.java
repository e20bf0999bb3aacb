package dev.sglint.frontend.terraform.plan;

import dev.sglint.frontend.terraform.value.Collect;
import dev.sglint.frontend.terraform.value.Source;
import dev.sglint.frontend.terraform.value.Symbol;
import dev.sglint.frontend.terraform.value.Type;
import dev.sglint.frontend.terraform.value.Value;
import dev.sglint.json.JsonValue;
import dev.sglint.source.SourceSpan;
import dev.sglint.value.Provenance;
import dev.sglint.value.UnknownReason;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Values of a plan, with the mask that says which of them are not known yet. */
public final class PlanValues {
  private static final int LONGEST_NUMBER = 400;

  private PlanValues() {}

  /** A value, and what of it is unknown by the mask. */
  public static Value of(JsonValue value, Optional<JsonValue> mask, String what) {
    if (isTrue(mask)) {
      return unknown(value.span(), what, Optional.empty());
    }
    if (value instanceof JsonValue.ObjectValue object) {
      return object(object, mask, what);
    }
    if (value instanceof JsonValue.ArrayValue array) {
      List<Value> elements = new ArrayList<>();
      for (JsonValue element : array.elements()) {
        elements.add(of(element, element(mask, elements.size()), what));
      }
      return Collect.tuple(elements, Optional.empty(), source(array.span(), ""));
    }
    return scalar((JsonValue.Scalar) value);
  }

  /** What is not known yet; the symbol says whose attribute it will be. */
  static Value unknown(SourceSpan span, String what, Optional<Symbol> symbol) {
    UnknownReason reason = new UnknownReason(UnknownReason.Kind.RUN_TIME_VALUE, what);
    return new Value.Unknown(
        Type.DYNAMIC, reason, symbol.isPresent(), "", symbol, source(span, ""));
  }

  static boolean isTrue(Optional<JsonValue> mask) {
    return mask.isPresent()
        && mask.get() instanceof JsonValue.Scalar scalar
        && scalar.text().equals("true");
  }

  /** Whether a mask says that something is unknown. */
  static boolean hasUnknown(JsonValue mask) {
    if (mask instanceof JsonValue.ObjectValue object) {
      return object.members().stream().anyMatch(member -> hasUnknown(member.value()));
    }
    if (mask instanceof JsonValue.ArrayValue array) {
      return array.elements().stream().anyMatch(PlanValues::hasUnknown);
    }
    return isTrue(Optional.of(mask));
  }

  static Optional<JsonValue> member(Optional<JsonValue> mask, String name) {
    return mask.isPresent() && mask.get() instanceof JsonValue.ObjectValue object
        ? object.get(name)
        : Optional.empty();
  }

  private static Optional<JsonValue> element(Optional<JsonValue> mask, int index) {
    return mask.isPresent()
            && mask.get() instanceof JsonValue.ArrayValue array
            && index < array.elements().size()
        ? Optional.of(array.elements().get(index))
        : Optional.empty();
  }

  private static Value object(JsonValue.ObjectValue object, Optional<JsonValue> mask, String what) {
    SortedMap<String, Value> entries = new TreeMap<>();
    for (JsonValue.Member member : object.members()) {
      entries.put(member.name(), of(member.value(), member(mask, member.name()), what));
    }
    if (mask.isPresent() && mask.get() instanceof JsonValue.ObjectValue masks) {
      for (JsonValue.Member member : masks.members()) {
        if (isTrue(Optional.of(member.value()))) {
          entries.put(member.name(), unknown(object.span(), what, Optional.empty()));
        }
      }
    }
    return Collect.object(entries, Optional.empty(), source(object.span(), ""));
  }

  private static Value scalar(JsonValue.Scalar scalar) {
    Source source = source(scalar.span(), scalar.text());
    return switch (scalar.type()) {
      case STRING -> new Value.Text(scalar.text(), source);
      case BOOLEAN -> new Value.Bool(scalar.text().equals("true"), source);
      case NULL -> new Value.Null(Type.DYNAMIC, source);
      case NUMBER ->
          scalar.text().length() > LONGEST_NUMBER
              ? unknown(scalar.span(), "a number of many digits", Optional.empty())
              : new Value.Numeric(new BigDecimal(scalar.text()), source);
    };
  }

  private static Source source(SourceSpan span, String text) {
    return Source.of(Provenance.literal(text, span));
  }
}
