package dev.sglint.text;

/** A pattern in which {@code *} stands for any text and {@code ?} for one character. */
public record Glob(String pattern) {
  /** Whether the whole text is of the pattern, in time of the product of their lengths. */
  public boolean matches(String text) {
    int star = -1;
    int resumed = 0;
    int at = 0;
    int i = 0;
    while (i < text.length()) {
      if (at < pattern.length() && pattern.charAt(at) == '*') {
        star = at++;
        resumed = i;
      } else if (at < pattern.length() && isOf(pattern.charAt(at), text.charAt(i))) {
        at++;
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

  private static boolean isOf(char wanted, char c) {
    return wanted == '?' || wanted == c;
  }
}
