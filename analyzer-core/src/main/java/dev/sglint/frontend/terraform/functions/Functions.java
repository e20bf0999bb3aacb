package dev.sglint.frontend.terraform.functions;

import dev.sglint.frontend.terraform.value.Type;
import dev.sglint.frontend.terraform.value.Value;
import dev.sglint.source.SourceSpan;
import dev.sglint.value.UnknownReason;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The functions by their names: the families are asked one after the other. */
public final class Functions {
  private static final String CORE = "core::";
  private static final String PROVIDER = "provider::";

  private static final List<Function<Invocation, Optional<Value>>> FAMILIES =
      List.of(
          Lists::call,
          Sums::call,
          Maps::call,
          Sets::call,
          TypeConversions::call,
          Numbers::call,
          Addresses::call,
          Strings::call,
          Formats::call,
          Patterns::call,
          Encodings::call,
          Files::call,
          Digests::call,
          Times::call);

  private Functions() {}

  /** What a function gives; failures among the arguments are passed on by all but a few. */
  public static Value call(
      String name, List<Value> arguments, SourceSpan span, FunctionContext context) {
    String plain = name.startsWith(CORE) ? name.substring(CORE.length()) : name;
    Invocation invocation = new Invocation(plain, arguments, span, context);
    if (name.startsWith(PROVIDER)) {
      return invocation.unknown(
          Type.DYNAMIC, new UnknownReason(UnknownReason.Kind.OUTSIDE_TREE, "function " + name));
    }
    return family(invocation)
        .orElseGet(
            () ->
                new Value.Failure(
                    "Call to unknown function",
                    "There is no function named \"" + name + "\"." + instead(plain),
                    span,
                    invocation.source()));
  }

  /** What took the place of the functions that Terraform 0.12 gave up. */
  private static String instead(String name) {
    return switch (name) {
      case "list" -> " Write `[…]` or `tolist([…])`: Terraform 0.15 has removed it.";
      case "map" -> " Write `{…}` or `tomap({…})`: Terraform 0.15 has removed it.";
      default -> "";
    };
  }

  private static Optional<Value> family(Invocation invocation) {
    for (Function<Invocation, Optional<Value>> family : FAMILIES) {
      Optional<Value> value = family.apply(invocation);
      if (value.isPresent()) {
        return value;
      }
    }
    return Optional.empty();
  }
}
