package dev.sglint.frontend.ec2query;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds queries in text of any kind: each holds an {@code Action=}, and ends at a line break, at
 * the mate of the quote or bracket that stands before it, or at a blank that cannot belong to a
 * value. Linear in the text.
 */
final class QueryFinder {
  /** More parameters than this in one query are not analysed. */
  static final int MAX_PARAMETERS = 100_000;

  private static final String ACTION = "Action=";
  private static final String AUTHPARAMS = "AUTHPARAMS";

  /** Names, by their last part, whose values are free text and may hold blanks. */
  private static final Set<String> FREE_TEXT =
      Set.of(
          "Description",
          "GroupName",
          "SourceSecurityGroupName",
          "GroupDescription",
          "Key",
          "Value");

  private final String text;
  private final int maxParameters;

  QueryFinder(String text) {
    this(text, MAX_PARAMETERS);
  }

  QueryFinder(String text, int maxParameters) {
    this.text = text;
    this.maxParameters = maxParameters;
  }

  static boolean isFreeText(String name) {
    return FREE_TEXT.contains(name.substring(name.lastIndexOf('.') + 1));
  }

  List<QuerySegment> find() {
    List<QuerySegment> segments = new ArrayList<>();
    int from = 0;
    while (true) {
      int action = text.indexOf(ACTION, from);
      if (action < 0) {
        return segments;
      }
      if (!beginsName(action)) {
        from = action + 1;
        continue;
      }
      int floor = segments.isEmpty() ? 0 : segments.get(segments.size() - 1).end();
      int start = start(action, floor);
      Scan scan = new Scan(start);
      scan.run();
      segments.add(
          new QuerySegment(
              start, scan.analysedEnd(), start > 0 && text.charAt(start - 1) == '?', scan.cut()));
      from = Math.max(scan.end, action + 1);
    }
  }

  private boolean beginsName(int at) {
    if (at == 0) {
      return true;
    }
    char before = text.charAt(at - 1);
    return !Character.isLetterOrDigit(before) && before != '.' && before != '_' && before != '-';
  }

  /** The offset of the first parameter's name, where parameters stand before {@code Action}. */
  private int start(int action, int floor) {
    int start = action;
    while (true) {
      int before = start;
      while (before > floor && isBlank(text.charAt(before - 1))) {
        before--;
      }
      if (before <= floor || text.charAt(before - 1) != '&') {
        return start;
      }
      int end = before - 1;
      while (end > floor && isBlank(text.charAt(end - 1))) {
        end--;
      }
      int begin = end;
      while (begin > floor
          && !startsQuery(text.charAt(begin - 1))
          && text.charAt(begin - 1) != '&') {
        begin--;
      }
      int equals = text.indexOf('=', begin);
      if (equals <= begin || equals >= end) {
        return start;
      }
      start = begin;
    }
  }

  private static boolean startsQuery(char c) {
    return isBlank(c) || c == '?' || opens(c);
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
  }

  private static boolean isNameChar(char c) {
    return c != '&' && c != '=' && !isBlank(c);
  }

  private static boolean opens(char c) {
    return c == '"' || c == '\'' || c == '`' || c == '<' || c == '(' || c == '[' || c == '{';
  }

  private static char mate(char opener) {
    return switch (opener) {
      case '<' -> '>';
      case '(' -> ')';
      case '[' -> ']';
      case '{' -> '}';
      default -> opener;
    };
  }

  private int skipBlanks(int at) {
    int next = at;
    while (next < text.length() && isBlank(text.charAt(next))) {
      next++;
    }
    return next;
  }

  /**
   * The offset of the name after the separator at {@code ampersand}, or -1 where no parameter
   * begins there.
   */
  private int nameAfter(int ampersand) {
    int name = skipBlanks(ampersand + 1);
    int end = name;
    while (end < text.length() && isNameChar(text.charAt(end))) {
      end++;
    }
    boolean begins = end > name && end < text.length() && text.charAt(end) == '=';
    return begins || text.startsWith(AUTHPARAMS, name) ? name : -1;
  }

