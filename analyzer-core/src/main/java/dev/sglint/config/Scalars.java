package dev.sglint.config;

import dev.sglint.yaml.YamlNode;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** What a scalar is, by YAML's core schema. */
final class Scalars {
  private static final Set<String> ON = Set.of("true", "True", "TRUE");
  private static final Set<String> OFF = Set.of("false", "False", "FALSE");
  private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");
  private static final int MOST_DIGITS = 9;

  private Scalars() {}

  static boolean isNull(YamlNode node) {
    return plain(node).filter(NULLS::contains).isPresent();
  }

  static Optional<Boolean> truth(YamlNode node) {
    Optional<String> plain = plain(node);
    return plain.filter(OFF::contains).isPresent()
        ? Optional.of(false)
        : plain.filter(ON::contains).map(on -> true);
  }

  static OptionalInt whole(YamlNode node) {
    Optional<String> plain = plain(node);
    boolean number = plain.isPresent() && isWhole(plain.get());
    return number ? OptionalInt.of(Integer.parseInt(plain.get())) : OptionalInt.empty();
  }

  private static boolean isWhole(String text) {
    String digits = text.startsWith("-") ? text.substring(1) : text;
    return isDigits(digits);
  }

  /** Whether a text is a number that a port may be. */
  static boolean isDigits(String text) {
    return !text.isEmpty()
        && text.length() <= MOST_DIGITS
        && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** Text, and no number, truth value or null. */
  static Optional<String> text(YamlNode node) {
    boolean other = isNull(node) || truth(node).isPresent() || whole(node).isPresent();
    return node instanceof YamlNode.Scalar scalar && !other
        ? Optional.of(scalar.text())
        : Optional.empty();
  }

  private static Optional<String> plain(YamlNode node) {
    return node instanceof YamlNode.Scalar scalar
            && scalar.style() == YamlNode.Scalar.Style.PLAIN
            && scalar.tag().isEmpty()
        ? Optional.of(scalar.text())
        : Optional.empty();
  }
}
