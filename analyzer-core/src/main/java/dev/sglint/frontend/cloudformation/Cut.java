package dev.sglint.frontend.cloudformation;

/**
 * A part of a text that cannot be read, so that the rest can be.
 *
 * @param start the offset of its first character
 * @param end the offset behind its last one
 * @param name what it is called
 */
record Cut(int start, int end, String name) {
  boolean contains(long offset) {
    return start <= offset && offset <= end;
  }

  /** The text with blanks in its place: lines and offsets stay what they are. */
  String blanked(String text) {
    StringBuilder blanked = new StringBuilder(text);
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c != '\n' && c != '\r') {
        blanked.setCharAt(i, ' ');
      }
    }
    return blanked.toString();
  }
}
