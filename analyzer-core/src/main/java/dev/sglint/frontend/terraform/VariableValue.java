package dev.sglint.frontend.terraform;

import dev.sglint.frontend.hcl.syntax.Attribute;
import dev.sglint.frontend.hcl.syntax.Block;
import dev.sglint.frontend.hcl.syntax.Expression;
import dev.sglint.frontend.terraform.value.Conversion;
import dev.sglint.frontend.terraform.value.Symbol;
import dev.sglint.frontend.terraform.value.Type;
import dev.sglint.frontend.terraform.value.Value;
import dev.sglint.source.SourceSpan;
import dev.sglint.value.Step;
import dev.sglint.value.UnknownReason;
import java.util.Optional;

/** What one variable of a module instance is. */
final class VariableValue {
  private final ModuleInstance module;
  private final ModuleInstance.Arguments arguments;
  private final Block block;
  private final String name;
  private final Session session;

  VariableValue(ModuleInstance module, ModuleInstance.Arguments arguments, Block block) {
    this.module = module;
    this.arguments = arguments;
    this.block = block;
    this.name = block.label(0);
    this.session = module.session();
  }

  Value evaluate() {
    TypeConstraint constraint =
        block
            .body()
            .attribute("type")
            .map(type -> TypeConstraint.read(type.value(), session.evaluator(), session.problems()))
            .orElse(TypeConstraint.ANY);
    Value value = typed(constraint);
    return flag("sensitive", false) ? value.with(value.source().asSensitive()) : value;
  }

  private Value typed(TypeConstraint constraint) {
    Optional<Value> given = arguments.argument(name);
    boolean replaced = given.isPresent() && given.get() instanceof Value.Null && !nullable();
    if (given.isPresent() && !replaced) {
      Value value =
          given.get() instanceof Value.Failure ? given.get() : constraint.apply(given.get());
      if (value instanceof Value.Failure failure && !(given.get() instanceof Value.Failure)) {
        SourceSpan place = arguments.place(name).orElse(block.header());
        session
            .problems()
            .refused(
                place,
                "Invalid value for input variable: the given value is not suitable for var."
                    + name
                    + ": "
                    + failure.detail());
      }
      return Failures.unknown(value, constraint.type());
    }
    Optional<Attribute> fallback = block.body().attribute("default");
    if (fallback.isPresent()) {
      return byDefault(fallback.get(), constraint);
    }
    String address = module.prefix() + "var." + name;
    boolean text = constraint.type() == Type.STRING || constraint.type() == Type.DYNAMIC;
    return new Value.Unknown(
        constraint.type(),
        new UnknownReason(UnknownReason.Kind.INPUT_NOT_GIVEN, address),
        !nullable(),
        "",
        text ? Optional.of(Symbol.named(address)) : Optional.empty(),
        Failures.source(block.header()));
  }

  private Value byDefault(Attribute attribute, TypeConstraint constraint) {
    Value written = constant(attribute.value());
    session.problems().report(written);
    Value value = written instanceof Value.Failure ? written : constraint.apply(written);
    if (value instanceof Value.Failure failure && !(written instanceof Value.Failure)) {
      session
          .problems()
          .refused(
              attribute.value().span(),
              "Invalid default value for variable: this default value is not compatible with the"
                  + " variable's type constraint: "
                  + failure.detail());
    }
    SourceSpan span = attribute.value().span();
    String text = "default = " + session.texts().line(span);
    return session
        .evaluator()
        .named(Failures.unknown(value, constraint.type()), Step.VARIABLE_DEFAULT, text, span);
  }

  private Value constant(Expression expression) {
    return session.evaluator().evaluate(expression, Scope.empty());
  }

  private boolean nullable() {
    return flag("nullable", true);
  }

  private boolean flag(String attribute, boolean otherwise) {
    return block
        .body()
        .attribute(attribute)
        .map(flag -> constant(flag.value()))
        .map(value -> value instanceof Value.Bool bool ? bool.value() : otherwise)
        .orElse(otherwise);
  }

  /** Reports conditions that certainly do not hold. */
  void validate() {
    for (Block validation : block.body().blocks("validation")) {
      Optional<Attribute> condition = validation.body().attribute("condition");
      if (condition.isEmpty()) {
        continue;
      }
      Value value =
          Conversion.convert(
              session.evaluator().evaluate(condition.get().value(), module.scope()), Type.BOOL);
      session.problems().report(value);
      if (value instanceof Value.Bool bool && !bool.value()) {
        session
            .problems()
            .refused(
                arguments.place(name).orElse(block.header()),
                "Invalid value for variable: " + message(validation));
      }
    }
  }

  private String message(Block validation) {
    return validation
        .body()
        .attribute("error_message")
        .map(message -> session.evaluator().evaluate(message.value(), module.scope()))
        .filter(message -> message instanceof Value.Text && !message.source().sensitive())
        .map(message -> ((Value.Text) message).value().strip())
        .orElse("a validation of var." + name + " does not hold");
  }
}
