package dev.sglint.source;

import java.util.ArrayList;
import java.util.List;

/**
 * Patterns of paths as in a {@code .gitignore}: of those that match a path the last one decides,
 * and what matches a directory matches all that is in it. Paths are as seen from where the patterns
 * stand, with {@code /}.
 */
public final class PathPatterns {
  private static final String ANY_DEPTH = "**";

  private final List<Pattern> patterns;

  /** What patterns say of a path. */
  enum Verdict {
    NOTHING,
    MATCHED,
    /** It is excepted by a pattern that begins with {@code !}. */
    EXCEPTED
  }

  private record Pattern(List<String> segments, boolean isException, boolean forDirectories) {}

  private PathPatterns(List<Pattern> patterns) {
    this.patterns = patterns;
  }

  /** One pattern a line; empty lines and comments may stand between. */
  public static PathPatterns of(List<String> lines) {
    List<Pattern> patterns = new ArrayList<>();
    for (String line : lines) {
      String text = withoutBlanks(line);
      if (!text.isEmpty() && text.charAt(0) != '#') {
        add(text, patterns);
      }
    }
    return new PathPatterns(List.copyOf(patterns));
  }

  private static void add(String written, List<Pattern> patterns) {
    boolean isException = written.charAt(0) == '!';
    String text = isException ? written.substring(1) : written;
    boolean forDirectories = text.endsWith("/");
    if (forDirectories) {
      text = text.substring(0, text.length() - 1);
    }
    boolean anchored = text.indexOf('/') >= 0;
    List<String> segments = new ArrayList<>();
    if (!anchored) {
      segments.add(ANY_DEPTH);
    }
    for (String segment : text.split("/", -1)) {
      if (!segment.isEmpty()) {
        segments.add(segment);
      }
    }
    if (!text.isEmpty()) {
      patterns.add(new Pattern(List.copyOf(segments), isException, forDirectories));
    }
  }

  /** Blanks at the end do not count unless a backslash stands before them. */
  private static String withoutBlanks(String line) {
    int end = line.length();
    while (end > 0 && (line.charAt(end - 1) == ' ' || line.charAt(end - 1) == '\r')) {
      if (end > 1 && line.charAt(end - 2) == '\\') {
        break;
      }
      end--;
    }
    return line.substring(0, end);
  }

  public boolean isEmpty() {
    return patterns.isEmpty();
  }

  /** Whether a path, or a directory that it lies in, is matched. */
  public boolean covers(String path, boolean isDirectory) {
    if (patterns.isEmpty()) {
      return false;
    }
    for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
      if (verdict(path.substring(0, slash), true) == Verdict.MATCHED) {
        return true;
      }
    }
    return verdict(path, isDirectory) == Verdict.MATCHED;
  }

  /** What is said of a path itself. */
  Verdict verdict(String path, boolean isDirectory) {
    String[] parts = path.split("/", -1);
    for (int i = patterns.size() - 1; i >= 0; i--) {
      Pattern pattern = patterns.get(i);
      if ((isDirectory || !pattern.forDirectories()) && matches(pattern.segments(), parts)) {
        return pattern.isException() ? Verdict.EXCEPTED : Verdict.MATCHED;
      }
    }
    return Verdict.NOTHING;
  }

  private static boolean matches(List<String> segments, String[] parts) {
    int deep = -1;
    int resumed = 0;
    int at = 0;
    int i = 0;
    while (i < parts.length) {
      if (at < segments.size() && segments.get(at).equals(ANY_DEPTH)) {
        if (at == segments.size() - 1) {
          // At the end it stands for what is in a directory, not for the directory.
          return true;
        }
        deep = at++;
        resumed = i;
      } else if (at < segments.size() && NamePattern.matches(segments.get(at), parts[i])) {
        at++;
        i++;
      } else if (deep >= 0) {
        at = deep + 1;
        i = ++resumed;
      } else {
        return false;
      }
    }
    return at == segments.size();
  }
}
