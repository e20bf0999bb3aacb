package dev.sglint.config;

import dev.sglint.source.LineIndex;
import dev.sglint.source.Position;
import dev.sglint.source.SourceSpan;
import dev.sglint.text.Suggestions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is wrong about configuration files. */
final class Mistakes {
  /** What is extended is read more than once, and wrong once. */
  private final Set<Mistake> mistakes = new LinkedHashSet<>();

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

  /**
   * One line for each, {@code file:line:column: words}, in the order of their places.
   *
   * @param texts the files by their paths
   */
  List<String> lines(Map<String, String> texts) {
    Map<String, LineIndex> indices = new HashMap<>();
    texts.forEach((file, text) -> indices.put(file, LineIndex.of(text)));
    List<Mistake> sorted = new ArrayList<>(mistakes);
    sorted.sort(Comparator.comparing(Mistake::place));
    List<String> lines = new ArrayList<>();
    for (Mistake mistake : sorted) {
      String file = mistake.place().file();
      LineIndex index = indices.getOrDefault(file, LineIndex.of(""));
      Position at = index.position(mistake.place().start());
      lines.add(file + ":" + at.line() + ":" + at.column() + ": " + mistake.words());
    }
    return lines;
  }
}
