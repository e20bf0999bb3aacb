package dev.sglint.suppression;

import dev.sglint.model.Remarks;
import dev.sglint.source.LineIndex;
import dev.sglint.source.SourceSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The elements of a file, and which of them a comment is meant for. */
final class Outline {
  private final Remarks remarks;
  private final LineIndex lines;

  /** The longest element that begins at each place. */
  private final NavigableMap<Long, Remarks.Element> longest = new TreeMap<>();

  /** The first element that begins on each line. */
  private final Map<Integer, Remarks.Element> firstOfLine;

  private final NavigableMap<Long, Remarks.Element> addressed = new TreeMap<>();
  private final Set<Integer> stacked = new HashSet<>();

  Outline(Remarks remarks) {
    this.remarks = remarks;
    this.lines = LineIndex.of(remarks.text());
    for (Remarks.Element element : remarks.elements()) {
      longest.merge(element.span().start(), element, Outline::longer);
      if (!element.address().isEmpty()) {
        addressed.put(element.span().start(), element);
      }
    }
    firstOfLine = new TreeMap<>();
    longest.forEach((start, element) -> firstOfLine.putIfAbsent(line(start), element));
  }

  private static Remarks.Element longer(Remarks.Element one, Remarks.Element other) {
    boolean second =
        other.span().end() > one.span().end()
            || (other.span().end() == one.span().end() && !other.address().isEmpty());
    return second ? other : one;
  }

  private int line(long offset) {
    return lines.position(offset).line();
  }

  /** Takes note of a comment that is read together with one of its kind on the next line. */
  void stack(long place) {
    stacked.add(line(place));
  }

  /** What a comment covers; empty where that is nothing. */
  Optional<SourceSpan> covered(SourceSpan comment, Directive directive) {
    long place = comment.start() + directive.start();
    return switch (directive.reach()) {
      case ELEMENT ->
          named(place, directive).or(() -> isTrailing(comment) ? onLine(comment) : next(comment));
      case NEXT_LINE -> isTrailing(comment) ? onLine(comment) : onNextLine(place);
      case LINES -> Optional.of(twoLines(place));
      case RESOURCE -> enclosing(place).map(Remarks.Element::span);
      case FILE -> isFirst(comment) ? Optional.of(all()) : Optional.empty();
      case GIVEN -> Optional.empty();
    };
  }

  /** The resource or module call around a comment, where the comment names it. */
  private Optional<SourceSpan> named(long place, Directive directive) {
    return enclosing(place)
        .filter(around -> directive.address().filter(around.address()::equals).isPresent())
        .map(Remarks.Element::span);
  }

  /** The resource or module call that a place is in. */
  Optional<Remarks.Element> enclosing(long place) {
    Map.Entry<Long, Remarks.Element> before = addressed.floorEntry(place);
    return Optional.ofNullable(before)
        .map(Map.Entry::getValue)
        .filter(element -> place < element.span().end());
  }

  private SourceSpan all() {
    return new SourceSpan(remarks.file(), 0, remarks.text().length());
  }

  private boolean isFirst(SourceSpan comment) {
    return longest.isEmpty() || comment.start() < longest.firstKey();
  }

  /** Whether anything but blanks stands before it on its line. */
  private boolean isTrailing(SourceSpan comment) {
    return !remarks
        .text()
        .substring((int) lineStart(comment.start()), (int) comment.start())
        .isBlank();
  }

  private long lineStart(long offset) {
    return offset - lines.position(offset).column() + 1;
  }

  private Optional<SourceSpan> onLine(SourceSpan comment) {
    Remarks.Element first = firstOfLine.get(line(comment.start()));
    return Optional.of(
        first != null && first.span().start() < comment.start()
            ? first.span()
            : new SourceSpan(remarks.file(), lineStart(comment.start()), comment.start()));
  }

  /** What comes next in the same block; what stands further out is not meant. */
  private Optional<SourceSpan> next(SourceSpan comment) {
    Map.Entry<Long, Remarks.Element> after = longest.ceilingEntry(comment.end());
    if (after == null) {
      return Optional.empty();
    }
    SourceSpan span = after.getValue().span();
    boolean further =
        lines.position(span.start()).column() < lines.position(comment.start()).column();
    Optional<Remarks.Element> around = enclosing(comment.start());
    boolean outside = around.isPresent() && span.start() >= around.get().span().end();
    return further || outside || isClosed(comment, span) ? Optional.empty() : Optional.of(span);
  }

  /** Whether a block ends between a comment and what comes next. */
  private boolean isClosed(SourceSpan comment, SourceSpan next) {
    Map.Entry<Long, Remarks.Element> before = longest.lowerEntry(comment.start());
    int steps = 0;
    while (before != null && steps++ < 64) {
      SourceSpan span = before.getValue().span();
      if (span.end() > comment.end()) {
        return next.start() >= span.end();
      }
      before = longest.lowerEntry(span.start());
    }
    return false;
  }

  private Optional<SourceSpan> onNextLine(long place) {
    int line = line(place) + 1;
    while (stacked.contains(line)) {
      line++;
    }
    return Optional.ofNullable(firstOfLine.get(line)).map(Remarks.Element::span);
  }

  private SourceSpan twoLines(long place) {
    String text = remarks.text();
    int end = text.indexOf('\n', (int) place);
    int next = end < 0 ? -1 : text.indexOf('\n', end + 1);
    return new SourceSpan(remarks.file(), lineStart(place), next < 0 ? text.length() : next);
  }

  /** Whether arguments in what is covered are written out as these. */
  boolean meets(SourceSpan covered, Map<String, String> conditions) {
    return conditions.entrySet().stream()
        .allMatch(condition -> meets(covered, condition.getKey(), condition.getValue()));
  }

  private boolean meets(SourceSpan covered, String path, String value) {
    SourceSpan within = covered;
    Optional<String> literal = Optional.empty();
    for (String name : path.split("\\.", -1)) {
      Optional<Remarks.Element> element = inside(within, name);
      if (element.isEmpty()) {
        return false;
      }
      within = element.get().span();
      literal = element.get().literal();
    }
    return literal.filter(value::equals).isPresent();
  }

  private Optional<Remarks.Element> inside(SourceSpan within, String name) {
    List<Remarks.Element> found = new ArrayList<>();
    for (Remarks.Element element : remarks.elements()) {
      if (element.name().equals(name) && Spans.holds(within, element.span())) {
        found.add(element);
      }
    }
    return found.stream().min(Comparator.comparing(Remarks.Element::span));
  }

  /**
   * What goes when a comment goes: with its line where nothing else stands there, else with the
   * blanks before it.
   */
  SourceSpan removed(SourceSpan comment) {
    String text = remarks.text();
    int start = (int) comment.start();
    while (start > 0 && " \t".indexOf(text.charAt(start - 1)) >= 0) {
      start--;
    }
    int end = (int) comment.end();
    while (end < text.length() && " \t\r".indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    boolean alone =
        (start == 0 || text.charAt(start - 1) == '\n')
            && (end == text.length() || text.charAt(end) == '\n');
    if (alone) {
      return new SourceSpan(remarks.file(), start, Math.min(text.length(), end + 1L));
    }
    return new SourceSpan(remarks.file(), start, comment.end());
  }
}
