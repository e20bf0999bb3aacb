package dev.sglint.frontend.ec2query;

/** ANTLR counts code points, spans count UTF-16 units. */
final class CodePoints {
  private final int base;
  private final int[] offsets;

  private CodePoints(int base, int[] offsets) {
    this.base = base;
    this.offsets = offsets;
  }

  static CodePoints of(String text, int base) {
    int count = text.codePointCount(0, text.length());
    if (count == text.length()) {
      return new CodePoints(base, new int[0]);
    }
    int[] offsets = new int[count + 1];
    int at = 0;
    for (int i = 0; i < count; i++) {
      offsets[i] = at;
      at = text.offsetByCodePoints(at, 1);
    }
    offsets[count] = at;
    return new CodePoints(base, offsets);
  }

  /** The offset in the file of the n-th code point of the segment. */
  int utf16(int codePoint) {
    return base
        + (offsets.length == 0 ? codePoint : offsets[Math.min(codePoint, offsets.length - 1)]);
  }
}
