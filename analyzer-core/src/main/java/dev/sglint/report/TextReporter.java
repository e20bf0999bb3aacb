package dev.sglint.report;

import dev.sglint.diagnostic.Diagnostic;
import dev.sglint.engine.AnalysisResult;
import dev.sglint.engine.Excerpt;
import dev.sglint.engine.RequestOutcome;
import dev.sglint.model.Ec2Answer;
import dev.sglint.rule.Certainty;
import dev.sglint.rule.Finding;
import dev.sglint.rule.Fix;
import dev.sglint.rule.Severity;
import dev.sglint.rule.Suppression;
import dev.sglint.source.Position;
import dev.sglint.source.SourceSpan;
import dev.sglint.value.Provenance;
import dev.sglint.value.UnknownReason;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * For people: each finding with its snippet, what EC2 answers, a witness and the chain of places it
 * came from.
 */
public final class TextReporter implements Reporter {
  private final Style style;
  private final boolean snippets;
  private final boolean summary;
  private final boolean suppressed;

  public TextReporter(Style style) {
    this(style, true, true, false);
  }

  private TextReporter(Style style, boolean snippets, boolean summary, boolean suppressed) {
    this.style = style;
    this.snippets = snippets;
    this.summary = summary;
    this.suppressed = suppressed;
  }

  /** The same with what was accepted, and by whom. */
  public TextReporter showingSuppressed() {
    return new TextReporter(style, snippets, summary, true);
  }

  /** Without source lines, for places where the source stands beside the report. */
  public static TextReporter compact() {
    return new TextReporter(Style.PLAIN, false, false, false);
  }

  /** Findings and errors only. */
  public static TextReporter quiet(Style style) {
    return new TextReporter(style, true, false, false);
  }

  @Override
  public void write(AnalysisResult result, Writer out) throws IOException {
    for (Diagnostic diagnostic : result.diagnostics()) {
      if (snippets && !summary && diagnostic.severity() == Diagnostic.Severity.NOTE) {
        continue;
      }
      write(result, diagnostic, out);
    }
    for (Finding finding : result.findings()) {
      if (!finding.isSuppressed()) {
        write(result, finding, out);
      }
    }
    if (suppressed) {
      for (Finding finding : result.findings()) {
        if (finding.suppression().isPresent()) {
          out.append(accepted(result, finding, finding.suppression().get()));
        }
      }
    }
    if (summary) {
      summary(result, out);
    }
  }

  private void write(AnalysisResult result, Diagnostic diagnostic, Writer out) throws IOException {
    String severity = diagnostic.severity().name().toLowerCase(Locale.ROOT);
    String label = severity + "[" + diagnostic.code().id() + "]";
    out.append(linked(result, diagnostic.span())).append(": ");
    out.append(
        diagnostic.severity() == Diagnostic.Severity.NOTE
            ? label
            : style.severity(Severity.HIGH, label));
    out.append(": ").append(words(diagnostic.message())).append('\n');
    snippet(result, diagnostic.span(), out);
  }

  void write(AnalysisResult result, Finding finding, Writer out) throws IOException {
    String possible = finding.certainty() == Certainty.POSSIBLE ? "possible " : "";
    String label = finding.severity().id() + "[" + finding.rule().id() + "]";
    out.append(linked(result, finding.place())).append(": ").append(possible);
    out.append(style.severity(finding.severity(), label)).append(": ");
    out.append(words(finding.message())).append('\n');
    snippet(result, finding.place(), out);
    Optional<Ec2Answer> answer = finding.ec2();
    if (answer.isPresent()) {
      out.append("  EC2: ").append(words(answer(answer.get()))).append('\n');
    }
    if (finding.fix().isPresent()) {
      write(finding.fix().get(), out);
    }
    for (Provenance step : finding.provenance()) {
      if (step.span().compareTo(finding.place()) != 0) {
        out.append(style.faint("  from " + place(result, step.span()) + "  " + words(step.text())))
            .append('\n');
      }
    }
  }

  private void write(Fix fix, Writer out) throws IOException {
    List<String> instead = new ArrayList<>();
    fix.request().ifPresent(instead::add);
    instead.addAll(fix.commands());
    if (instead.isEmpty()) {
      String suggested = fix.isSafe() ? "" : " (look at it first)";
      out.append("  fix: ").append(words(fix.description() + suggested)).append('\n');
    } else if (instead.size() == 1) {
      out.append("  fix: ").append(words(fix.description() + ": " + instead.get(0))).append('\n');
    } else {
      out.append("  fix: ").append(words(fix.description())).append(":\n");
      for (String line : instead) {
        out.append("    ").append(words(line)).append('\n');
      }
    }
  }

