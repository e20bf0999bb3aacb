package dev.sglint.suppression;

import java.util.ArrayList;
import java.util.List;

/** What comments say, in the words of all tools. Knows no format: only what stands in a comment. */
public final class Directives {
  private Directives() {}

  /**
   * What a comment says, in the order in which it stands there.
   *
   * @param comment with or without what begins and ends it, one line or several
   */
  public static List<Directive> in(String comment) {
    List<Directive> found = new ArrayList<>();
    int start = 0;
    while (start <= comment.length()) {
      int line = comment.indexOf('\n', start);
      int end = line < 0 ? comment.length() : line;
      line(new CommentLine(comment, start, end), found);
      start = end + 1;
    }
    return found;
  }

  private static void line(CommentLine line, List<Directive> found) {
    if (line.has("sglint")) {
      OwnWords.in(line, found);
    }
    if (line.has(":skip=")) {
      CheckovWords.in(line, found);
    }
    if (line.has(":ignore:")) {
      TrivyWords.in(line, found);
    }
    if (line.hasInAnyCase("kics-scan")) {
      KicsWords.in(line, found);
    }
    if (line.has("tflint-ignore")) {
      TflintWords.in(line, found);
    }
  }
}
