package dev.sglint.frontend.cloudformation;

import dev.sglint.yaml.YamlReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Finds the entry of a section, a resource for instance, that a problem of YAML is in. */
final class YamlCuts {
  private final String text;
  private final Lines lines;

  private YamlCuts(String text) {
    this.text = text;
    this.lines = new Lines(text);
  }

  /** What is to be left out of a text; empty where nothing would be left. */
  static Optional<Cut> of(String text, YamlReader.Problem problem) {
    YamlCuts cuts = new YamlCuts(text);
    int place = (int) problem.span().start();
    int line = cuts.lines.start(place);
    if (line > 0 && text.startsWith("---", line)) {
      return Optional.of(new Cut(line, text.length(), "what comes after `---`"));
    }
    int start = (int) problem.start().start();
    // What begins on the first line of an entry, or before, may be right up to the problem.
    Optional<Integer> opened = cuts.entry(start).filter(entry -> cuts.lines.content(entry) < start);
    return opened.or(() -> cuts.entry(place)).map(cuts::cut);
  }

  private Cut cut(int entry) {
    return new Cut(entry, lines.end(entry), "`" + lines.key(entry) + "`");
  }

  /** The line that the entry begins with that an offset is in. */
  private Optional<Integer> entry(int offset) {
    List<Integer> above = above(offset);
    int depth = 0;
    while (depth < above.size() - 1 && (depth == 0 || Lines.isOuter(lines.key(above.get(depth))))) {
      depth++;
    }
    return above.isEmpty() || Lines.isOuter(lines.key(above.get(depth)))
        ? Optional.empty()
        : Optional.of(above.get(depth));
  }

  /** The lines that the line of an offset is below of, from the outermost, and itself. */
  private List<Integer> above(int offset) {
    Deque<Integer> above = new ArrayDeque<>();
    for (int line = 0; line <= offset && line < text.length(); line = lines.next(line)) {
      boolean marker = text.startsWith("---", line) || text.startsWith("%", line);
      if (!lines.isEmpty(line) && !marker) {
        while (!above.isEmpty() && lines.depth(above.getLast()) >= lines.depth(line)) {
          above.removeLast();
        }
        above.addLast(line);
      }
    }
    return new ArrayList<>(above);
  }
}
