package dev.sglint.frontend.cloudformation.syntax;

import dev.sglint.source.SourceSpan;
import java.util.List;
import java.util.Optional;

/**
 * A call of an intrinsic function: an object whose only member is {@code Ref}, {@code Condition} or
 * begins with {@code Fn::}.
 *
 * @param function the long name, for instance {@code Fn::Join}
 * @param span all of it
 */
public record Call(String function, Node argument, SourceSpan span) {
  private static final String PREFIX = "Fn::";

  /** The call that a value is. */
  public static Optional<Call> of(Node node) {
    if (node instanceof Node.Members object && object.members().size() == 1) {
      Node.Member only = object.members().get(0);
      if (isFunction(only.name())) {
        return Optional.of(new Call(only.name(), only.value(), object.span()));
      }
    }
    return Optional.empty();
  }

  /** Whether a name is that of a function. */
  public static boolean isFunction(String name) {
    return name.equals("Ref") || name.equals("Condition") || name.startsWith(PREFIX);
  }

  /** The arguments of one that takes a list; of others the one that there is. */
  public List<Node> arguments() {
    return argument instanceof Node.Items list ? list.elements() : List.of(argument);
  }

  /** The name as a short tag has it. */
  public String shortName() {
    return function.startsWith(PREFIX) ? function.substring(PREFIX.length()) : function;
  }

  /** The argument where it is a text. */
  public Optional<String> text() {
    return argument instanceof Node.Scalar scalar && !scalar.isNull()
        ? Optional.of(scalar.text())
        : Optional.empty();
  }

  /** The name that a {@code Ref} refers to. */
  public Optional<String> reference() {
    return function.equals("Ref") ? text() : Optional.empty();
  }
}
