package dev.sglint.report;

import dev.sglint.text.Secrets;

/** Text from input that does no harm where it is shown, secrets masked. */
final class Printable {
  private static final char REPLACEMENT = '\uFFFD';

  private Printable() {}

  /** One line for people: control characters become one visible character each. */
  static String text(String text) {
    String whole = wellFormed(text);
    StringBuilder printable = new StringBuilder(whole.length());
    for (int i = 0; i < whole.length(); i++) {
      char c = whole.charAt(i);
      boolean control =
          c < ' '
              || (c >= 0x7F && c <= 0x9F)
              || (c >= 0x2028 && c <= 0x202E)
              || (c >= 0x2066 && c <= 0x2069);
      printable.append(c == '\t' ? ' ' : control ? '\u00B7' : c);
    }
    return printable.toString();
  }

  /** The same with secrets masked. */
  static String masked(String text) {
    return text(Secrets.mask(text));
  }

  /** The same, not longer than so many UTF-16 units. */
  static String masked(String text, int most) {
    return cut(masked(text), most);
  }

  /** Text that is cut to so many UTF-16 units, which the last says. */
  static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = most - 1;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
  }

  /** Text that every encoder and every XML parser takes: no half of a pair, no noncharacter. */
  static String wellFormed(String text) {
    return text.codePoints().noneMatch(Printable::isUnfit) ? text : replaced(text);
  }

  private static String replaced(String text) {
    StringBuilder whole = new StringBuilder(text.length());
    text.codePoints().forEach(c -> whole.appendCodePoint(isUnfit(c) ? REPLACEMENT : c));
    return whole.toString();
  }

  private static boolean isUnfit(int c) {
    return (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) || (c & 0xFFFE) == 0xFFFE;
  }
}
