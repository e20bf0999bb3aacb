package dev.sglint.source;

/** Text with backslash escapes, as JSON, C, Ruby, Python and Go write them, to its meaning. */
public final class Escapes {
  private Escapes() {}

  public static MappedText read(String file, String raw, long offset) {
    MappedText.Builder builder = new MappedText.Builder(file);
    int from = 0;
    int i = raw.indexOf('\\');
    while (i >= 0 && i + 1 < raw.length()) {
      builder.append(raw.substring(from, i), offset + from);
      int length = length(raw, i);
      builder.append(meaning(raw, i, length), offset + i, offset + i + length);
      from = i + length;
      i = raw.indexOf('\\', from);
    }
    return builder.append(raw.substring(from), offset + from).build();
  }

  private static int length(String raw, int at) {
    return switch (raw.charAt(at + 1)) {
      case 'x' -> digits(raw, at + 2, 2) ? 4 : 2;
      case 'u' -> digits(raw, at + 2, 4) ? 6 : 2;
      default -> 2;
    };
  }

  private static boolean digits(String raw, int from, int count) {
    if (from + count > raw.length()) {
      return false;
    }
    for (int i = from; i < from + count; i++) {
      if (Character.digit(raw.charAt(i), 16) < 0) {
        return false;
      }
    }
    return true;
  }

  private static String meaning(String raw, int at, int length) {
    if (length > 2) {
      return Character.toString((char) Integer.parseInt(raw.substring(at + 2, at + length), 16));
    }
    return switch (raw.charAt(at + 1)) {
      case 'n' -> "\n";
      case 'r' -> "\r";
      case 't' -> "\t";
      case 'b' -> "\b";
      case 'f' -> "\f";
      case '0' -> "\0";
      default -> raw.substring(at + 1, at + 2);
    };
  }
}