  /** The opener that stands before a query, past the URL that it may belong to. */
  private char opener(int start) {
    int at = start;
    if (at > 0 && text.charAt(at - 1) == '?') {
      at--;
      while (at > 0 && !isBlank(text.charAt(at - 1)) && !opens(text.charAt(at - 1))) {
        at--;
      }
    }
    return at > 0 && opens(text.charAt(at - 1)) ? text.charAt(at - 1) : 0;
  }

  /** Walks one query from its first name to its end. */
  private final class Scan {
    private final char closer;
    private int end;
    private int cutAt = -1;
    private int parameters = 1;
    private boolean encoded;
    private boolean freeText;

    Scan(int start) {
      char opener = opener(start);
      this.closer = opener == 0 ? 0 : mate(opener);
      this.end = start;
    }

    boolean cut() {
      return cutAt >= 0;
    }

    int analysedEnd() {
      return cut() ? cutAt : end;
    }

    void run() {
      while (end < text.length()) {
        char c = text.charAt(end);
        if (c == closer && closer != 0) {
          return;
        }
        if (c == '&' || isBlank(c)) {
          if (!pass()) {
            return;
          }
        } else {
          encoded |= c == '%' && isEscape(end);
          end++;
        }
      }
    }

    /** Steps over a separator or blanks; false where the query ends here. */
    private boolean pass() {
      int ampersand = skipBlanks(end);
      if (ampersand < text.length() && text.charAt(ampersand) == '&') {
        int name = nameAfter(ampersand);
        if (name >= 0) {
          if (text.startsWith(AUTHPARAMS, name)) {
            end = name + AUTHPARAMS.length();
            return false;
          }
          return parameter(name);
        }
      }
      if (text.charAt(end) == '&') {
        end++;
        return true;
      }
      return blanks(ampersand);
    }

    private boolean parameter(int name) {
      parameters++;
      if (parameters > maxParameters && cutAt < 0) {
        cutAt = end;
      }
      int equals = text.indexOf('=', name);
      freeText = isFreeText(text.substring(name, Math.min(equals, name + 256)));
      end = equals + 1;
      return true;
    }

    private boolean blanks(int next) {
      if (next >= text.length() || hasLineBreak(end, next) || text.startsWith("HTTP/", next)) {
        return false;
      }
      int limit = lineEnd(next);
      int separator = nextSeparator(next, limit);
      if (separator >= 0) {
        end = separator;
        return true;
      }
      if (freeText && !encoded) {
        end = Math.min(limit, closer == 0 ? limit : closerBefore(next, limit));
        while (isBlank(text.charAt(end - 1))) {
          end--;
        }
        // The next line may go on with a separator.
        return end > next;
      }
      return false;
    }

    private int closerBefore(int from, int limit) {
      int close = text.indexOf(closer, from);
      return close >= 0 && close < limit ? close : limit;
    }

    /** The next separator on this line that belongs to this query, or -1. */
    private int nextSeparator(int from, int limit) {
      for (int i = from; i < limit; i++) {
        char c = text.charAt(i);
        if (c == closer && closer != 0) {
          return -1;
        }
        if (text.startsWith("://", i) || (c == 'A' && text.startsWith(ACTION, i))) {
          return -1;
        }
        if (c == '&' && nameAfter(i) >= 0) {
          return i;
        }
      }
      return -1;
    }

    private int lineEnd(int from) {
      int at = from;
      while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
        at++;
      }
      return at;
    }

    private boolean hasLineBreak(int from, int to) {
      for (int i = from; i < to; i++) {
        if (text.charAt(i) == '\n' || text.charAt(i) == '\r') {
          return true;
        }
      }
      return false;
    }

    private boolean isEscape(int at) {
      return at + 2 < text.length()
          && Character.digit(text.charAt(at + 1), 16) >= 0
          && Character.digit(text.charAt(at + 2), 16) >= 0;
    }
  }

  /** Whether the text may hold a query at all; a cheap test before anything else. */
  static boolean mayHoldQuery(String text) {
    return text.contains(ACTION) || text.contains("IpPermissions.");
  }
}
