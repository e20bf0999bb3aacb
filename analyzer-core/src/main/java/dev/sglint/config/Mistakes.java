package dev.sglint.config;

import dev.sglint.source.LineIndex;
import dev.sglint.source.Position;
import dev.sglint.source.SourceSpan;
import dev.sglint.text.Suggestions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is wrong about a configuration file. */
final class Mistakes {
  private final List<Mistake> mistakes = new ArrayList<>();

  private record Mistake(SourceSpan place, String words) {}

  void add(SourceSpan place, String words) {
    mistakes.add(new Mistake(place, words));
  }

  /**
   * A word that is none of those that there may be.
   *
   * @param words what is wrong, to which the hint is added
   */
  void unknown(SourceSpan place, String words, String word, List<String> known) {
    String nearest = Suggestions.nearest(word, known);
    String hint =
        nearest.isEmpty()
            ? known.isEmpty() ? "" : "; there are " + String.join(", ", known)
            : ": did you mean `" + nearest + "`?";
    add(place, words + hint);
  }

  /** One line for each, {@code file:line:column: words}, in the order of their places. */
  List<String> lines(String text) {
    LineIndex index = LineIndex.of(text);
    mistakes.sort(Comparator.comparing(Mistake::place));
    List<String> lines = new ArrayList<>();
    for (Mistake mistake : mistakes) {
      Position at = index.position(mistake.place().start());
      String place = mistake.place().file() + ":" + at.line() + ":" + at.column();
      lines.add(place + ": " + mistake.words());
    }
    return lines;
  }
}
