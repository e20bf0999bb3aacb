package dev.sglint.report;

import dev.sglint.engine.Excerpt;

/** One source line with carets under a range; control characters visible. */
record Snippet(String line, String carets) {
  static Snippet of(Excerpt excerpt) {
    String prefix = excerpt.cutLeft() ? "…" : "";
    String suffix = excerpt.cutRight() ? "…" : "";
    String shown = prefix + Printable.text(excerpt.text()) + suffix;
    return new Snippet(
        shown, " ".repeat(excerpt.from() + prefix.length()) + "^".repeat(excerpt.length()));
  }
}
