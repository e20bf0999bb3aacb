package dev.sglint.frontend.terraform.functions;

import dev.sglint.frontend.terraform.value.Conversion;
import dev.sglint.frontend.terraform.value.Source;
import dev.sglint.frontend.terraform.value.Type;
import dev.sglint.frontend.terraform.value.Value;
import java.util.Optional;

/** The functions of types and of failures. */
final class TypeConversions {
  private TypeConversions() {}

  static Optional<Value> call(Invocation call) {
    return switch (call.name()) {
      case "tostring" -> Optional.of(convert(call, Type.STRING));
      case "tonumber" -> Optional.of(convert(call, Type.NUMBER));
      case "tobool" -> Optional.of(convert(call, Type.BOOL));
      case "tolist" -> Optional.of(convert(call, new Type.ListOf(Type.DYNAMIC)));
      case "toset" -> Optional.of(convert(call, new Type.SetOf(Type.DYNAMIC)));
      case "tomap" -> Optional.of(convert(call, new Type.MapOf(Type.DYNAMIC)));
      case "try" -> Optional.of(first(call));
      case "can" -> Optional.of(can(call));
      case "sensitive" -> Optional.of(marked(call, true));
      case "nonsensitive" -> Optional.of(marked(call, false));
      case "issensitive" ->
          Optional.of(
              Arguments.each(
                  call,
                  1,
                  1,
                  c -> new Value.Bool(c.argument(0).source().sensitive(), plain(c.source()))));
      case "ephemeralasnull" -> Optional.of(Arguments.each(call, 1, 1, c -> c.argument(0)));
      default -> Optional.empty();
    };
  }

  private static Value convert(Invocation call, Type type) {
    return Arguments.each(
        call,
        1,
        1,
        c -> {
          Value converted = Conversion.convert(c.argument(0), type);
          return converted instanceof Value.Failure
              ? c.invalid("v", "cannot convert " + given(c.argument(0)) + " to " + words(type))
              : converted;
        });
  }

  private static String given(Value value) {
    return value instanceof Value.Text text
        ? "\"" + text.value() + "\""
        : Conversion.words(value.type());
  }

  private static String words(Type type) {
    if (type instanceof Type.ListOf) {
      return "list of any single type";
    }
    if (type instanceof Type.SetOf) {
      return "set of any single type";
    }
    return type instanceof Type.MapOf ? "map of any single type" : Conversion.words(type);
  }

  /** The first argument that Terraform does not refuse. */
  private static Value first(Invocation call) {
    if (call.count() == 0) {
      return call.failure("at least one argument is required");
    }
    for (Value argument : call.arguments()) {
      if (!(argument instanceof Value.Failure)) {
        return argument;
      }
    }
    return call.argument(call.count() - 1);
  }

  private static Value can(Invocation call) {
    if (call.count() != 1) {
      return call.failure("exactly one argument is required");
    }
    if (call.argument(0) instanceof Value.Unknown unknown && unknown.type() == Type.DYNAMIC) {
      // Of what is not seen at all it cannot be said that it has what is asked of it.
      return Value.Unknown.of(Type.BOOL, unknown.reason(), plain(call.source()));
    }
    return new Value.Bool(!(call.argument(0) instanceof Value.Failure), plain(call.source()));
  }

  private static Value marked(Invocation call, boolean sensitive) {
    return Arguments.each(
        call,
        1,
        1,
        c -> {
          Value value = c.argument(0);
          Source source = new Source(value.source().provenance(), sensitive);
          return value.with(source);
        });
  }

  private static Source plain(Source source) {
    return new Source(source.provenance(), false);
  }
}
