package dev.sglint.frontend.cloudformation;

import dev.sglint.yaml.YamlReader;
import java.util.Optional;

/** Finds the entry of a section, a resource for instance, that a problem of YAML is in. */
final class YamlCuts {
  private final String text;
  private final boolean wholeSections;
  private final Lines lines;

  private YamlCuts(String text, boolean wholeSections) {
    this.text = text;
    this.wholeSections = wholeSections;
    this.lines = new Lines(text);
  }

  /**
   * What is to be left out of a text; empty where nothing would be left.
   *
   * @param wholeSections whether sections are left out, but for that of the resources
   */
  static Optional<Cut> of(String text, YamlReader.Problem problem, boolean wholeSections) {
    YamlCuts cuts = new YamlCuts(text, wholeSections);
    int place = (int) problem.span().start();
    int line = cuts.lines.start(place);
    if (line > 0 && text.startsWith("---", line)) {
      return Optional.of(new Cut(line, text.length(), "what comes after `---`"));
    }
    // What begins on the first line of an entry, or before, may be right up to the problem.
    int start = (int) problem.start().start();
    Optional<Cut> opened =
        cuts.lines.isKeyed(cuts.lines.start(start))
            ? cuts.entry(start).filter(cut -> cuts.lines.content(cut.start()) < start)
            : cuts.entry(start);
    return opened.or(() -> cuts.entry(place));
  }

  /** Where a problem is to be told: what the layout says was left open is wrong where it begins. */
  static long place(String text, YamlReader.Problem problem) {
    Lines lines = new Lines(text);
    int start = (int) problem.start().start();
    int first = lines.start(start);
    int last = lines.start((int) problem.span().start());
    boolean leftOpen =
        first < last && lines.content(first) < start && lines.depth(last) <= lines.depth(first);
    return leftOpen ? start : problem.span().start();
  }

  /** The entry that an offset is in: what stands below a section, each as deep as the first. */
  private Optional<Cut> entry(int offset) {
    int last = lines.start(offset);
    int section = -1;
    int depth = 0;
    int entry = -1;
    for (int line = 0; line <= last && line < text.length(); line = lines.next(line)) {
      if (lines.isEmpty(line) || text.startsWith("---", line) || text.startsWith("%", line)) {
        continue;
      }
      boolean inner = entry >= 0 && Lines.isOuter(lines.key(entry)) && lines.depth(line) > depth;
      if (lines.depth(line) == 0 && lines.isKeyed(line)) {
        section = line;
        depth = 0;
        entry = -1;
      } else if (section >= 0 && (depth == 0 || inner)) {
        depth = lines.depth(line);
        entry = line;
      } else if (lines.depth(line) == depth) {
        entry = line;
      }
    }
    if (section < 0 || lines.depth(last) == 0) {
      return alone(last);
    }
    if (wholeSections && !Lines.isOuter(lines.key(section))) {
      return alone(section);
    }
    return entry < 0 || Lines.isOuter(lines.key(entry))
        ? Optional.empty()
        : Optional.of(new Cut(entry, lines.end(last, depth), name(entry, last, depth)));
  }

  /** A section, or a line that is none. */
  private Optional<Cut> alone(int line) {
    if (line >= text.length() || lines.isEmpty(line) || Lines.isOuter(lines.key(line))) {
      return Optional.empty();
    }
    int end = lines.isKeyed(line) ? lines.end(line, 0) : lines.next(line);
    return Optional.of(new Cut(line, end, Cut.named(lines.key(line))));
  }

  /** A line that stands deeper than its entry, and less deep than what is in that, is one too. */
  private String name(int entry, int last, int depth) {
    int first = lines.next(entry);
    boolean between = lines.depth(last) > depth && lines.depth(last) < lines.depth(first);
    String name = Cut.named(lines.key(entry));
    return between ? name + " with " + Cut.named(lines.key(last)) : name;
  }
}
