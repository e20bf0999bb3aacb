package dev.sglint.report;

/** Text that is safe on a terminal: control characters become one visible character each. */
final class Printable {
  private Printable() {}

  static String text(String text) {
    StringBuilder printable = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean control =
          c < ' '
              || (c >= 0x7F && c <= 0x9F)
              || (c >= 0x202A && c <= 0x202E)
              || (c >= 0x2066 && c <= 0x2069);
      printable.append(c == '\t' ? ' ' : control ? '\u00B7' : c);
    }
    return printable.toString();
  }
}
