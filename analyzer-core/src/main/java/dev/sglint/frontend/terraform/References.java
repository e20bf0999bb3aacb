package dev.sglint.frontend.terraform;

import dev.sglint.frontend.hcl.syntax.Expression;
import dev.sglint.frontend.terraform.value.Value;
import dev.sglint.source.SourceSpan;
import java.util.Optional;

/**
 * What the names of a module stand for: variables, locals, resources, modules and paths. A name
 * that is bound in the scope hides all of these.
 */
final class References {
  private static final String UNDECLARED = "Reference to undeclared ";

  /** A resource or module that a traversal begins with, and the instance that it picks. */
  private record Target(String address, Optional<Expression> key) {}

  private final Evaluator evaluator;
  private final Problems problems;

  References(Evaluator evaluator, Problems problems) {
    this.evaluator = evaluator;
    this.problems = problems;
  }

  /** A name that stands alone. */
  Value name(Expression.Variable variable, Scope scope) {
    return scope
        .bound(variable.name())
        .orElseGet(
            () ->
                scope.module().isEmpty()
                    ? withoutModule(variable, scope).orElseThrow()
                    : Failures.of(
                        "Invalid reference", incomplete(variable.name()), variable.span()));
  }

  private static String incomplete(String root) {
    if (root.equals("data") || root.equals("ephemeral")) {
      return "The \""
          + root
          + "\" object must be followed by two attribute names: the type and the resource name.";
    }
    return isKind(root)
        ? "The \""
            + root
            + "\" object cannot be accessed directly. Instead, access one of its attributes."
        : "A reference to a resource type must be followed by at least one attribute access,"
            + " specifying the resource name.";
  }

  /** The value of a traversal, as far as it goes through the names of the module. */
  Optional<Value> resolve(Expression expression, Scope scope) {
    Optional<ModuleInstance> module = scope.module();
    if (module.isEmpty()) {
      return withoutModule(expression, scope);
    }
    if (expression instanceof Expression.GetAttribute attribute) {
      if (attribute.source() instanceof Expression.Variable root && isFree(root, scope)) {
        Optional<Value> named = named(root.name(), attribute, module.get());
        if (named.isPresent()) {
          return named;
        }
      }
      Optional<Target> target = target(attribute.source(), scope);
      if (target.isPresent()) {
        return Optional.of(member(target.get(), attribute, scope, module.get()));
      }
    }
    return target(expression, scope)
        .map(target -> whole(target, expression.span(), scope, module.get()));
  }

  /** A template of its own knows only what it was given, a constant knows nothing. */
  private static Optional<Value> withoutModule(Expression expression, Scope scope) {
    Expression root = expression;
    while (root instanceof Expression.GetAttribute || root instanceof Expression.Index) {
      root =
          root instanceof Expression.GetAttribute attribute
              ? attribute.source()
              : ((Expression.Index) root).source();
    }
    if (!(root instanceof Expression.Variable variable) || !isFree(variable, scope)) {
      return Optional.empty();
    }
    return Optional.of(
        scope.isTemplate()
            ? Failures.of(
                "Invalid function argument",
                "vars map does not contain key \"" + variable.name() + "\"",
                variable.span())
            : Failures.of(
                "Variables not allowed", "Variables may not be used here.", variable.span()));
  }

  private static boolean isFree(Expression.Variable root, Scope scope) {
    return scope.bound(root.name()).isEmpty();
  }

  /** What has one name behind its kind: variables, locals and the like. */
  private Optional<Value> named(
      String root, Expression.GetAttribute attribute, ModuleInstance module) {
    String name = attribute.name();
    SourceSpan span = attribute.span();
    return switch (root) {
      case "var" ->
          Optional.of(
              module.variable(name).orElseGet(() -> undeclared("input variable", name, span)));
      case "local" ->
          Optional.of(module.local(name).orElseGet(() -> undeclared("local value", name, span)));
      case "path" -> Optional.of(module.path(name, span));
      case "terraform", "tofu" -> Optional.of(module.workspace(name, span));
      case "each" ->
          Optional.of(
              Failures.of(
                  "Reference to \"each\" in context without for_each",
                  "The \"each\" object can be used only in \"module\" or \"resource\" blocks, and"
                      + " only when the \"for_each\" argument is set.",
                  span));
      case "count" ->
          Optional.of(
              Failures.of(
                  "Reference to \"count\" in non-counted context",
                  "The \"count\" object can only be used in \"module\", \"resource\", and"
                      + " \"data\" blocks, and only when the \"count\" argument is set.",
                  span));
      case "self" -> Optional.of(module.self(span));
      default -> Optional.empty();
    };
  }

