package dev.sglint.frontend.terraform.functions;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How often counted repeats in each other repeat: Go refuses more than a thousand times. */
final class RepeatSize {
  static final long MOST = 1000;

  private static final Pattern COUNTS = Pattern.compile("\\{([0-9]{1,4})(?:,([0-9]{0,4}))?\\}");

  private final String pattern;
  private int at;

  private RepeatSize(String pattern) {
    this.pattern = pattern;
  }

  /** The largest product of the counts of repeats that stand in each other. */
  static long of(String pattern) {
    return new RepeatSize(pattern).most();
  }

  private long most() {
    Deque<Long> outside = new ArrayDeque<>();
    long most = 1;
    while (at < pattern.length()) {
      char c = pattern.charAt(at);
      at++;
      long item = 1;
      switch (c) {
        case '\\' -> escape();
        case '[' -> characterClass();
        case '(' -> {
          outside.push(most);
          most = 1;
          continue;
        }
        case ')' -> {
          item = most;
          most = outside.isEmpty() ? 1 : outside.pop();
        }
        default -> {}
      }
      most = Math.max(most, Math.min(MOST + 1, item * repeats()));
    }
    while (!outside.isEmpty()) {
      most = Math.max(most, outside.pop());
    }
    return most;
  }

  private void escape() {
    int end = pattern.startsWith("Q", at) ? pattern.indexOf("\\E", at) : at - 1;
    at = end < 0 ? pattern.length() : Math.min(pattern.length(), end + 2);
  }

  private void characterClass() {
    at += pattern.startsWith("^", at) ? 1 : 0;
    at += pattern.startsWith("]", at) ? 1 : 0;
    while (at < pattern.length() && pattern.charAt(at) != ']') {
      at += pattern.charAt(at) == '\\' ? 2 : 1;
    }
    at = Math.min(pattern.length(), at + 1);
  }

  /** The greater of the counts that follow; {@code *}, {@code +} and {@code ?} repeat once. */
  private long repeats() {
    Matcher counts = COUNTS.matcher(pattern).region(at, pattern.length());
    if (!counts.lookingAt()) {
      return 1;
    }
    at = counts.end();
    String last = counts.group(2) == null ? "" : counts.group(2);
    return Math.max(1, Long.parseLong(last.isEmpty() ? counts.group(1) : last));
  }
}
