package dev.sglint.diff;

/** Where what was in one file may be found and still be the same. */
public final class Moves {
  private Moves() {}

  /** Whether two files are of one directory: what is in them belongs together. */
  public static boolean isWithinDirectory(String file, String other) {
    int end = file.lastIndexOf('/') + 1;
    return end == other.lastIndexOf('/') + 1 && file.regionMatches(0, other, 0, end);
  }
}