  /** Terraform looks for declarations before it evaluates, so that not even {@code try} helps. */
  private Value undeclared(String kind, String name, SourceSpan span) {
    String article = kind.startsWith("input") ? "An " : "A ";
    String detail =
        article + kind + " with the name \"" + name + "\" has not been declared in this module.";
    Value.Failure failure = Failures.of(UNDECLARED + kind, detail, span);
    problems.report(failure);
    return failure;
  }

  /** The resource or module that a traversal is, with its instance key if it has one. */
  private static Optional<Target> target(Expression expression, Scope scope) {
    if (expression instanceof Expression.Index index) {
      return target(index.source(), scope)
          .filter(target -> target.key().isEmpty())
          .map(target -> new Target(target.address(), Optional.of(index.key())));
    }
    if (!(expression instanceof Expression.GetAttribute last)) {
      return Optional.empty();
    }
    if (last.source() instanceof Expression.Variable root) {
      boolean type = isFree(root, scope) && !isKind(root.name());
      boolean module = isFree(root, scope) && root.name().equals("module");
      return type || module
          ? Optional.of(new Target(root.name() + "." + last.name(), Optional.empty()))
          : Optional.empty();
    }
    if (last.source() instanceof Expression.GetAttribute type
        && type.source() instanceof Expression.Variable root
        && isFree(root, scope)
        && (root.name().equals("data") || root.name().equals("ephemeral"))) {
      String address = root.name() + "." + type.name() + "." + last.name();
      return Optional.of(new Target(address, Optional.empty()));
    }
    return Optional.empty();
  }

  private static boolean isKind(String root) {
    return switch (root) {
      case "var",
          "local",
          "path",
          "terraform",
          "tofu",
          "each",
          "count",
          "self",
          "module",
          "data",
          "ephemeral" ->
          true;
      default -> false;
    };
  }

  private Value member(
      Target target, Expression.GetAttribute attribute, Scope scope, ModuleInstance module) {
    Optional<Value> key = target.key().map(expression -> evaluator.evaluate(expression, scope));
    if (target.address().startsWith("module.")) {
      String name = target.address().substring("module.".length());
      return module
          .calls()
          .output(name, key, attribute.name(), attribute.span())
          .orElseGet(() -> undeclared("module", name, attribute.span()));
    }
    return module
        .resources()
        .attribute(target.address(), key, attribute.name(), attribute.span())
        .orElseGet(() -> undeclaredResource(target.address(), attribute.span()));
  }

  private Value whole(Target target, SourceSpan span, Scope scope, ModuleInstance module) {
    Optional<Value> key = target.key().map(expression -> evaluator.evaluate(expression, scope));
    if (target.address().startsWith("module.")) {
      String name = target.address().substring("module.".length());
      return module
          .calls()
          .whole(name, key, span)
          .orElseGet(() -> undeclared("module", name, span));
    }
    return module
        .resources()
        .whole(target.address(), key, span)
        .orElseGet(() -> undeclaredResource(target.address(), span));
  }

  private Value undeclaredResource(String address, SourceSpan span) {
    boolean data = address.startsWith("data.");
    String name = data ? address.substring("data.".length()) : address;
    int dot = name.indexOf('.');
    String detail =
        "A "
            + (data ? "data" : "managed")
            + " resource \""
            + name.substring(0, dot)
            + "\" \""
            + name.substring(dot + 1)
            + "\" has not been declared in this module.";
    Value.Failure failure = Failures.of(UNDECLARED + "resource", detail, span);
    problems.report(failure);
    return failure;
  }
}
