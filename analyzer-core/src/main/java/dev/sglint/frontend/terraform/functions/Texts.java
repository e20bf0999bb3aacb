package dev.sglint.frontend.terraform.functions;

import dev.sglint.frontend.terraform.value.Type;
import dev.sglint.frontend.terraform.value.Value;
import dev.sglint.value.UnknownReason;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts as Terraform has them: composed, counted by what people see as characters. */
final class Texts {
  static final int MAX_LENGTH = 16 * 1024 * 1024;

  private static final Pattern CLUSTER = Pattern.compile("\\X");

  private Texts() {}

  /** The text of a converted argument. */
  static String text(Invocation call, int index) {
    return ((Value.Text) call.argument(index)).value();
  }

  /** An argument as a whole number that is not out of all bounds. */
  static Optional<Integer> integer(Invocation call, int index) {
    if (!(call.argument(index) instanceof Value.Numeric number)) {
      return Optional.empty();
    }
    BigDecimal value = number.value();
    boolean small = value.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0;
    return small && value.stripTrailingZeros().scale() <= 0
        ? Optional.of(value.intValue())
        : Optional.empty();
  }

  /** A text as a result, in Terraform's normal form. */
  static Value result(Invocation call, String text) {
    return text.length() > MAX_LENGTH ? tooLarge(call, Type.STRING) : call.text(composed(text));
  }

  static String composed(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x300) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
      }
    }
    return text;
  }

  static Value tooLarge(Invocation call, Type type) {
    return call.unknown(
        type,
        new UnknownReason(
            UnknownReason.Kind.UNSUPPORTED, "a result of " + call.name() + " that is too large"));
  }

  /** What people see as characters, one by one. */
  static List<String> clusters(String text) {
    List<String> clusters = new ArrayList<>();
    Matcher matcher = CLUSTER.matcher(text);
    while (matcher.find()) {
      clusters.add(matcher.group());
    }
    return clusters;
  }
}
