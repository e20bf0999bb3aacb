package dev.sglint.frontend.cloudformation;

/**
 * A part of a text that cannot be read, so that the rest can be.
 *
 * @param start the offset of its first character
 * @param end the offset behind its last one
 * @param name what it is called
 * @param closing what is to stand there instead
 */
record Cut(int start, int end, String name, String closing) {
  private static final int LONGEST = 100;

  Cut(int start, int end, String name) {
    this(start, end, name, "");
  }

  /** What has a name in the text; only the beginning of a long one is told. */
  static String named(String key) {
    return "`" + (key.length() > LONGEST ? key.substring(0, LONGEST) + "…" : key) + "`";
  }

  boolean contains(long offset) {
    return start <= offset && offset <= end;
  }

  /** The text with blanks in its place: lines and offsets stay what they are. */
  String blanked(String text) {
    StringBuilder blanked = new StringBuilder(text);
    int closed = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c != '\n' && c != '\r') {
        blanked.setCharAt(i, closed < closing.length() ? closing.charAt(closed) : ' ');
        closed++;
      }
    }
    return blanked.toString();
  }
}
