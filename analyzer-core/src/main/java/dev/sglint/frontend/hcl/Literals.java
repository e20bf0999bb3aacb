package dev.sglint.frontend.hcl;

import java.text.Normalizer;

/** Text as written in a template, to its meaning. */
final class Literals {
  /** Stands where bytes were not UTF-8. */
  private static final char REPLACEMENT = '\uFFFD';

  /** A number of more characters than this is no number that anything is made of. */
  private static final int MAX_NUMBER = 1000;

  private static final int MAX_EXPONENT = 5;

  private Literals() {}

  /** Whether there is one point at most and one exponent, in this order. */
  static boolean isNumber(String token) {
    int point = token.indexOf('.');
    int exponent = exponent(token, 0);
    boolean one = point < 0 || token.indexOf('.', point + 1) < 0;
    one &= exponent < 0 || exponent(token, exponent + 1) < 0;
    return one && (point < 0 || exponent < 0 || point + 1 < exponent);
  }

  private static int exponent(String number, int from) {
    return Math.max(number.indexOf('e', from), number.indexOf('E', from));
  }

  /** Whether a number is longer, or larger by orders of magnitude, than can be worked with. */
  static boolean isTooLong(String number) {
    int exponent = exponent(number, 0);
    return number.length() > MAX_NUMBER
        || (exponent >= 0 && number.length() - exponent - 1 > MAX_EXPONENT);
  }

  /** Text between quotes, with its escapes. */
  static String quoted(String raw, int offset, Problems problems) {
    int next = raw.indexOf('\\');
    if (next < 0) {
      return lines(raw, offset, problems);
    }
    StringBuilder text = new StringBuilder(raw.length());
    int from = 0;
    while (next >= 0 && next + 1 < raw.length()) {
      text.append(raw, from, next);
      char selector = raw.charAt(next + 1);
      from = next + (selector == 'u' ? 6 : selector == 'U' ? 10 : 2);
      if (from > next + 2) {
        unicode(raw.substring(next, from), offset + next, text, problems);
      } else {
        text.append(meaning(selector));
      }
      next = raw.indexOf('\\', from);
    }
    return lines(text.append(raw, from, raw.length()).toString(), offset, problems);
  }

  private static char meaning(char selector) {
    return switch (selector) {
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      default -> selector;
    };
  }

  private static void unicode(String escape, int offset, StringBuilder text, Problems problems) {
    long value = Long.parseLong(escape.substring(2), 16);
    if (value > Character.MAX_CODE_POINT || (value >= 0xD800 && value <= 0xDFFF)) {
      problems.syntax(offset, offset + escape.length(), "`" + escape + "` is not a character");
      return;
    }
    text.appendCodePoint((int) value);
  }

  /** Text in a heredoc or a whole text, where only the doubled signs are escapes. */
  static String lines(String raw, int offset, Problems problems) {
    int bad = raw.indexOf(REPLACEMENT);
    if (bad >= 0) {
      problems.syntax(offset + bad, offset + bad + 1, "the text is not valid UTF-8 here");
    }
    boolean signs = raw.contains("${") || raw.contains("%{");
    String text = signs ? raw.replace("$${", "${").replace("%%{", "%{") : raw;
    return ascii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  private static boolean ascii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x300) {
        return false;
      }
    }
    return true;
  }
}
