package dev.sglint.report;

import dev.sglint.diagnostic.Diagnostic;
import dev.sglint.engine.AnalysisResult;
import dev.sglint.rule.Certainty;
import dev.sglint.rule.Finding;
import dev.sglint.rule.Severity;
import dev.sglint.rule.Suppression;
import dev.sglint.source.SourceSpan;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;

/** A comment on a pull request: the worst first, as many as a comment of GitHub can hold. */
final class MarkdownReporter implements Reporter {
  /** The most UTF-16 units of a comment of GitHub. */
  static final int MOST = 65_536;

  private static final int RESERVE = 200;

  @Override
  public void write(AnalysisResult result, Writer out) throws IOException {
    StringBuilder comment = new StringBuilder();
    summary(result, comment);
    int left = 0;
    comment.append(result.diagnostics().isEmpty() ? "" : "\n");
    for (Diagnostic diagnostic : result.diagnostics()) {
      left += add(comment, line(result, diagnostic));
    }
    for (Finding finding : Ranking.of(result.findings())) {
      left +=
          add(comment, finding.isSuppressed() ? accepted(finding, result) : block(finding, result));
    }
    if (left > 0) {
      comment.append("\n… and ").append(left).append(" more that a comment has no room for.\n");
    }
    out.append(comment);
  }

  /** Adds what there is room for, and says how many were left out. */
  private static int add(StringBuilder comment, String part) {
    if (comment.length() + part.length() > MOST - RESERVE) {
      return 1;
    }
    comment.append(part);
    return 0;
  }

  private static void summary(AnalysisResult result, StringBuilder comment) {
    StringBuilder names = new StringBuilder("|");
    StringBuilder counts = new StringBuilder("|");
    long all = 0;
    for (Severity severity : Severity.values()) {
      names.append(' ').append(severity.id()).append(" |");
      counts.append(' ').append(result.count(severity)).append(" |");
      all += result.count(severity);
    }
    comment.append("### Security groups: ");
    comment.append(all == 0 ? "no findings" : all == 1 ? "1 finding" : all + " findings");
    comment.append("\n\n").append(names).append(" accepted | undecided |\n");
    comment.append("|").append("---:|".repeat(Severity.values().length + 2)).append('\n');
    comment.append(counts).append(' ').append(result.suppressed()).append(" | ");
    comment.append(result.undecided()).append(" |\n");
    if (result.incomplete()) {
      comment.append("\n**Incomplete:** some input could not be read.\n");
    }
  }

  private static String line(AnalysisResult result, Diagnostic diagnostic) {
    return "- "
        + diagnostic.severity().name().toLowerCase(Locale.ROOT)
        + " "
        + Markdown.code(diagnostic.code().id())
        + " "
        + Markdown.code(place(result, diagnostic.span()))
        + ": "
        + Markdown.message(diagnostic.message())
        + "\n";
  }

  private static String block(Finding finding, AnalysisResult result) {
    String possible = finding.certainty() == Certainty.POSSIBLE ? "possible " : "";
    String name = possible + finding.severity().id();
    return head("<b>" + name + "</b>", finding, result)
        + ": "
        + Markdown.messageInHtml(finding.message())
        + "</summary>\n\n"
        + Markdown.fenced(Wording.inFull(result, finding))
        + "\n</details>\n";
  }

  private static String accepted(Finding finding, AnalysisResult result) {
    String reason = finding.suppression().flatMap(Suppression::reason).orElse("no reason given");
    String until =
        finding.suppression().flatMap(Suppression::until).map(day -> " until " + day).orElse("");
    return head("accepted" + until + " " + finding.severity().id(), finding, result)
        + ": "
        + Markdown.inHtml(reason)
        + "</summary>\n\n"
        + Markdown.fenced(Wording.inFull(result, finding))
        + "\n</details>\n";
  }

  private static String head(String begin, Finding finding, AnalysisResult result) {
    return "\n<details><summary>"
        + begin
        + " "
        + Markdown.codeInHtml(finding.rule().id())
        + " "
        + Markdown.codeInHtml(place(result, finding.place()));
  }

  private static String place(AnalysisResult result, SourceSpan span) {
    return span.file() + ":" + result.start(span).line();
  }
}
