package dev.sglint.frontend.ec2query;

import dev.sglint.diagnostic.Diagnostic;
import dev.sglint.diagnostic.DiagnosticCode;
import dev.sglint.source.MappedText;
import dev.sglint.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds and reads the EC2 queries in a text: bare, as URL or body, one or many, among other text.
 */
public final class QueryTexts {
  private static final Pattern ORPHAN = Pattern.compile("IpPermissions\\.[0-9]+\\.[A-Za-z0-9.]+=");

  private QueryTexts() {}

  /** Who takes what is found, in the order of offsets. */
  public interface Sink {
    /**
     * One query.
     *
     * @param problems what was wrong with its text
     */
    void query(WireRequest request, List<Diagnostic> problems);

    void diagnostic(Diagnostic diagnostic);
  }

  /** Whether the text may hold a query at all; a cheap test before anything else. */
  public static boolean mayHoldQuery(String text) {
    return QueryFinder.mayHoldQuery(text);
  }

  public static void read(MappedText text, Sink sink) {
    List<QuerySegment> segments = new QueryFinder(text.text()).find();
    List<Diagnostic> orphans = orphans(text, segments);
    int nextOrphan = 0;
    for (QuerySegment segment : segments) {
      SourceSpan place = text.span(segment.start(), segment.end());
      while (nextOrphan < orphans.size() && orphans.get(nextOrphan).span().compareTo(place) < 0) {
        sink.diagnostic(orphans.get(nextOrphan++));
      }
      List<Diagnostic> problems = new ArrayList<>();
      WireRequest request = QueryReader.read(text, segment, problems);
      if (segment.cut()) {
        String message =
            "the request has more than "
                + QueryFinder.MAX_PARAMETERS
                + " parameters: those from here on are not analysed";
        problems.add(
            Diagnostic.error(
                DiagnosticCode.LIMIT, text.span(segment.end(), segment.end()), message));
      }
      sink.query(request, problems);
    }
    orphans.subList(nextOrphan, orphans.size()).forEach(sink::diagnostic);
  }

  /** Permissions that stand in no query with an action: one diagnostic for each line of them. */
  private static List<Diagnostic> orphans(MappedText text, List<QuerySegment> segments) {
    List<Diagnostic> orphans = new ArrayList<>();
    Matcher matcher = ORPHAN.matcher(text.text());
    int next = 0;
    int lineEnd = -1;
    int from = 0;
    while (matcher.find(from)) {
      int at = matcher.start();
      while (next < segments.size() && segments.get(next).end() <= at) {
        next++;
      }
      boolean inside = next < segments.size() && segments.get(next).start() <= at;
      if (inside) {
        from = segments.get(next).end();
        continue;
      }
      boolean afterCut = next > 0 && segments.get(next - 1).cut();
      if (!afterCut && at > lineEnd) {
        int end = text.text().indexOf('\n', at);
        lineEnd = end < 0 ? text.text().length() : end;
        orphans.add(
            Diagnostic.error(
                DiagnosticCode.SYNTAX,
                text.span(at, matcher.end() - 1),
                "a permission that belongs to no request: there is no `Action=` before it"));
      }
      from = matcher.end();
    }
    return orphans;
  }
}
