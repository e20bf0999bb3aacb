package dev.sglint.frontend.terraform;

import java.util.Set;
import java.util.TreeSet;

/**
 * Which directories a text may call as modules, found without parsing it: whatever stands behind a
 * quote and begins with {@code ./} or {@code ../}. That may be too many.
 */
final class LocalSources {
  private static final int LONGEST = 1000;

  private LocalSources() {}

  static Set<String> in(String directory, String text) {
    Set<String> found = new TreeSet<>();
    int at = text.indexOf("\".");
    while (at >= 0) {
      if (text.startsWith("./", at + 1) || text.startsWith("../", at + 1)) {
        int end = text.indexOf('"', at + 1);
        if (end > at && end - at < LONGEST) {
          found.add(Paths.join(directory, text.substring(at + 1, end)));
        }
      }
      at = text.indexOf("\".", at + 2);
    }
    return found;
  }
}
