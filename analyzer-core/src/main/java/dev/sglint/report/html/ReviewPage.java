package dev.sglint.report.html;

import dev.sglint.review.Review;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.WriterOutput;
import java.io.Writer;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/** Writes a review as a page of HTML that needs nothing beside it. */
public final class ReviewPage {
  private static final String TEMPLATES = "dev.sglint.report.html.template";

  private ReviewPage() {}

  /**
   * Writes the page.
   *
   * @param shown makes a text of users safe to be shown; the template escapes what HTML needs
   */
  public static void write(Review review, String version, UnaryOperator<String> shown, Writer out) {
    TemplateEngine engine =
        TemplateEngine.createPrecompiled(
            Path.of(""), ContentType.Html, ReviewPage.class.getClassLoader(), TEMPLATES);
    Page page = new Page(review, version, shown, Assets.load());
    engine.render("review.jte", page, new WriterOutput(out));
  }
}
