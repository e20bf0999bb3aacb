package dev.sglint.text;

import java.util.List;
import java.util.Locale;

/** What a misspelt word seems to mean. */
public final class Suggestions {
  private static final int LONGEST = 100;

  private Suggestions() {}

  /** The candidate nearest to a word, ignoring case; empty where none is near. */
  public static String nearest(String word, List<String> candidates) {
    String lower = word.toLowerCase(Locale.ROOT);
    String best = "";
    int bestDistance = Math.max(2, word.length() / 4) + 1;
    for (String candidate : candidates) {
      int distance = distance(lower, candidate.toLowerCase(Locale.ROOT));
      if (distance < bestDistance) {
        best = candidate;
        bestDistance = distance;
      }
    }
    return best;
  }

  /**
   * Levenshtein's distance, and {@code Integer.MAX_VALUE} for words too long to be misspellings.
   */
  private static int distance(String a, String b) {
    if (a.length() > LONGEST || b.length() > LONGEST) {
      return Integer.MAX_VALUE;
    }
    int[] previous = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] current = new int[b.length() + 1];
      current[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(replaced, Math.min(previous[j], current[j - 1]) + 1);
      }
      previous = current;
    }
    return previous[b.length()];
  }
}
