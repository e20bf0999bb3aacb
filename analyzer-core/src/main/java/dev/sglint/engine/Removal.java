package dev.sglint.engine;

import dev.sglint.source.SourceSpan;
import dev.sglint.source.TextView;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What goes when a rule is removed from a text: an element of a list with its comma, a block or an
 * item of a YAML list with its lines. What stands in any other way is not removed.
 *
 * @param isAlone whether no comment speaks of it
 */
record Removal(SourceSpan span, boolean isAlone) {
  /** Where a list ends or a file goes on is not looked for further away than this. */
  private static final int MOST_LINES = 2000;

  private static final Pattern BLOCK = Pattern.compile("(ingress|egress)\\s*\\{[\\s\\S]*\\}");
  private static final Pattern ITEM = Pattern.compile(" *- +");

  static Optional<Removal> of(SourceSpan place, TextView text) {
    return new Around(place.file(), text).removal(place.start(), place.end());
  }

  /** The text around a place. */
  private record Around(String file, TextView text) {
    Optional<Removal> removal(long start, long givenEnd) {
      long end = trimmed(start, givenEnd);
      String before = text.text(lineStart(start), start);
      boolean endsLine = text.text(end, lineEnd(end)).isBlank();
      if (endsLine && before.isBlank() && isBlock(start, end)) {
        return Optional.of(lines(start, end));
      }
      if (ITEM.matcher(before).matches()) {
        return endsLine && hasOtherItem(before.indexOf('-'), start, end)
            ? Optional.of(lines(start, end))
            : Optional.empty();
      }
      return element(start, end);
    }

    private boolean isBlock(long start, long end) {
      return BLOCK.matcher(text.text(start, end)).matches();
    }

    /** Without the blanks and comments at its end, which belong to what follows. */
    private long trimmed(long start, long end) {
      long last = end;
      while (last > start) {
        if (Character.isWhitespace(text.at(last - 1))) {
          last--;
        } else {
          long line = lineStart(last);
          boolean comment = line > start && text.text(line, last).stripLeading().startsWith("#");
          if (!comment) {
            break;
          }
          last = line;
        }
      }
      return last;
    }

    private Removal lines(long start, long end) {
      long from = lineStart(start);
      long to = nextLine(end);
      boolean first = from == text.start();
      String above = first ? "" : text.text(lineStart(from - 1), from).strip();
      boolean comment = above.startsWith("#") || above.startsWith("//") || above.endsWith("*/");
      boolean gap = !first && above.isEmpty() && to < text.end();
      if (gap && text.text(to, lineEnd(to)).isBlank()) {
        to = nextLine(to);
      } else if (gap && text.text(to, lineEnd(to)).strip().equals("}")) {
        from = lineStart(from - 1);
      }
      return new Removal(new SourceSpan(file, from, to), !comment);
    }

    /** An element of a list of which others stay. */
    private Optional<Removal> element(long start, long end) {
      long before = start;
      while (before > text.start() && Character.isWhitespace(text.at(before - 1))) {
        before--;
      }
      long after = end;
      while (after < text.end() && Character.isWhitespace(text.at(after))) {
        after++;
      }
      if (before == text.start() || after == text.end()) {
        return Optional.empty();
      }
      char left = text.at(before - 1);
      char right = text.at(after);
      if (left == ',' && (right == ',' || right == ']')) {
        return Optional.of(new Removal(new SourceSpan(file, before - 1, end), true));
      }
      if (left != '[' || right != ',') {
        return Optional.empty();
      }
      long next = after + 1;
      while (next < text.end() && Character.isWhitespace(text.at(next))) {
        next++;
      }
      boolean comment = next == text.end() || text.at(next) == '#' || text.at(next) == '/';
      return comment || text.at(next) == ']'
          ? Optional.empty()
          : Optional.of(new Removal(new SourceSpan(file, start, next), true));
    }

    /** A list of YAML without items is none. */
    private boolean hasOtherItem(int column, long start, long end) {
      return hasItem(column, lineStart(start), false) || hasItem(column, nextLine(end), true);
    }

    private boolean hasItem(int column, long from, boolean forward) {
      long line = from;
      for (int i = 0; i < MOST_LINES; i++) {
        if (forward ? line >= text.end() : line <= text.start()) {
          return false;
        }
        long at = forward ? line : lineStart(line - 1);
        String content = text.text(at, lineEnd(at));
        int indent = content.length() - content.stripLeading().length();
        boolean empty = content.isBlank() || content.stripLeading().startsWith("#");
        if (!empty && indent <= column) {
          return indent == column && content.startsWith("- ", column);
        }
        line = forward ? nextLine(at) : at;
      }
      return false;
    }

    private long lineStart(long offset) {
      long at = offset;
      while (at > text.start() && text.at(at - 1) != '\n') {
        at--;
      }
      return at;
    }

    private long lineEnd(long offset) {
      long at = offset;
      while (at < text.end() && text.at(at) != '\n') {
        at++;
      }
      return at;
    }

    private long nextLine(long offset) {
      return Math.min(text.end(), lineEnd(offset) + 1);
    }
  }
}
