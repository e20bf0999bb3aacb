package dev.sglint.frontend.capture;

/** Asks for one needle in ranges of a text that follow each other, in one pass over the text. */
final class Cursor {
  private final String text;
  private final String needle;
  private int next = -2;

  Cursor(String text, String needle) {
    this.text = text;
    this.needle = needle;
  }

  /** Whether the needle begins in the range; ranges never go back. */
  boolean in(int from, int to) {
    if (next == -1) {
      return false;
    }
    if (next < from) {
      next = text.indexOf(needle, from);
    }
    return next >= 0 && next < to;
  }
}
