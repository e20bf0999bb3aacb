package dev.sglint.report;

import dev.sglint.diff.Change;
import dev.sglint.diff.Changes;
import dev.sglint.diff.Comparison;
import dev.sglint.diff.GroupChange;
import dev.sglint.diff.Side;
import dev.sglint.rule.Certainty;
import dev.sglint.rule.Finding;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** What changed, as a comment on a pull request. */
final class DiffMarkdownReporter implements DiffReporter {
  @Override
  public void write(Comparison comparison, Writer out) throws IOException {
    out.write("### Security groups: " + Markdown.text(DiffWords.summary(comparison)) + "\n");
    for (GroupChange change : comparison.groups()) {
      out.write(
          "\n**"
              + Markdown.code(DiffWords.title(change))
              + "** "
              + change.direction().id()
              + "\n\n| | traffic | where | |\n|---|---|---|---|\n");
      rows("+", change.opened(), change, comparison.after(), out);
      rows("−", change.closed(), change, comparison.before(), out);
    }
    findings("New findings", comparison.fresh(), comparison.after(), out);
    findings("Findings that are gone", comparison.gone(), comparison.before(), out);
  }

  private static void rows(String sign, Changes changes, GroupChange group, Side side, Writer out)
      throws IOException {
    for (Change change : changes.shown()) {
      String note =
          change.certain()
              ? "e.g. " + Markdown.code(DiffWords.witness(change, group.direction()))
              : Markdown.text(DiffWords.doubt(change));
      String place = side.path(change.place().file()) + ":" + side.line(change.place());
      out.write(
          "| "
              + sign
              + " | "
              + Markdown.code(DiffWords.line(change, group.direction()))
              + " | "
              + Markdown.code(place)
              + " | "
              + note
              + " |\n");
    }
    if (changes.more() > 0) {
      String or = changes.more() >= Changes.MAX_COUNTED ? " or more" : "";
      out.write("| " + sign + " | and " + changes.more() + or + " more | | |\n");
    }
  }

  private static void findings(String title, List<Finding> findings, Side side, Writer out)
      throws IOException {
    if (findings.isEmpty()) {
      return;
    }
    out.write("\n**" + title + "**\n\n");
    for (Finding finding : findings) {
      String place = side.path(finding.place().file()) + ":" + side.line(finding.place());
      String certainty = finding.certainty() == Certainty.POSSIBLE ? "possible " : "";
      out.write(
          "- "
              + certainty
              + finding.severity().id()
              + " "
              + Markdown.code(finding.rule().id())
              + " "
              + Markdown.code(place)
              + ": "
              + Markdown.message(finding.message())
              + "\n");
    }
  }
}
