package dev.sglint.rules.invalid;

import dev.sglint.model.Ec2Answer;
import dev.sglint.model.Irregularity;
import dev.sglint.model.Request;
import dev.sglint.rule.Findings;
import dev.sglint.rule.Problem;
import dev.sglint.value.Ternary;

/** Parameters that an operation cannot do without. */
final class MissingParameters {
  private MissingParameters() {}

  /** Reports a parameter that is absent or empty. */
  static void report(Request request, String name, String message, Findings findings) {
    for (Irregularity irregularity : request.irregularities()) {
      if (irregularity instanceof Irregularity.MissingParameter missing
          && missing.name().equals(name)) {
        findings.report(
            Ternary.TRUE,
            () ->
                Problem.in(request, missing.span(), name, message)
                    .ec2(
                        Ec2Answer.refused(
                            "MissingParameter", "The request must contain the parameter " + name)));
      }
    }
  }
}
