package dev.sglint.frontend.terraform;

import dev.sglint.frontend.terraform.value.Value;
import java.util.Map;
import java.util.Optional;

/** The names that an expression sees: those bound around it, and those of its module. */
final class Scope {
  private static final String TEMPLATE = "template";

  private final Optional<ModuleInstance> module;
  private final Optional<Scope> outer;
  private final String name;
  private final Optional<Value> value;

  private Scope(
      Optional<ModuleInstance> module, Optional<Scope> outer, String name, Optional<Value> value) {
    this.module = module;
    this.outer = outer;
    this.name = name;
    this.value = value;
  }

  /** What is declared in a module, and nothing else. */
  static Scope of(ModuleInstance module) {
    return new Scope(Optional.of(module), Optional.empty(), "", Optional.empty());
  }

  /** No names at all: constants. */
  static Scope empty() {
    return new Scope(Optional.empty(), Optional.empty(), "", Optional.empty());
  }

  /** The names that a template of its own was given, and no others. */
  static Scope ofTemplate(Map<String, Value> variables) {
    Scope scope = new Scope(Optional.empty(), Optional.empty(), TEMPLATE, Optional.empty());
    for (Map.Entry<String, Value> variable : variables.entrySet()) {
      scope = scope.bind(variable.getKey(), variable.getValue());
    }
    return scope;
  }

  /** Whether this is, or is within, a template of its own. */
  boolean isTemplate() {
    Scope scope = this;
    while (scope.outer.isPresent()) {
      scope = scope.outer.get();
    }
    return scope.name.equals(TEMPLATE);
  }

  /** The same, and one name more, which hides others of that name. */
  Scope bind(String bound, Value to) {
    return new Scope(module, Optional.of(this), bound, Optional.of(to));
  }

  Optional<ModuleInstance> module() {
    return module;
  }

  /** What a name was bound to, by a for-expression, an iterator, {@code each} or {@code count}. */
  Optional<Value> bound(String asked) {
    Scope scope = this;
    while (scope.outer.isPresent()) {
      if (scope.name.equals(asked)) {
        return scope.value;
      }
      scope = scope.outer.get();
    }
    return Optional.empty();
  }

  /** Tells the evaluations of one expression apart that see different bound values. */
  String identity() {
    StringBuilder all = new StringBuilder();
    Scope scope = this;
    while (scope.outer.isPresent()) {
      all.append(' ').append(scope.name).append('=').append(tag(scope.value.orElseThrow()));
      scope = scope.outer.get();
    }
    return all.toString();
  }

  private static String tag(Value value) {
    if (value instanceof Value.Text text) {
      return text.value();
    }
    if (value instanceof Value.Numeric number) {
      return number.value().toString();
    }
    if (value instanceof Value.Mapping mapping && mapping.entries().containsKey("key")) {
      return tag(mapping.entries().getOrDefault("key", value));
    }
    return "@" + value.source().provenance().span().start();
  }
}
