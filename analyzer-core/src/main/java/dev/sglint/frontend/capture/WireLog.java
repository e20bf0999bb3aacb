package dev.sglint.frontend.capture;

import dev.sglint.source.Escapes;
import dev.sglint.source.MappedText;

/**
 * Log lines that show what went over the wire in quotes: Apache HttpClient's ({@code >> "…"}) and
 * Ruby's ({@code <- "…"}). A message may take several of them.
 */
final class WireLog {
  private static final int LONGEST_MESSAGE = 1024 * 1024;
  private static final String[] ARROWS = {">> \"", "<- \"", "-> \""};

  private final String file;
  private final String block;
  private final long base;
  private final MappedText.Builder joined;

  WireLog(String file, String block, long base) {
    this.file = file;
    this.block = block;
    this.base = base;
    this.joined = new MappedText.Builder(file);
  }

  MappedText text() {
    return joined.build();
  }

  /** Reads the lines that follow each other from one on; -1 where the block ends among them. */
  int read(int line, boolean last) {
    int at = line;
    String arrow = "";
    while (at < block.length()) {
      int lineEnd = block.indexOf('\n', at);
      if (lineEnd < 0 && !last) {
        return -1;
      }
      int end = lineEnd < 0 ? block.length() : lineEnd;
      String found = arrow(at, end);
      if (found.isEmpty() || !(arrow.isEmpty() || arrow.equals(found))) {
        return at;
      }
      arrow = found;
      content(block.indexOf(found, at) + found.length(), end, found.startsWith(">>"));
      at = lineEnd < 0 ? block.length() : lineEnd + 1;
      if (at - line > LONGEST_MESSAGE) {
        return at;
      }
    }
    return last ? at : -1;
  }

  private String arrow(int from, int to) {
    String line = block.substring(from, to);
    for (String arrow : ARROWS) {
      if (line.contains(arrow)) {
        return arrow;
      }
    }
    return "";
  }

  private void content(int from, int lineEnd, boolean apache) {
    int end = block.lastIndexOf('"', lineEnd - 1);
    if (end < from) {
      end = lineEnd;
    }
    String content = block.substring(from, end);
    if (!apache) {
      MappedText meant = Escapes.read(file, content, base + from);
      joined.append(meant, 0, meant.text().length());
      return;
    }
    if (content.endsWith("[\\n]")) {
      int text = content.endsWith("[\\r][\\n]") ? content.length() - 8 : content.length() - 4;
      joined.append(content.substring(0, text), base + from);
      joined.append("\n", base + from + text, base + end);
    } else {
      joined.append(content, base + from);
    }
  }
}
