package dev.sglint.json;

import dev.sglint.source.MappedText;

/** The inside of a JSON string to its meaning, each character with its place. */
final class JsonEscapes {
  private JsonEscapes() {}

  /** {@code raw} is known to be well-formed. */
  static MappedText mapped(String file, String raw, long offset) {
    MappedText.Builder builder = new MappedText.Builder(file);
    int from = 0;
    for (int i = raw.indexOf('\\'); i >= 0 && i + 1 < raw.length(); i = raw.indexOf('\\', from)) {
      builder.append(raw.substring(from, i), offset + from);
      char escape = raw.charAt(i + 1);
      int length = escape == 'u' ? Math.min(6, raw.length() - i) : 2;
      builder.append(meaning(raw, i, escape, length), offset + i, offset + i + length);
      from = i + length;
    }
    builder.append(raw.substring(from), offset + from);
    return builder.build();
  }

  private static String meaning(String raw, int at, char escape, int length) {
    return switch (escape) {
      case 'n' -> "\n";
      case 't' -> "\t";
      case 'r' -> "\r";
      case 'b' -> "\b";
      case 'f' -> "\f";
      case 'u' -> {
        int code = 0;
        for (int i = at + 2; i < at + length; i++) {
          code = code * 16 + Math.max(0, Character.digit(raw.charAt(i), 16));
        }
        yield Character.toString((char) code);
      }
      default -> Character.toString(escape);
    };
  }
}
