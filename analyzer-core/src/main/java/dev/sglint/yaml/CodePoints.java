package dev.sglint.yaml;

import java.util.Arrays;

/** Turns counts of code points into offsets in a text, where some take two places. */
final class CodePoints {
  /** How many code points stand before each that takes two places. */
  private final int[] wide;

  private CodePoints(int[] wide) {
    this.wide = wide;
  }

  static CodePoints of(String text) {
    int[] wide = new int[text.length() - text.codePointCount(0, text.length())];
    int found = 0;
    for (int at = 0; found < wide.length; at++) {
      if (Character.isSurrogatePair(text.charAt(at), text.charAt(at + 1))) {
        wide[found] = at - found;
        found++;
        at++;
      }
    }
    return new CodePoints(wide);
  }

  /** Where the code point stands that so many stand before. */
  int offset(int before) {
    int at = Arrays.binarySearch(wide, before);
    return before + (at < 0 ? -at - 1 : at);
  }
}
