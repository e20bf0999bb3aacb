package dev.sglint.report;

import dev.sglint.diagnostic.Diagnostic;
import dev.sglint.diagnostic.DiagnosticCode;
import dev.sglint.engine.AnalysisResult;
import dev.sglint.engine.Catalogue;
import dev.sglint.engine.Results;
import dev.sglint.model.Declaration;
import dev.sglint.model.Direction;
import dev.sglint.model.Ec2Answer;
import dev.sglint.model.Vocabulary;
import dev.sglint.rule.Certainty;
import dev.sglint.rule.Edit;
import dev.sglint.rule.Finding;
import dev.sglint.rule.Fix;
import dev.sglint.rule.RuleMetadata;
import dev.sglint.rule.Severity;
import dev.sglint.rule.Suppression;
import dev.sglint.source.SourceSpan;
import dev.sglint.text.Secrets;
import dev.sglint.value.Provenance;
import dev.sglint.value.Step;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Findings with one text wherever text from input can be. */
final class Samples {
  private static final RuleMetadata RULE =
      RuleMetadata.of(Catalogue.find(Catalogue.load(), "ssh-open-to-internet").orElseThrow());

  private Samples() {}

  /** A certain, a possible and an accepted finding, an error and a note. */
  static AnalysisResult all(String text) {
    SourceSpan span = new SourceSpan(path(text), 0, 4);
    return Results.of(
        List.of(
            finding(text, Severity.HIGH, Certainty.CERTAIN),
            finding(text, Severity.HIGH, Certainty.POSSIBLE),
            finding(text, Severity.CRITICAL, Certainty.CERTAIN)
                .suppressedBy(
                    new Suppression(
                        Optional.of(text),
                        Optional.of(LocalDate.of(2027, 1, 1)),
                        Suppression.Source.COMMENT,
                        span))),
        List.of(
            Diagnostic.error(DiagnosticCode.SYNTAX, span, text),
            Diagnostic.note(DiagnosticCode.AMBIGUOUS_ENCODING, span, text)));
  }

  /** Paths are not masked: whoever reads a report has to find the file. */
  private static String path(String text) {
    return Secrets.mask(text);
  }

  static Finding finding(String text, Severity severity, Certainty certainty) {
    SourceSpan span = new SourceSpan(path(text), 0, 4);
    Provenance origin = Provenance.literal(text, text, new SourceSpan(path(text), 9, 12));
    Provenance beside =
        Provenance.of(
            Step.CONTRIBUTION, text, new SourceSpan("other " + path(text), 1, 2), List.of());
    return new Finding(
        RULE,
        severity,
        certainty,
        text,
        span,
        new Declaration(Vocabulary.EC2_QUERY, text, span),
        Optional.of(text),
        Optional.of(Direction.INGRESS),
        Optional.of(Ec2Answer.refused(text, text)),
        Optional.empty(),
        List.of(origin, beside),
        List.of("CKV_AWS_24", "CIS-AWS-5.0:5.3"),
        "0123456789abcdef",
        Optional.of(Fix.safe(text, Edit.replace(span, "0.0.0.0/0", text))),
        Optional.empty());
  }
}
