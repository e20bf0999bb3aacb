package dev.sglint.report;

import dev.sglint.engine.AnalysisResult;
import dev.sglint.rule.Certainty;
import dev.sglint.rule.Finding;
import dev.sglint.rule.Fix;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Optional;

/** How a finding is told where a format has but a text for it. */
final class Wording {
  private Wording() {}

  /** Its message, and before it whether that is only possible. Not masked yet. */
  static String of(Finding finding) {
    return finding.certainty() == Certainty.POSSIBLE
        ? "possible: " + finding.message()
        : finding.message();
  }

  /** Its fix, unless that would show a secret: a masked one would be written by who applies it. */
  static Optional<Fix> fix(Finding finding) {
    return finding
        .fix()
        .filter(
            fix ->
                fix.edits().stream()
                    .allMatch(edit -> Unclosed.text(edit.text()).equals(edit.text())));
  }

  /** All that the text report says of it, in lines. Secrets are masked, and all is printable. */
  static String inFull(AnalysisResult result, Finding finding) {
    StringWriter text = new StringWriter();
    try {
      new TextReporter(Style.PLAIN).write(result, finding, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().stripTrailing();
  }
}
