package dev.sglint.report;

import dev.sglint.engine.AnalysisResult;
import dev.sglint.rule.Certainty;
import dev.sglint.rule.Finding;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** How a finding is told where a format has but a text for it. */
final class Wording {
  private Wording() {}

  /** Its message, and before it whether that is only possible. Not masked yet. */
  static String of(Finding finding) {
    return finding.certainty() == Certainty.POSSIBLE
        ? "possible: " + finding.message()
        : finding.message();
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
