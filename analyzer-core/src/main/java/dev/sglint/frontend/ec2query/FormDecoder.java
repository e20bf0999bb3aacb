package dev.sglint.frontend.ec2query;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Percent-escapes and {@code +} to text. A broken escape stays as it stands and is a problem. */
final class FormDecoder {
  private FormDecoder() {}

  /** What decoding gave; offsets are those of the raw text. */
  record Decoded(String text, List<Problem> problems) {}

  /** A place that could not be decoded. */
  record Problem(int offset, int length, String message) {}

  static boolean hasEscape(String text) {
    for (int i = text.indexOf('%'); i >= 0; i = text.indexOf('%', i + 1)) {
      if (isEscape(text, i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether blanks stand before a {@code &}, as in the examples of the API documentation. */
  static boolean hasBlankBeforeSeparator(String text) {
    for (int i = text.indexOf('&', 1); i >= 0; i = text.indexOf('&', i + 1)) {
      if (Character.isWhitespace(text.charAt(i - 1))) {
        return true;
      }
    }
    return false;
  }

  static Decoded decode(String raw, boolean plusIsBlank) {
    if (isPlain(raw)) {
      return new Decoded(raw, List.of());
    }
    List<Problem> problems = new ArrayList<>();
    StringBuilder text = new StringBuilder(raw.length());
    int i = 0;
    while (i < raw.length()) {
      char c = raw.charAt(i);
      if (c == '%' && isEscape(raw, i)) {
        int end = i;
        while (isEscape(raw, end)) {
          end += 3;
        }
        text.append(bytes(raw, i, end, problems));
        i = end;
        continue;
      }
      if (c == '%') {
        String escape = raw.substring(i, Math.min(i + 3, raw.length()));
        problems.add(new Problem(i, escape.length(), "`" + escape + "` is no percent-escape"));
      } else if (c == '\uFFFD') {
        problems.add(new Problem(i, 1, "this is not valid UTF-8"));
      } else if (c < ' ') {
        problems.add(
            new Problem(i, 1, String.format("control character U+%04X in a query", (int) c)));
      }
      text.append(c == '+' && plusIsBlank ? ' ' : c);
      i++;
    }
    return new Decoded(text.toString(), problems);
  }

  /** Whether the text stands for itself. */
  private static boolean isPlain(String raw) {
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c < ' ' || c == '%' || c == '+' || c == '\uFFFD') {
        return false;
      }
    }
    return true;
  }

  private static String bytes(String raw, int start, int end, List<Problem> problems) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = start; i < end; i += 3) {
      bytes.write(
          Character.digit(raw.charAt(i + 1), 16) * 16 + Character.digit(raw.charAt(i + 2), 16));
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes.toByteArray()))
          .toString();
    } catch (CharacterCodingException e) {
      problems.add(new Problem(start, end - start, "the percent-escapes are not valid UTF-8"));
      return new String(bytes.toByteArray(), StandardCharsets.UTF_8);
    }
  }

  private static boolean isEscape(String text, int at) {
    return at + 2 < text.length()
        && text.charAt(at) == '%'
        && hex(text.charAt(at + 1))
        && hex(text.charAt(at + 2));
  }

  private static boolean hex(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
  }
}
