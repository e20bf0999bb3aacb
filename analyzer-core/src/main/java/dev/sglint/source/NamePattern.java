package dev.sglint.source;

/** A pattern of one name in a path: {@code *}, {@code ?}, {@code [a-z]} and backslashes. */
final class NamePattern {
  private NamePattern() {}

  /** In time of the product of the lengths. */
  static boolean matches(String pattern, String name) {
    int star = -1;
    int resumed = 0;
    int at = 0;
    int i = 0;
    while (i < name.length()) {
      int next = at < pattern.length() ? after(pattern, at, name.charAt(i)) : -1;
      if (at < pattern.length() && pattern.charAt(at) == '*') {
        star = at++;
        resumed = i;
      } else if (next >= 0) {
        at = next;
        i++;
      } else if (star >= 0) {
        at = star + 1;
        i = ++resumed;
      } else {
        return false;
      }
    }
    while (at < pattern.length() && pattern.charAt(at) == '*') {
      at++;
    }
    return at == pattern.length();
  }

  /** Where the pattern goes on behind what matches a character; -1 where nothing does. */
  private static int after(String pattern, int at, char c) {
    char wanted = pattern.charAt(at);
    if (wanted == '?') {
      return at + 1;
    }
    if (wanted == '\\' && at + 1 < pattern.length()) {
      return pattern.charAt(at + 1) == c ? at + 2 : -1;
    }
    int end = wanted == '[' ? pattern.indexOf(']', at + (isNegated(pattern, at) ? 3 : 2)) : -1;
    if (end >= 0) {
      return isIn(pattern, at, end, c) ? end + 1 : -1;
    }
    return wanted == c ? at + 1 : -1;
  }

  private static boolean isNegated(String pattern, int at) {
    return pattern.startsWith("!", at + 1) || pattern.startsWith("^", at + 1);
  }

  private static boolean isIn(String pattern, int at, int end, char c) {
    boolean negated = isNegated(pattern, at);
    boolean in = false;
    for (int i = at + (negated ? 2 : 1); i < end; i++) {
      boolean range = i + 2 < end && pattern.charAt(i + 1) == '-';
      char low = pattern.charAt(i);
      char high = range ? pattern.charAt(i + 2) : low;
      in |= low <= c && c <= high;
      i += range ? 2 : 0;
    }
    return in != negated;
  }
}
