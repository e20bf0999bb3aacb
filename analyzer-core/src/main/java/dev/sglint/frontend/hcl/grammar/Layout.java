package dev.sglint.frontend.hcl.grammar;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks at a text by lines: what its author meant is often seen in the indentation. */
final class Layout {
  private static final String NAME = "[\\p{L}_][\\p{L}\\p{N}_-]*+";
  private static final Pattern ATTRIBUTE = Pattern.compile(NAME + "[ \\t]*+=(?![=>])");
  private static final Pattern BLOCK =
      Pattern.compile(
          NAME
              + "(?:[ \\t]*+(?:\"[^\"\\n\\r]*+\"|"
              + NAME
              + "))*+[ \\t]*+\\{[ \\t]*+(?:\\r?\\n|#|//|$)");

  private final String text;
  private Optional<Map<String, Integer>> lastLines = Optional.empty();

  Layout(String text) {
    this.text = text;
  }

  /** The first character of the line that is no blank, if only blanks stand between; or -1. */
  int firstOfLine(int offset) {
    int before = offset - 1;
    while (before >= 0 && isBlank(text.charAt(before))) {
      before--;
    }
    if (before >= 0 && text.charAt(before) != '\n') {
      return -1;
    }
    int at = offset;
    while (at < text.length() && isBlank(text.charAt(at))) {
      at++;
    }
    return at < text.length() ? at : -1;
  }

  /** How many characters of blank the line of an offset begins with. */
  int indent(int offset) {
    int start = text.lastIndexOf('\n', offset - 1) + 1;
    int at = start;
    while (at < offset && isBlank(text.charAt(at))) {
      at++;
    }
    return at - start;
  }

  boolean startsStatement(int offset) {
    return starts(ATTRIBUTE, offset) || startsBlock(offset);
  }

  boolean startsBlock(int offset) {
    return starts(BLOCK, offset);
  }

  private boolean starts(Pattern pattern, int offset) {
    int end = Math.min(lineEnd(text, offset) + 1, text.length());
    Matcher matcher = pattern.matcher(text).region(offset, end);
    return matcher.lookingAt();
  }

  /** Whether a later line is nothing but this word. */
  boolean hasLine(String word, int offset) {
    if (lastLines.isEmpty()) {
      lastLines = Optional.of(words());
    }
    return lastLines.get().getOrDefault(word, -1) > offset;
  }

  private Map<String, Integer> words() {
    Map<String, Integer> words = new HashMap<>();
    int start = 0;
    while (start < text.length()) {
      int end = lineEnd(text, start);
      String word = strip(text.substring(start, end));
      if (!word.isEmpty() && word.indexOf(' ') < 0) {
        words.put(word, start);
      }
      start = end + 1;
    }
    return words;
  }

  static int lineEnd(String text, int offset) {
    int end = text.indexOf('\n', offset);
    return end < 0 ? text.length() : end;
  }

  /** Whether a range is nothing but a word and blanks around it. */
  static boolean isLine(String text, int from, int to, String word) {
    int start = from;
    while (start < to && isSpace(text.charAt(start))) {
      start++;
    }
    int end = start + word.length();
    if (end > to || !text.startsWith(word, start)) {
      return false;
    }
    while (end < to && isSpace(text.charAt(end))) {
      end++;
    }
    return end == to;
  }

  static String strip(String word) {
    int start = 0;
    int end = word.length();
    while (start < end && isSpace(word.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(word.charAt(end - 1))) {
      end--;
    }
    return word.substring(start, end);
  }

  /** What Unicode calls white space. */
  static boolean isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r') || c == '\u0085' || Character.isSpaceChar(c);
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  /** Whether the word {@code for} comes next, after any line breaks and comments. */
  static boolean forFollows(String text, int offset) {
    int at = afterGap(text, offset);
    if (!text.startsWith("for", at)) {
      return false;
    }
    if (at + 3 >= text.length()) {
      return true;
    }
    int next = text.codePointAt(at + 3);
    return next != '-' && !Character.isUnicodeIdentifierPart(next);
  }

  private static int afterGap(String text, int offset) {
    int at = offset;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (isBlank(c) || c == '\n' || c == '\r') {
        at++;
      } else if (c == '#' || text.startsWith("//", at)) {
        at = lineEnd(text, at);
      } else if (text.startsWith("/*", at)) {
        int end = text.indexOf("*/", at + 2);
        at = end < 0 ? text.length() : end + 2;
      } else {
        break;
      }
    }
    return at;
  }
}
