package dev.sglint.suppression;

import dev.sglint.source.SourceSpan;

/** Which part of a text lies in which. */
final class Spans {
  private Spans() {}

  static boolean holds(SourceSpan outer, SourceSpan inner) {
    return outer.start() <= inner.start()
        && inner.end() <= outer.end()
        && outer.file().equals(inner.file());
  }
}
