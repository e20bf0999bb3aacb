package dev.sglint.frontend.cloudformation;

import java.util.Set;

/** What indentation says of a text that its grammar cannot say. */
final class Lines {
  /** The layout of files that nest their resources in another section. */
  private static final Set<String> OUTER = Set.of("Resources", "resources");

  private final String text;

  Lines(String text) {
    this.text = text;
  }

  /** Where the line begins that an offset is in. */
  int start(int offset) {
    int at = offset;
    while (at > 0 && !isBreak(at - 1)) {
      at--;
    }
    return at;
  }

  /** Where the next line begins, or the text ends. */
  int next(int start) {
    int at = start;
    while (at < text.length() && !isBreak(at)) {
      at++;
    }
    return at < text.length() ? at + 1 : at;
  }

  private boolean isBreak(int at) {
    return text.charAt(at) == '\n' || text.charAt(at) == '\r';
  }

  /** Where a line first says something; its end where it does not. */
  int content(int start) {
    int at = start;
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    return at;
  }

  /** How deep a line stands: one that is indented with tabs is part of what stands before it. */
  int depth(int start) {
    int content = content(start);
    return text.substring(start, content).indexOf('\t') < 0 ? content - start : Integer.MAX_VALUE;
  }

  boolean isEmpty(int start) {
    int at = content(start);
    return at == text.length() || isBreak(at) || text.charAt(at) == '#';
  }

  /** The end of a line and of all below it that stand deeper than that. */
  int end(int start, int depth) {
    int at = next(start);
    while (at < text.length() && (isEmpty(at) || depth(at) > depth)) {
      at = next(at);
    }
    return at;
  }

  /** Whether a line begins with a key. */
  boolean isKeyed(int start) {
    int colon = text.indexOf(':', start);
    return colon >= 0 && colon < next(start);
  }

  /** The key that a line begins with. */
  String key(int start) {
    String line = text.substring(content(start), next(start)).strip();
    int colon = line.indexOf(':');
    return (colon < 0 ? line : line.substring(0, colon)).replaceAll("[\"']", "").strip();
  }

  /** Whether what has such a key holds all that is worth reading. */
  static boolean isOuter(String key) {
    return OUTER.contains(key);
  }
}
