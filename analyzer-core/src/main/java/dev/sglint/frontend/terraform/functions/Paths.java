package dev.sglint.frontend.terraform.functions;

import com.google.re2j.Pattern;
import java.util.ArrayDeque;
import java.util.Deque;

/** Names of files as Go takes them apart, with slashes on every system. */
final class Paths {
  private Paths() {}

  static String clean(String path) {
    if (path.isEmpty()) {
      return ".";
    }
    boolean rooted = path.startsWith("/");
    Deque<String> kept = new ArrayDeque<>();
    for (String part : path.split("/", -1)) {
      boolean up = part.equals("..");
      if (up && !kept.isEmpty() && !kept.getLast().equals("..")) {
        kept.removeLast();
      } else if (up ? !rooted : !part.isEmpty() && !part.equals(".")) {
        kept.addLast(part);
      }
    }
    String joined = String.join("/", kept);
    return rooted ? "/" + joined : joined.isEmpty() ? "." : joined;
  }

  static String directory(String path) {
    return clean(path.substring(0, path.lastIndexOf('/') + 1));
  }

  static String base(String path) {
    if (path.isEmpty()) {
      return ".";
    }
    int end = path.length();
    while (end > 0 && path.charAt(end - 1) == '/') {
      end--;
    }
    return end == 0 ? "/" : path.substring(path.lastIndexOf('/', end - 1) + 1, end);
  }

  /** A pattern of file names as a regular expression. */
  static String globPattern(String glob) {
    StringBuilder pattern = new StringBuilder();
    int braces = 0;
    for (int i = 0; i < glob.length(); i++) {
      char c = glob.charAt(i);
      if (glob.startsWith("**/", i) && (i == 0 || glob.charAt(i - 1) == '/')) {
        pattern.append("(?:.*/)?");
        i += 2;
      } else if (glob.startsWith("**", i)) {
        pattern.append(".*");
        i++;
      } else if (c == '\\' && i + 1 < glob.length()) {
        i++;
        pattern.append(Pattern.quote(glob.substring(i, i + 1)));
      } else if (c == '[' && glob.indexOf(']', i + 1) > 0) {
        int end = glob.indexOf(']', i + 1);
        pattern.append(glob, i, end + 1);
        i = end;
      } else {
        braces += c == '{' ? 1 : c == '}' && braces > 0 ? -1 : 0;
        pattern.append(letter(c, braces));
      }
    }
    return "(?s)" + pattern;
  }

  private static String letter(char c, int braces) {
    return switch (c) {
      case '*' -> "[^/]*";
      case '?' -> "[^/]";
      case '{' -> "(?:";
      case '}' -> ")";
      case ',' -> braces > 0 ? "|" : ",";
      default -> Pattern.quote(String.valueOf(c));
    };
  }
}
