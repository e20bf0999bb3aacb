package dev.sglint.report;

import dev.sglint.engine.AnalysisRequest;
import dev.sglint.engine.AnalysisResult;
import dev.sglint.report.html.ReviewPage;
import dev.sglint.review.Collected;
import dev.sglint.review.Review;
import dev.sglint.text.Secrets;
import java.io.Writer;
import java.util.Optional;

/** The report for a security review: one page of HTML, see {@code docs/html-report.md}. */
public final class HtmlReporter implements Reporter {
  private final String version;
  private Optional<Collected> collected = Optional.empty();

  public HtmlReporter(String version) {
    this.version = version;
  }

  @Override
  public AnalysisRequest listening(AnalysisRequest request) {
    Collected groups = new Collected(request);
    collected = Optional.of(groups);
    return groups.listening();
  }

  @Override
  public void write(AnalysisResult result, Writer out) {
    Collected heard =
        collected.orElseThrow(() -> new IllegalStateException("nobody asked what this listens to"));
    Review review = Review.of(heard, result, HtmlReporter::shown);
    ReviewPage.write(review, version, HtmlReporter::shown, out);
  }

  private static String shown(String text) {
    return Printable.text(Secrets.mask(text));
  }
}
