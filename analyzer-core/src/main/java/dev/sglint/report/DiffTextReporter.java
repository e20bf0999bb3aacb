package dev.sglint.report;

import dev.sglint.diff.Change;
import dev.sglint.diff.Changes;
import dev.sglint.diff.Comparison;
import dev.sglint.diff.GroupChange;
import dev.sglint.diff.Side;
import dev.sglint.rule.Certainty;
import dev.sglint.rule.Finding;
import dev.sglint.text.Secrets;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/** What changed, for people: a heading for each direction of a group, a line for each change. */
final class DiffTextReporter implements DiffReporter {
  /** Columns behind this are not lined up. */
  private static final int WIDEST = 48;

  private final Style style;

  DiffTextReporter(Style style) {
    this.style = style;
  }

  /** The columns of a line. */
  private record Row(String sign, String what, String place, String note) {}

  @Override
  public void write(Comparison comparison, Writer out) throws IOException {
    for (GroupChange change : comparison.groups()) {
      String title = DiffWords.title(change) + "  " + change.direction().id();
      out.write(style.bold(printable(title)) + "\n");
      rows(change, comparison, out);
      more(change.opened(), "+", out);
      more(change.closed(), "-", out);
      out.write("\n");
    }
    findings("new findings", "+", comparison.fresh(), comparison.after(), out);
    findings("findings that are gone", "-", comparison.gone(), comparison.before(), out);
    out.write(DiffWords.summary(comparison) + "\n");
  }

  private static String printable(String text) {
    return Printable.text(Secrets.mask(text));
  }

  private void rows(GroupChange change, Comparison comparison, Writer out) throws IOException {
    List<Row> rows = new ArrayList<>();
    change.opened().shown().forEach(c -> rows.add(row("+", c, change, comparison.after())));
    change.closed().shown().forEach(c -> rows.add(row("-", c, change, comparison.before())));
    int what = width(rows.stream().map(Row::what).toList());
    int place = width(rows.stream().map(Row::place).toList());
    for (Row row : rows) {
      String line = "  " + row.sign() + " " + padded(row.what(), what) + "  ";
      String note = row.note().isEmpty() ? "" : "  " + row.note();
      String end = note.isEmpty() ? row.place() : padded(row.place(), place) + note;
      out.write(line + style.faint(end) + "\n");
    }
  }

  private static Row row(String sign, Change change, GroupChange group, Side side) {
    String place = side.path(change.place().file()) + ":" + side.line(change.place());
    String doubt = DiffWords.doubt(change);
    String witness =
        change.certain() ? "e.g. " + DiffWords.witness(change, group.direction()) : doubt;
    return new Row(
        sign,
        printable(DiffWords.line(change, group.direction())),
        printable(place),
        printable(witness));
  }

  private static int width(List<String> texts) {
    int width = 0;
    for (String text : texts) {
      width = text.length() <= WIDEST ? Math.max(width, text.length()) : width;
    }
    return width;
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }

  private static void more(Changes changes, String sign, Writer out) throws IOException {
    if (changes.more() > 0) {
      String or = changes.more() >= Changes.MAX_COUNTED ? " or more" : "";
      out.write("  " + sign + " and " + changes.more() + or + " more\n");
    }
  }

  private void findings(String title, String sign, List<Finding> findings, Side side, Writer out)
      throws IOException {
    if (findings.isEmpty()) {
      return;
    }
    out.write(style.bold(title) + "\n");
    for (Finding finding : findings) {
      String place = side.path(finding.place().file()) + ":" + side.line(finding.place());
      String certainty = finding.certainty() == Certainty.POSSIBLE ? "possible " : "";
      String severity = style.severity(finding.severity(), finding.severity().id());
      out.write(
          "  "
              + sign
              + " "
              + printable(place)
              + ": "
              + certainty
              + severity
              + "["
              + finding.rule().id()
              + "]: "
              + printable(finding.message())
              + "\n");
    }
    out.write("\n");
  }
}
