package dev.sglint.source;

import java.util.Arrays;

/**
 * Turns counts of code points, as libraries have them, into UTF-16 offsets in a text, where some
 * take two places.
 */
public final class CodePoints {
  /** How many code points stand before each that takes two places. */
  private final int[] wide;

  private final int length;

  private CodePoints(int[] wide, int length) {
    this.wide = wide;
    this.length = length;
  }

  public static CodePoints of(String text) {
    int[] wide = new int[text.length() - text.codePointCount(0, text.length())];
    int found = 0;
    for (int at = 0; found < wide.length; at++) {
      if (Character.isSurrogatePair(text.charAt(at), text.charAt(at + 1))) {
        wide[found] = at - found;
        found++;
        at++;
      }
    }
    return new CodePoints(wide, text.length());
  }

  /** Where the code point stands that so many stand before; the end where there is none. */
  public int offset(int before) {
    int at = Arrays.binarySearch(wide, before);
    return Math.min(before + (at < 0 ? -at - 1 : at), length);
  }
}
