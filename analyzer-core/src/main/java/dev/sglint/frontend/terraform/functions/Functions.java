package dev.sglint.frontend.terraform.functions;

import dev.sglint.frontend.terraform.value.Source;
import dev.sglint.frontend.terraform.value.Type;
import dev.sglint.frontend.terraform.value.Value;
import dev.sglint.source.SourceSpan;
import dev.sglint.value.Provenance;
import dev.sglint.value.Step;
import dev.sglint.value.UnknownReason;
import java.util.List;

/** The functions by their names. */
public final class Functions {
  private Functions() {}

  /** What a function gives; failures among the arguments are passed on by all but a few. */
  public static Value call(
      String name, List<Value> arguments, SourceSpan span, FunctionContext context) {
    Source source = Source.of(Provenance.of(Step.FUNCTION, name, span, List.of()));
    UnknownReason reason = new UnknownReason(UnknownReason.Kind.UNSUPPORTED, name);
    return Value.Unknown.of(Type.DYNAMIC, reason, source);
  }
}
