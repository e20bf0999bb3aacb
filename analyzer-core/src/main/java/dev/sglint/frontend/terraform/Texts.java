package dev.sglint.frontend.terraform;

import dev.sglint.source.SourceSpan;
import java.util.HashMap;
import java.util.Map;

/** The texts of the files that are being evaluated, for the words of provenance. */
final class Texts {
  /** What a step of provenance shows of its text. */
  private static final int WIDTH = 100;

  private final Map<String, String> texts = new HashMap<>();

  void add(String file, String text) {
    texts.put(file, text);
  }

  void forget(String file) {
    texts.remove(file);
  }

  /** The beginning of what stands at a place, on one line. */
  String line(SourceSpan span) {
    String text = texts.getOrDefault(span.file(), "");
    int start = (int) Math.min(span.start(), text.length());
    int end = (int) Math.min(span.end(), text.length());
    int last = Math.min(end, start + WIDTH);
    for (int i = start; i < last; i++) {
      if (text.charAt(i) == '\n' || text.charAt(i) == '\r') {
        return text.substring(start, i).stripTrailing() + " …";
      }
    }
    return last < end ? text.substring(start, last) + "…" : text.substring(start, last);
  }
}
