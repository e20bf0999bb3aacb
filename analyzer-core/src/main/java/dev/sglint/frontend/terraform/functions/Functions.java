package dev.sglint.frontend.terraform.functions;

import dev.sglint.frontend.terraform.value.Value;
import dev.sglint.source.SourceSpan;
import java.util.List;
import java.util.Optional;

/** The functions by their names: the families are asked one after the other. */
public final class Functions {
  private static final String CORE = "core::";

  private Functions() {}

  /** What a function gives; failures among the arguments are passed on by all but a few. */
  public static Value call(
      String name, List<Value> arguments, SourceSpan span, FunctionContext context) {
    String plain = name.startsWith(CORE) ? name.substring(CORE.length()) : name;
    Invocation invocation = new Invocation(plain, arguments, span, context);
    return family(invocation)
        .orElseGet(
            () ->
                new Value.Failure(
                    "Call to unknown function",
                    "There is no function named \"" + name + "\".",
                    span,
                    invocation.source()));
  }

  private static Optional<Value> family(Invocation invocation) {
    return Optional.<Value>empty()
        .or(() -> Lists.call(invocation))
        .or(() -> Sums.call(invocation))
        .or(() -> Maps.call(invocation))
        .or(() -> Sets.call(invocation))
        .or(() -> Numbers.call(invocation))
        .or(() -> Addresses.call(invocation))
        .or(() -> TypeConversions.call(invocation));
  }
}
