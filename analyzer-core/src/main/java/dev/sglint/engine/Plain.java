package dev.sglint.engine;

import dev.sglint.source.SourceSpan;
import dev.sglint.source.TextView;
import java.util.regex.Pattern;

/**
 * Whether what stands at a place is there in any case. A literal may be one branch of a condition,
 * and a block the content of a dynamic one, without either being seen in its value.
 */
final class Plain {
  private static final Pattern NATIVE = Pattern.compile(".*\\.(tf|tofu)");
  private static final Pattern BLOCK = Pattern.compile("(ingress|egress)\\s*\\{[\\s\\S]*");
  private static final Pattern FUNCTION = Pattern.compile("(!|\\{?\\s*[\"']?Fn::)[\\s\\S]*");

  private Plain() {}

  /** Whether a value or a block stands there by itself. */
  static boolean is(SourceSpan place, TextView text) {
    if (place.start() < text.start() || place.end() > text.end()) {
      return false;
    }
    String found = text.text(place.start(), place.end());
    if (!NATIVE.matcher(place.file()).matches()) {
      // Elsewhere a condition is a function, which has a place of its own.
      return !FUNCTION.matcher(found).matches();
    }
    return BLOCK.matcher(found).matches() || isArgument(place, text);
  }

  /** Whether it is all of an argument, or an element of a list that is. */
  private static boolean isArgument(SourceSpan place, TextView text) {
    long before = blanksBefore(place.start(), text);
    if (endsWith('=', before, text)) {
      return endsArgument(place.end(), text);
    }
    while (before > text.start() && text.at(before - 1) != '[') {
      if ("(){}?]=".indexOf(text.at(before - 1)) >= 0) {
        return false;
      }
      before--;
    }
    long list = before == text.start() ? before : blanksBefore(before - 1, text);
    long end = place.end();
    while (end < text.end() && text.at(end) != ']') {
      if ("(){}?[=".indexOf(text.at(end)) >= 0) {
        return false;
      }
      end++;
    }
    return endsWith('=', list, text) && end < text.end() && endsArgument(end + 1, text);
  }

  private static boolean endsWith(char sign, long end, TextView text) {
    return end > text.start() && text.at(end - 1) == sign;
  }

  private static boolean endsArgument(long end, TextView text) {
    long at = end;
    while (at < text.end() && (text.at(at) == ' ' || text.at(at) == '\t')) {
      at++;
    }
    return at == text.end() || "\r\n#/}".indexOf(text.at(at)) >= 0;
  }

  private static long blanksBefore(long start, TextView text) {
    long at = start;
    while (at > text.start() && Character.isWhitespace(text.at(at - 1))) {
      at--;
    }
    return at;
  }
}
