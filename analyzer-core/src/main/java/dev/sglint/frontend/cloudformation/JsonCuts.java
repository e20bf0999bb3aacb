package dev.sglint.frontend.cloudformation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Finds the member of a section, a resource for instance, that a problem of JSON is in. Where the
 * text is laid out in lines, these say where a member ends whose brackets do not.
 */
final class JsonCuts {
  private final String text;
  private final Lines lines;

  /** A bracket that is open, how deep its line stands, and the member that is read in it. */
  private static final class Open {
    private final char bracket;
    private final int depth;
    private OptionalInt member = OptionalInt.empty();

    Open(char bracket, int depth) {
      this.bracket = bracket;
      this.depth = depth;
    }

    boolean isClosedBy(char c) {
      return c == (bracket == '{' ? '}' : ']');
    }
  }

  private JsonCuts(String text) {
    this.text = text;
    this.lines = new Lines(text);
  }

  /** What is to be left out of a text; empty where nothing would be left, or it cannot be told. */
  static Optional<Cut> of(String text, int problem) {
    return new JsonCuts(text).find(problem);
  }

  private Optional<Cut> find(int problem) {
    List<Integer> path = path(problem);
    int depth = 0;
    while (depth < path.size() - 1 && (depth == 0 || Lines.isOuter(name(path.get(depth))))) {
      depth++;
    }
    if (path.isEmpty() || Lines.isOuter(name(path.get(depth)))) {
      return Optional.empty();
    }
    int start = path.get(depth);
    OptionalInt end = isFirst(start) ? OptionalInt.of(endByLayout(start)) : endByBrackets(start);
    if (end.isPresent() && behindBlanks(end.getAsInt()) == text.length()) {
      // Nothing closes what the member stands in: its place has room for that.
      String closing = "}".repeat(depth + 1);
      int from = comma(start);
      return Optional.of(new Cut(from, text.length(), Cut.named(name(start)), closing));
    }
    if (end.isEmpty()) {
      return Optional.empty();
    }
    int next = behindBlanks(end.getAsInt());
    boolean last = text.startsWith("}", next);
    int from = last ? comma(start) : start;
    return Optional.of(new Cut(from, last ? next : end.getAsInt(), Cut.named(name(start))));
  }

  /** The members that are open at the problem, or at a line before it that contradicts brackets. */
  private List<Integer> path(int problem) {
    Deque<Open> open = new ArrayDeque<>();
    int line = 0;
    int depth = -1;
    int at = 0;
    while (at < problem) {
      char c = text.charAt(at);
      if (c == '\n' || c == '\r') {
        line = at + 1;
        depth = -1;
      } else if (depth < 0 && !Character.isWhitespace(c)) {
        depth = at - line;
        if (!open.isEmpty() && contradicts(c, depth, open.getLast())) {
          break;
        }
      }
      if (c == '{' || c == '[') {
        open.addLast(new Open(c, depth));
      } else if ((c == '}' || c == ']') && !open.isEmpty()) {
        open.removeLast();
      } else if (c == '"') {
        int behind = behindString(at);
        if (!open.isEmpty() && open.getLast().bracket == '{' && isName(behind)) {
          open.getLast().member = OptionalInt.of(at);
        }
        at = behind - 1;
      }
      at++;
    }
    List<Integer> path = new ArrayList<>();
    for (Open one : open) {
      one.member.ifPresent(path::add);
    }
    return path;
  }

  /** What is in brackets stands deeper than these, and what closes them no less deep. */
  private static boolean contradicts(char first, int depth, Open open) {
    boolean closes = first == '}' || first == ']';
    return closes ? depth < open.depth : first == '"' && depth <= open.depth;
  }

  private int behindString(int quote) {
    int at = quote + 1;
    while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
      char c = text.charAt(at);
      if (c == '"') {
        return at + 1;
      }
      at += c == '\\' ? 2 : 1;
    }
    return Math.min(at, text.length());
  }

  private boolean isName(int behind) {
    int at = behindBlanks(behind);
    return at < text.length() && text.charAt(at) == ':';
  }

  private int behindBlanks(int from) {
    int at = from;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private String name(int quote) {
    return text.substring(quote + 1, Math.max(quote + 1, behindString(quote) - 1));
  }

  private boolean isFirst(int offset) {
    return lines.content(lines.start(offset)) == offset;
  }

  private int endByLayout(int member) {
    int first = lines.start(member);
    int depth = lines.depth(first);
    int at = lines.next(first);
    while (at < text.length()) {
      int content = lines.content(at);
      boolean same = lines.depth(at) == depth && text.startsWith("\"", content);
      if (!lines.isEmpty(at) && (same || lines.depth(at) < depth)) {
        return at;
      }
      at = lines.next(at);
    }
    return at;
  }

  private OptionalInt endByBrackets(int member) {
    Deque<Open> open = new ArrayDeque<>();
    int at = member;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '{' || c == '[') {
        open.addLast(new Open(c, 0));
      } else if (c == '}' || c == ']') {
        if (open.isEmpty()) {
          return OptionalInt.of(at);
        }
        if (!open.removeLast().isClosedBy(c)) {
          return OptionalInt.empty();
        }
      } else if (c == ',' && open.isEmpty()) {
        return OptionalInt.of(at + 1);
      }
      at = c == '"' ? behindString(at) : at + 1;
    }
    return OptionalInt.empty();
  }

  /** The start, or the comma before it, that would be the last of an object. */
  private int comma(int start) {
    int before = start - 1;
    while (before > 0 && Character.isWhitespace(text.charAt(before))) {
      before--;
    }
    return before > 0 && text.charAt(before) == ',' ? before : start;
  }
}
