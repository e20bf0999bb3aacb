package dev.sglint.suppression;

import dev.sglint.source.SourceSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** The suppressions of a file by what they cover. */
final class Covered {
  /** A suppression and a part of the file that it is meant for. */
  record Part(SourceSpan span, Entry entry) {}

  private final List<Part> parts;

  /** How far any part reaches that begins before the next one. */
  private final long[] reach;

  Covered(List<Part> parts) {
    this.parts = new ArrayList<>(parts);
    this.parts.sort(Comparator.comparing(Part::span));
    this.reach = new long[parts.size()];
    long furthest = 0;
    for (int i = 0; i < reach.length; i++) {
      furthest = Math.max(furthest, this.parts.get(i).span().end());
      reach[i] = furthest;
    }
  }

  /** Tells those that cover a place, the narrowest first. */
  void at(SourceSpan place, Consumer<Entry> sink) {
    int low = 0;
    int high = parts.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (parts.get(middle).span().start() <= place.start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    for (int i = low - 1; i >= 0 && reach[i] >= place.end(); i--) {
      if (Spans.holds(parts.get(i).span(), place)) {
        sink.accept(parts.get(i).entry());
      }
    }
  }
}
