package dev.sglint.frontend.terraform.functions;

import dev.sglint.frontend.terraform.value.Collect;
import dev.sglint.frontend.terraform.value.Source;
import dev.sglint.frontend.terraform.value.Type;
import dev.sglint.frontend.terraform.value.Value;
import dev.sglint.source.SourceSpan;
import dev.sglint.value.Alternative;
import dev.sglint.value.Guard;
import dev.sglint.value.Provenance;
import dev.sglint.value.Step;
import dev.sglint.value.UnknownReason;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * One call of a function.
 *
 * @param name without its namespace
 * @param span of the call
 */
record Invocation(String name, List<Value> arguments, SourceSpan span, FunctionContext context) {
  private static final int MAX_INPUTS = 8;

  int count() {
    return arguments.size();
  }

  Value argument(int index) {
    return arguments.get(index);
  }

  /** The source of what is made anew of the arguments. */
  Source source() {
    boolean sensitive = false;
    List<Provenance> inputs = new ArrayList<>();
    for (Value argument : arguments) {
      sensitive |= argument.source().sensitive();
      if (inputs.size() < MAX_INPUTS) {
        inputs.add(argument.source().provenance());
      }
    }
    return new Source(Provenance.of(Step.FUNCTION, name + "(…)", span, inputs), sensitive);
  }

  Value text(String text) {
    return new Value.Text(text, source());
  }

  Value number(BigDecimal number) {
    return new Value.Numeric(number, source());
  }

  Value bool(boolean bool) {
    return new Value.Bool(bool, source());
  }

  Value unknown(Type type, UnknownReason reason) {
    return Value.Unknown.of(type, reason, source());
  }

  /** {@code Invalid value for "parameter" parameter: …}. */
  Value invalid(String parameter, String problem) {
    return failure("Invalid value for \"" + parameter + "\" parameter: " + problem + ".");
  }

  Value failure(String detail) {
    return new Value.Failure("Invalid function argument", detail, span, source());
  }

  /** One of two values: what cannot be seen decides which. */
  Value either(Value unseen, Value otherwise, UnknownReason reason) {
    String atom = name + " at " + span.file() + ":" + span.start();
    return Collect.oneOf(
        List.of(
            new Alternative<>(unseen, Guard.of(atom, "first"), unseen.source().provenance()),
            new Alternative<>(
                otherwise, Guard.of(atom, "otherwise"), otherwise.source().provenance())),
        reason,
        source());
  }
}
