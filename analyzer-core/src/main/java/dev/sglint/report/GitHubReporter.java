package dev.sglint.report;

import dev.sglint.diagnostic.Diagnostic;
import dev.sglint.engine.AnalysisResult;
import dev.sglint.rule.Certainty;
import dev.sglint.rule.Finding;
import dev.sglint.source.DiskSourceTree;
import dev.sglint.source.Position;
import dev.sglint.source.SourceSpan;
import java.io.IOException;
import java.io.Writer;
import java.util.EnumMap;
import java.util.Map;

/**
 * Workflow commands of GitHub Actions, which become annotations. GitHub shows ten of a level for a
 * step, so what matters most is written, and how much is left out.
 */
final class GitHubReporter implements Reporter {
  private static final int MOST = 10;

  /** The levels of commands. */
  private enum Level {
    ERROR("error"),
    WARNING("warning"),
    NOTICE("notice");

    private final String command;

    Level(String command) {
      this.command = command;
    }
  }

  @Override
  public void write(AnalysisResult result, Writer out) throws IOException {
    Annotations annotations = new Annotations(result, out);
    for (Diagnostic diagnostic : result.diagnostics()) {
      Level level =
          switch (diagnostic.severity()) {
            case ERROR -> Level.ERROR;
            case WARNING -> Level.WARNING;
            case NOTE -> Level.NOTICE;
          };
      annotations.add(level, diagnostic.span(), diagnostic.code().id(), diagnostic.message());
    }
    for (Finding finding : Ranking.of(result.findings())) {
      if (!finding.isSuppressed()) {
        String title = finding.severity().id() + " " + finding.rule().id();
        annotations.add(level(finding), finding.place(), title, Wording.of(finding));
      }
    }
    if (annotations.rest > 0) {
      String more = annotations.rest == 1 ? "1 more is" : annotations.rest + " more are";
      out.append("::notice title=sglint::")
          .append(more)
          .append(" not shown here: GitHub shows 10 of a level. Another format has them all.\n");
    }
  }

  private static Level level(Finding finding) {
    if (finding.certainty() == Certainty.POSSIBLE) {
      return Level.NOTICE;
    }
    return switch (finding.severity()) {
      case CRITICAL, HIGH -> Level.ERROR;
      case MEDIUM -> Level.WARNING;
      case LOW, INFO -> Level.NOTICE;
    };
  }

  /** Writes as many as are shown. */
  private static final class Annotations {
    private final AnalysisResult result;
    private final Writer out;
    private final Map<Level, Integer> written = new EnumMap<>(Level.class);
    private int rest;

    private Annotations(AnalysisResult result, Writer out) {
      this.result = result;
      this.out = out;
    }

    private void add(Level level, SourceSpan span, String title, String message)
        throws IOException {
      // The last notice is kept for the number of the rest.
      int most = level == Level.NOTICE ? MOST - 1 : MOST;
      if (written.merge(level, 1, Integer::sum) > most) {
        rest++;
        return;
      }
      out.append("::").append(level.command).append(' ').append(place(span));
      out.append("title=").append(property("sglint: " + title));
      out.append("::").append(data(message)).append('\n');
    }

    private String place(SourceSpan span) {
      if (span.file().equals(DiskSourceTree.STANDARD_INPUT)) {
        return "";
      }
      Position start = result.start(span);
      Position end = result.end(span);
      String place = "file=" + property(span.file()) + ",line=" + start.line();
      // Columns across lines make GitHub drop the annotation's place.
      return end.line() == start.line()
          ? place + ",endLine=" + end.line() + ",col=" + start.column() + ","
          : place + ",endLine=" + end.line() + ",";
    }
  }

  private static String data(String text) {
    return Printable.masked(text).replace("%", "%25");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
