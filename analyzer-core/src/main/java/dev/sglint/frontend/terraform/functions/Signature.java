package dev.sglint.frontend.terraform.functions;

import dev.sglint.frontend.terraform.value.Conversion;
import dev.sglint.frontend.terraform.value.Type;
import dev.sglint.frontend.terraform.value.Value;
import dev.sglint.frontend.terraform.value.Worlds;
import dev.sglint.value.UnknownReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a function takes and gives. It is applied in each world of its arguments, after they were
 * converted; marks of what is inside arguments are on the arguments then.
 *
 * @param rest the parameter of all further arguments
 * @param sees what the function is called with
 */
record Signature(Type result, List<Parameter> fixed, Optional<Parameter> rest, Sees sees) {
  /** What is left in arguments; a choice between whole arguments never is. */
  enum Sees {
    KNOWN,
    UNKNOWNS,
    UNKNOWNS_AND_CHOICES
  }

  /** A parameter; {@code nullable} ones take null as a value. */
  record Parameter(String name, Type type, boolean nullable) {}

  static Signature of(Type result) {
    return new Signature(result, List.of(), Optional.empty(), Sees.KNOWN);
  }

  /** With another parameter. */
  Signature takes(String name, Type type) {
    return with(new Parameter(name, type, false));
  }

  /** With another parameter that may be null. */
  Signature takesAny(String name) {
    return with(new Parameter(name, Type.DYNAMIC, true));
  }

  private Signature with(Parameter parameter) {
    List<Parameter> parameters = new ArrayList<>(fixed);
    parameters.add(parameter);
    return new Signature(result, parameters, rest, sees);
  }

  /** With any number of further arguments. */
  Signature more(String name, Type type) {
    boolean nullable = type == Type.DYNAMIC;
    return new Signature(result, fixed, Optional.of(new Parameter(name, type, nullable)), sees);
  }

  /** For a function that knows something even of what is unknown. */
  Signature seesUnknowns() {
    return new Signature(result, fixed, rest, Sees.UNKNOWNS);
  }

  /** For a function that looks at the elements of its arguments one by one. */
  Signature seesChoices() {
    return new Signature(result, fixed, rest, Sees.UNKNOWNS_AND_CHOICES);
  }

  /** Calls the function, in each world. */
  Value apply(Invocation call, Function<Invocation, Value> function) {
    Optional<Value> refused = refused(call);
    if (refused.isPresent()) {
      return refused.get();
    }
    List<Value> arguments = new ArrayList<>(call.count());
    for (Value argument : call.arguments()) {
      arguments.add(
          Inside.marked(sees == Sees.UNKNOWNS_AND_CHOICES ? argument : Inside.worlds(argument)));
    }
    Value value =
        Worlds.combine(
            arguments,
            new Invocation(call.name(), arguments, call.span(), call.context()).source(),
            world -> one(call, world, function));
    return value instanceof Value.Unknown ? Conversion.convert(value, result) : value;
  }

  private Optional<Value> refused(Invocation call) {
    for (Value argument : call.arguments()) {
      if (argument instanceof Value.Failure) {
        return Optional.of(argument);
      }
    }
    if (call.count() < fixed.size()) {
      return Optional.of(
          new Value.Failure(
              "Not enough function arguments",
              "Function \""
                  + call.name()
                  + "\" expects "
                  + fixed.size()
                  + " argument(s). Missing value for \""
                  + fixed.get(call.count()).name()
                  + "\".",
              call.span(),
              call.source()));
    }
    return call.count() > fixed.size() && rest.isEmpty()
        ? Optional.of(
            new Value.Failure(
                "Too many function arguments",
                "Function \"" + call.name() + "\" expects only " + fixed.size() + " argument(s).",
                call.span(),
                call.source()))
        : Optional.empty();
  }

  private Parameter parameter(int index) {
    return index < fixed.size() ? fixed.get(index) : rest.orElseThrow();
  }

  private Value one(Invocation call, List<Value> world, Function<Invocation, Value> function) {
    List<Value> converted = new ArrayList<>(world.size());
    Optional<UnknownReason> unknown = Optional.empty();
    for (Value argument : world) {
      Parameter parameter = parameter(converted.size());
      if (argument instanceof Value.Null && !parameter.nullable()) {
        return call.invalid(parameter.name(), "argument must not be null");
      }
      Value value = Conversion.convert(argument, parameter.type());
      if (value instanceof Value.Failure failure) {
        return call.invalid(parameter.name(), failure.detail());
      }
      unknown = unknown.isPresent() ? unknown : Inside.unknown(value, Optional.empty());
      converted.add(value);
    }
    Invocation plain = new Invocation(call.name(), converted, call.span(), call.context());
    return unknown.isPresent() && sees == Sees.KNOWN
        ? plain.unknown(result, unknown.get())
        : function.apply(plain);
  }
}
