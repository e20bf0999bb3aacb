package dev.sglint.frontend.terraform;

import dev.sglint.frontend.terraform.value.Source;
import dev.sglint.frontend.terraform.value.Type;
import dev.sglint.frontend.terraform.value.Value;
import dev.sglint.source.SourceSpan;
import dev.sglint.value.Provenance;
import dev.sglint.value.UnknownReason;

/** Makes the values of what is refused. */
final class Failures {
  /** The summary of what a bound of ours ended. */
  static final String LIMIT = "too much to evaluate";

  private Failures() {}

  static Value.Failure of(String summary, String detail, SourceSpan place) {
    return new Value.Failure(summary, detail, place, source(place));
  }

  static Value.Failure limit(String what, SourceSpan place) {
    return of(LIMIT, what, place);
  }

  /** A failure that was reported where it happened. */
  static Value.Failure silent(SourceSpan place) {
    return of("", "", place);
  }

  /** A failure as the unknown value that is left of it. */
  static Value unknown(Value value, Type type) {
    if (value instanceof Value.Failure failure) {
      String detail = failure.summary().isEmpty() ? "it could not be read" : failure.summary();
      UnknownReason reason = new UnknownReason(UnknownReason.Kind.REFUSED, detail);
      return Value.Unknown.of(type, reason, failure.source());
    }
    return value;
  }

  static Source source(SourceSpan place) {
    return Source.of(Provenance.literal("", place));
  }
}
