package dev.sglint.frontend.terraform.value;

import dev.sglint.source.SourceSpan;
import dev.sglint.value.Provenance;
import dev.sglint.value.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Texts of parts. */
public final class Templates {
  private static final int MAX_INPUTS = 8;
  private static final int MAX_LENGTH = 16 * 1024 * 1024;

  private Templates() {}

  /** The text that the parts make; what is known of its beginning is kept. */
  public static Value concat(List<Value> parts, Source source, SourceSpan span) {
    return Worlds.combine(parts, source, values -> join(values, source, span));
  }

  private static Value join(List<Value> parts, Source source, SourceSpan span) {
    StringBuilder text = new StringBuilder();
    Optional<Value.Unknown> unknown = Optional.empty();
    boolean symbolLast = false;
    boolean sensitive = false;
    List<Provenance> inputs = new ArrayList<>();
    for (Value part : parts) {
      if (part instanceof Value.Failure) {
        return part;
      }
      if (part instanceof Value.Null) {
        return new Value.Failure(
            "Invalid template interpolation value",
            "The expression result is null. Cannot include a null value in a string template.",
            span,
            source);
      }
      Value converted = Conversion.convert(part, Type.STRING);
      if (converted instanceof Value.Failure) {
        return new Value.Failure(
            "Invalid template interpolation value",
            "Cannot include the given value in a string template: string required.",
            span,
            source);
      }
      sensitive |= part.source().sensitive();
      boolean moved = part.source().provenance().step() != Step.LITERAL;
      if (moved && inputs.size() < MAX_INPUTS) {
        inputs.add(part.source().provenance());
      }
      if (converted instanceof Value.Unknown next) {
        symbolLast = unknown.isEmpty();
        if (unknown.isEmpty()) {
          text.append(next.prefix());
          unknown = Optional.of(next);
        }
      } else if (converted instanceof Value.Text known && !known.value().isEmpty()) {
        symbolLast = false;
        if (unknown.isEmpty()) {
          text.append(known.value());
        }
        if (text.length() > MAX_LENGTH) {
          return new Value.Failure(
              "Text too long", "A text of so many characters is not looked at.", span, source);
        }
      }
    }
    Source from = source(source, inputs, sensitive);
    if (unknown.isEmpty()) {
      return new Value.Text(text.toString(), from);
    }
    Optional<Symbol> symbol = symbolLast ? unknown.get().symbol() : Optional.empty();
    return new Value.Unknown(
        Type.STRING, unknown.get().reason(), true, text.toString(), symbol, from);
  }

  private static Source source(Source source, List<Provenance> inputs, boolean sensitive) {
    Provenance place = source.provenance();
    Provenance from =
        inputs.isEmpty() ? place : Provenance.of(Step.FUNCTION, place.text(), place.span(), inputs);
    return new Source(from, sensitive || source.sensitive());
  }
}
