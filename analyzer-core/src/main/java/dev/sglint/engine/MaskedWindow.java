package dev.sglint.engine;

import dev.sglint.source.TextView;
import dev.sglint.text.Secrets;

/**
 * A part of one line with its secrets masked, wide enough around what is shown of it to hold the
 * names by which secrets are known. Lines may be megabytes long and hold thousands of findings, so
 * that neighbours share a window.
 *
 * @param start the offset of its first character
 * @param cut whether the line goes on after it
 */
record MaskedWindow(String file, long start, String text, boolean cut) {
  static final MaskedWindow NONE = new MaskedWindow("", 0, "", false);

  private static final int STEP = 8192;
  private static final int SURROUNDINGS = 4096;

  /** Where the window for an offset begins. */
  static long start(long lineStart, long offset) {
    long step = (offset - lineStart) / STEP * STEP;
    return lineStart + Math.max(0, step - SURROUNDINGS);
  }

  /** The window that begins at an offset, empty where that is no longer in reach. */
  static MaskedWindow of(String file, TextView text, long start) {
    if (start < text.start() || start > text.end()) {
      return NONE;
    }
    long furthest = Math.min(text.end(), start + STEP + 2 * SURROUNDINGS + Excerpt.WIDTH);
    long end = start;
    while (end < furthest && text.at(end) != '\n' && text.at(end) != '\r') {
      end++;
    }
    return new MaskedWindow(file, start, Secrets.mask(text.text(start, end)), end == furthest);
  }
}
