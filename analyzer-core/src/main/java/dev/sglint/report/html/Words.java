package dev.sglint.report.html;

import dev.sglint.engine.AnalysisResult;
import dev.sglint.model.Ec2Answer;
import dev.sglint.rule.Witness;
import dev.sglint.source.Position;
import dev.sglint.source.SourceSpan;
import java.util.function.UnaryOperator;

/**
 * Parts of findings in words for people.
 *
 * @param shown makes a text of users safe to be shown
 */
record Words(AnalysisResult result, UnaryOperator<String> shown) {
  String of(String text) {
    return shown.apply(text);
  }

  /** As {@code main.tf:3:7}. */
  String place(SourceSpan span) {
    Position at = result.start(span);
    return of(span.file()) + ":" + at.line() + ":" + at.column();
  }

  String answer(Ec2Answer answer) {
    String outcome =
        switch (answer.outcome()) {
          case REFUSED -> "refuses it";
          case UNKNOWN -> "not known whether it accepts this";
          case ACCEPTED_WIDENED -> "accepts it, and opens more than was written";
          case ACCEPTED_NO_EFFECT -> "accepts it, and it has no effect";
          case ACCEPTED -> "accepts it";
        };
    StringBuilder text = new StringBuilder(outcome);
    answer.code().ifPresent(code -> text.append(": ").append(code));
    answer.message().ifPresent(message -> text.append(": ").append(message));
    return of(text.toString());
  }

  /** As {@code tcp 22, 0.0.0.0}. */
  String witness(Witness witness) {
    StringBuilder text = new StringBuilder(witness.protocol());
    witness.port().ifPresent(port -> text.append(' ').append(port));
    witness.icmpType().ifPresent(type -> text.append(" type ").append(type));
    witness.icmpCode().ifPresent(code -> text.append(" code ").append(code));
    return of(text.append(", ").append(witness.group().orElse(witness.address())).toString());
  }

  static String counted(long count, String noun) {
    return String.format(java.util.Locale.ROOT, "%,d %s%s", count, noun, count == 1 ? "" : "s");
  }
}
