package dev.sglint.frontend.terraform;

import java.util.ArrayDeque;
import java.util.Deque;

/** Paths as they are reported: relative, with {@code /}; the working directory is empty. */
final class Paths {
  private Paths() {}

  static String directory(String file) {
    int slash = file.lastIndexOf('/');
    return slash < 0 ? "" : slash == 0 ? "/" : file.substring(0, slash);
  }

  static String name(String file) {
    return file.substring(file.lastIndexOf('/') + 1);
  }

  /** A path as seen from a directory; absolute ones are themselves. */
  static String join(String directory, String path) {
    String slashed = path.replace('\\', '/');
    boolean absolute =
        slashed.startsWith("/")
            || (slashed.length() > 1
                && slashed.charAt(1) == ':'
                && Character.isLetter(slashed.charAt(0)));
    return normal(absolute || directory.isEmpty() ? slashed : directory + "/" + slashed);
  }

  /** Without {@code .}, and with {@code ..} at its beginning only. */
  static String normal(String path) {
    Deque<String> parts = new ArrayDeque<>();
    for (String part : path.split("/", -1)) {
      if (part.equals("..") && !parts.isEmpty() && !parts.peekLast().equals("..")) {
        parts.removeLast();
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.addLast(part);
      }
    }
    String joined = String.join("/", parts);
    return path.startsWith("/") ? "/" + joined : joined;
  }

  /** A path as it is written in a directory, {@code .} for the directory itself. */
  static String relative(String directory, String path) {
    if (path.equals(directory)) {
      return ".";
    }
    if (directory.isEmpty()) {
      return path;
    }
    if (path.startsWith(directory + "/")) {
      return path.substring(directory.length() + 1);
    }
    String[] from = directory.split("/", -1);
    String[] to = path.split("/", -1);
    int common = 0;
    while (common < from.length && common < to.length && from[common].equals(to[common])) {
      common++;
    }
    StringBuilder relative = new StringBuilder("../".repeat(from.length - common));
    for (int i = common; i < to.length; i++) {
      relative.append(to[i]).append(i + 1 < to.length ? "/" : "");
    }
    return relative.toString();
  }
}
