package dev.sglint.engine;

import dev.sglint.rule.Edit;
import dev.sglint.rule.Fix;
import dev.sglint.source.SourceSpan;
import dev.sglint.source.TextView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What rules propose, made exact by the text: a fix is one only where what is to be changed stands
 * in the text as the rule saw it. A value from elsewhere does not.
 */
final class ExactFix {
  private ExactFix() {}

  /**
   * The fix with the places and texts of its edits; empty where the text is other than expected.
   *
   * @param text what is in reach of the file
   */
  static Optional<Fix> of(Fix fix, String file, TextView text) {
    List<Edit> exact = new ArrayList<>(fix.edits().size());
    boolean isSafe = true;
    for (Edit edit : fix.edits()) {
      SourceSpan span = edit.span();
      if (!span.file().equals(file) || span.start() < text.start() || span.end() > text.end()) {
        return Optional.empty();
      }
      Optional<SourceSpan> place = literal(edit, text);
      if (place.isPresent() && edit.isRemoval()) {
        Optional<Removal> removal = Removal.of(place.get(), text);
        isSafe &= removal.map(Removal::isAlone).orElse(true);
        place = removal.map(Removal::span);
      }
      if (place.isEmpty()) {
        return Optional.empty();
      }
      String written = text.text(place.get().start(), place.get().end());
      exact.add(new Edit(place.get(), written, edit.text(), edit.isRemoval()));
    }
    if (meet(exact)) {
      return Optional.empty();
    }
    for (SourceSpan place : fix.restsOn()) {
      if (!place.file().equals(file) || !Plain.is(place, text)) {
        return Optional.empty();
      }
    }
    return Optional.of(fix.with(exact, isSafe));
  }

  /** Neighbours that are both removed: each takes the comma between them. */
  private static boolean meet(List<Edit> edits) {
    List<SourceSpan> places = edits.stream().map(Edit::span).sorted().toList();
    for (int i = 1; i < places.size(); i++) {
      if (places.get(i).start() < places.get(i - 1).end()) {
        return true;
      }
    }
    return false;
  }

  /** The place of the literal: without its quotes where it is replaced, with them where removed. */
  private static Optional<SourceSpan> literal(Edit edit, TextView text) {
    SourceSpan span = edit.span();
    String found = text.text(span.start(), span.end());
    if (edit.written().isEmpty()) {
      return Optional.of(span);
    }
    int quote = found.equals(edit.written()) ? 0 : 1;
    if (quote == 1 && !isQuoted(found, edit.written())) {
      return Optional.empty();
    }
    long start = span.start() + quote;
    long end = span.end() - quote;
    if (edit.isRemoval()) {
      boolean outside =
          start > text.start() && end < text.end() && isQuote(text.at(start - 1), text.at(end));
      return outside
          ? Optional.of(new SourceSpan(span.file(), start - 1, end + 1))
          : Optional.empty();
    }
    return Optional.of(new SourceSpan(span.file(), start, end));
  }

  private static boolean isQuoted(String found, String written) {
    return found.length() == written.length() + 2
        && found.startsWith(written, 1)
        && isQuote(found.charAt(0), found.charAt(found.length() - 1));
  }

  private static boolean isQuote(char first, char last) {
    return first == last && (first == '"' || first == '\'');
  }
}