  private String accepted(AnalysisResult result, Finding finding, Suppression by) {
    String label = "suppressed " + finding.severity().id() + "[" + finding.rule().id() + "]";
    String until = by.until().map(day -> " until " + day).orElse("");
    String why = by.reason().map(reason -> ": " + reason).orElse(", without a reason");
    return style.bold(place(result, finding.place()))
        + ": "
        + style.faint(label + ": " + words(finding.message()))
        + "\n  by the "
        + by.source().id()
        + " at "
        + place(result, by.place())
        + until
        + words(why)
        + "\n";
  }

  private static String answer(Ec2Answer answer) {
    String outcome =
        switch (answer.outcome()) {
          case REFUSED -> "refuses the request";
          case UNKNOWN -> "not known whether it accepts this";
          case ACCEPTED_WIDENED -> "accepts it, and opens more than was written";
          case ACCEPTED_NO_EFFECT -> "accepts it, and it has no effect";
          case ACCEPTED -> "accepts it";
        };
    StringBuilder text = new StringBuilder(outcome);
    answer.code().ifPresent(code -> text.append(": ").append(code));
    answer.message().ifPresent(message -> text.append(": ").append(message));
    return text.toString();
  }

  private void snippet(AnalysisResult result, SourceSpan span, Writer out) throws IOException {
    Optional<Excerpt> excerpt = result.excerpt(span);
    if (!snippets || excerpt.isEmpty()) {
      return;
    }
    Snippet snippet = Snippet.of(excerpt.get());
    String number = Integer.toString(result.start(span).line());
    out.append(style.faint(number + " | ")).append(snippet.line()).append('\n');
    out.append(" ".repeat(number.length())).append(style.faint(" | "));
    out.append(style.bold(snippet.carets())).append('\n');
  }

  private void summary(AnalysisResult result, Writer out) throws IOException {
    boolean first =
        result.diagnostics().isEmpty()
            && result.findings().stream().allMatch(Finding::isSuppressed);
    if (!result.requests().isEmpty()) {
      out.append(first ? "" : "\n");
      for (RequestOutcome request : result.requests()) {
        out.append(place(result, request.span()))
            .append(": ")
            .append(words(request.declaration()))
            .append(": EC2 ");
        out.append(words(answer(request.answer()))).append('\n');
      }
    }
    List<String> counts = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      long count = result.count(severity);
      if (count > 0) {
        counts.add(count + " " + severity.id());
      }
    }
    String found = counts.isEmpty() ? "no findings" : "findings: " + String.join(", ", counts);
    String read =
        counted(result.permissions(), "rule")
            + " of "
            + counted(result.groups(), "group")
            + " in "
            + counted(result.files(), "file");
    String undecided = result.undecided() == 0 ? "" : "; " + undecided(result);
    String suppressed = result.suppressed() == 0 ? "" : "; " + result.suppressed() + " suppressed";
    String notNew = result.earlier().notNew().map(count -> "; " + count + " not new").orElse("");
    out.append('\n').append(found).append(suppressed).append(notNew);
    out.append(" (").append(read).append(undecided).append(")\n");
    long resolved = result.earlier().resolvedCount();
    if (resolved > 0) {
      out.append(counted(resolved, "finding"))
          .append(" of the baseline ")
          .append(resolved == 1 ? "is" : "are")
          .append(" resolved: `sglint baseline prune` takes out what is\n");
    }
    if (result.incomplete()) {
      out.append("incomplete: some input could not be read, see the errors above\n");
    }
  }

  private static String undecided(AnalysisResult result) {
    List<String> reasons = new ArrayList<>();
    for (UnknownReason.Kind reason : UnknownReason.Kind.values()) {
      long count = result.undecided(reason);
      if (count > 0) {
        reasons.add(count + " " + reason.words());
      }
    }
    return result.undecided() + " undecided: " + String.join(", ", reasons);
  }

  private static String counted(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  private String linked(AnalysisResult result, SourceSpan span) {
    return style.link(style.bold(place(result, span)), span.file());
  }

  private static String place(AnalysisResult result, SourceSpan span) {
    Position position = result.start(span);
    return Printable.text(span.file()) + ":" + position.line() + ":" + position.column();
  }

  private static String words(String text) {
    return Printable.masked(text);
  }
}
