package dev.sglint.frontend.terraform;

import dev.sglint.frontend.hcl.syntax.Expression;
import dev.sglint.frontend.terraform.value.Collect;
import dev.sglint.frontend.terraform.value.Conversion;
import dev.sglint.frontend.terraform.value.Source;
import dev.sglint.frontend.terraform.value.Type;
import dev.sglint.frontend.terraform.value.Value;
import dev.sglint.value.Provenance;
import dev.sglint.value.UnknownReason;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** <code>{ key = value }</code>. */
final class ObjectLiterals {
  private ObjectLiterals() {}

  static Value evaluate(Expression.ObjectLiteral object, Scope scope, Evaluator evaluator) {
    SortedMap<String, Value> entries = new TreeMap<>();
    Optional<UnknownReason> more = Optional.empty();
    boolean sensitive = false;
    for (Expression.ObjectLiteral.Item item : object.items()) {
      Value key = key(item.key(), scope, evaluator);
      Value value = evaluator.evaluate(item.value(), scope);
      if (key instanceof Value.Failure || value instanceof Value.Failure) {
        return key instanceof Value.Failure ? key : value;
      }
      sensitive |= key.source().sensitive();
      if (key instanceof Value.Text text) {
        entries.put(text.value(), value);
      } else if (key instanceof Value.Null) {
        return Failures.of(
            "Null value as key", "Can't use a null value as a key.", item.key().span());
      } else {
        more = Optional.of(key.open().orElse(Value.UNTOLD));
      }
    }
    Provenance place = Provenance.literal(evaluator.texts().line(object.span()), object.span());
    return Collect.object(entries, more, new Source(place, sensitive));
  }

  /** The text of a word that stands alone: as a key no word has a meaning. */
  private static Optional<String> word(Expression key) {
    if (key instanceof Expression.Variable name) {
      return Optional.of(name.name());
    }
    if (key instanceof Expression.BooleanLiteral bool) {
      return Optional.of(Boolean.toString(bool.value()));
    }
    return key instanceof Expression.NullLiteral ? Optional.of("null") : Optional.empty();
  }

  private static Value key(Expression key, Scope scope, Evaluator evaluator) {
    Optional<String> word = word(key);
    if (word.isPresent()) {
      return new Value.Text(word.get(), Source.of(Provenance.literal(word.get(), key.span())));
    }
    if (key instanceof Expression.GetAttribute || key instanceof Expression.Index) {
      return Failures.of(
          "Ambiguous attribute key",
          "If this expression is intended to be a reference, wrap it in parentheses. If it's instead"
              + " intended as a literal name containing periods, wrap it in quotes to create a"
              + " string literal.",
          key.span());
    }
    Value value = evaluator.evaluate(key, scope);
    Value text = Conversion.convert(value, Type.STRING);
    return text instanceof Value.Failure && !(value instanceof Value.Failure)
        ? Failures.of(
            "Incorrect key type", "Can't use this value as a key: string required.", key.span())
        : text;
  }
}
