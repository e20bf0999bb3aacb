package dev.sglint.frontend.terraform.functions;

import dev.sglint.frontend.terraform.value.Conversion;
import dev.sglint.frontend.terraform.value.Equality;
import dev.sglint.frontend.terraform.value.Source;
import dev.sglint.frontend.terraform.value.Type;
import dev.sglint.frontend.terraform.value.Types;
import dev.sglint.frontend.terraform.value.Value;
import dev.sglint.frontend.terraform.value.Worlds;
import dev.sglint.value.UnknownReason;
import java.util.List;
import java.util.Optional;

/** Conversions that are asked for, tries, and marks. */
final class TypeConversions {
  /** What Terraform finds before it evaluates anything; nothing catches it. */
  private static final List<String> STATIC =
      List.of("Reference to undeclared", "Invalid reference", "Call to unknown function");

  private TypeConversions() {}

  static Optional<Value> call(Invocation call) {
    return switch (call.name()) {
      case "tostring" -> Optional.of(convert(call, Type.STRING));
      case "tonumber" -> Optional.of(convert(call, Type.NUMBER));
      case "tobool" -> Optional.of(convert(call, Type.BOOL));
      case "tolist", "toset", "tomap" -> Optional.of(collection(call));
      case "try" -> Optional.of(tryAll(call));
      case "can" -> Optional.of(can(call));
      case "sensitive", "nonsensitive", "issensitive", "ephemeralasnull" ->
          Optional.of(marks(call));
      default -> Optional.empty();
    };
  }

  private static Value convert(Invocation call, Type type) {
    return Arguments.arity(call, 1, 1)
        .orElseGet(() -> Worlds.map(call.argument(0), value -> convertOne(call, value, type)));
  }

  private static Value convertOne(Invocation call, Value value, Type type) {
    if (value instanceof Value.Failure) {
      return value;
    }
    Value converted = Conversion.convert(value, type);
    return converted instanceof Value.Failure ? refused(call, value, type) : converted;
  }

  private static Value refused(Invocation call, Value value, Type type) {
    String from = Conversion.words(value.type());
    if (value.source().sensitive()) {
      return call.invalid("v", "cannot convert this sensitive " + from + " to " + words(type));
    }
    if (value instanceof Value.Text text && type instanceof Type.Primitive) {
      String rule =
          type == Type.BOOL
              ? "only the strings \"true\" or \"false\" are allowed"
              : "given string must be a decimal representation of a number";
      return call.invalid(
          "v", "cannot convert \"" + text.value() + "\" to " + words(type) + "; " + rule);
    }
    return call.invalid("v", "cannot convert " + from + " to " + words(type));
  }

  private static String words(Type type) {
    boolean any = !(type instanceof Type.Primitive) && Types.elementType(type) == Type.DYNAMIC;
    return any
        ? Conversion.words(type).replace("any type", "any single type")
        : Conversion.words(type);
  }

  /** Choices inside may be equal in some worlds only, so a set is one in each of them. */
  private static Value collection(Invocation call) {
    Optional<Value> wrong = Arguments.arity(call, 1, 1);
    if (wrong.isPresent()) {
      return wrong.get();
    }
    Value given = call.argument(0);
    Value spread = call.name().equals("toset") ? Inside.worlds(given) : given;
    boolean tooMany = spread instanceof Value.Unknown && !(given instanceof Value.Unknown);
    return Worlds.map(tooMany ? given : spread, value -> collectionOne(call, value));
  }

  private static Value collectionOne(Invocation call, Value value) {
    Type type = target(call.name(), value.type());
    return convertOne(call, value, type);
  }

  private static Type target(String name, Type from) {
    Type element = Types.elementType(from);
    return switch (name) {
      case "tolist" -> new Type.ListOf(element);
      case "toset" -> new Type.SetOf(element);
      default -> new Type.MapOf(element);
    };
  }

  private static boolean isStatic(Value value) {
    return value instanceof Value.Failure failure
        && STATIC.stream().anyMatch(failure.summary()::startsWith);
  }

  private static Value tryAll(Invocation call) {
    for (Value argument : call.arguments()) {
      if (isStatic(argument)) {
        return argument;
      }
    }
    for (Value argument : call.arguments()) {
      if (!(argument instanceof Value.Failure)) {
        return argument;
      }
    }
    return Arguments.failed(
        call,
        call.count() == 0
            ? "at least one argument is required"
            : "no expression succeeded: " + ((Value.Failure) call.argument(0)).detail());
  }

  /** Worlds that fail are not among a choice, so it does not say that all of them succeed. */
  private static Value can(Invocation call) {
    Optional<Value> wrong = Arguments.arity(call, 1, 1);
    if (wrong.isPresent()) {
      return wrong.get();
    }
    Value argument = call.argument(0);
    if (argument instanceof Value.Failure) {
      return isStatic(argument) ? argument : call.bool(false);
    }
    if (Equality.isKnown(argument)) {
      return call.bool(true);
    }
    UnknownReason reason = Arguments.unknownIn(argument).orElse(Arguments.TOO_MANY_WORLDS);
    return call.unknown(Type.BOOL, reason);
  }

  private static Value marks(Invocation call) {
    Optional<Value> wrong = Arguments.arity(call, 1, 1);
    if (wrong.isPresent()) {
      return wrong.get();
    }
    Value argument = call.argument(0);
    if (argument instanceof Value.Failure) {
      return argument;
    }
    Source source = argument.source();
    return switch (call.name()) {
      case "sensitive" -> argument.with(source.asSensitive());
      case "nonsensitive" -> argument.with(new Source(source.provenance(), false));
      case "issensitive" -> call.bool(source.sensitive()).with(Source.of(source.provenance()));
      default -> argument;
    };
  }
}
