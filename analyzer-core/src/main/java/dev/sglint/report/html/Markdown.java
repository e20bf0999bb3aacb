package dev.sglint.report.html;

import java.util.Set;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Documents of rules as HTML: what a reader of a report asks for, the examples left out. */
final class Markdown {
  private static final Set<String> EXAMPLES = Set.of("Bad", "Good");

  /** Headings stand below those of the page. */
  private static final int DEEPER = 2;

  private static final int DEEPEST = 6;

  private final Parser parser = Parser.builder().build();
  private final HtmlRenderer renderer =
      HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

  String html(String document) {
    Node root = parser.parse(document);
    boolean left = false;
    for (Node node = root.getFirstChild(); node != null; ) {
      Node next = node.getNext();
      if (node instanceof Heading heading) {
        left = heading.getLevel() == 1 || isExample(heading);
        heading.setLevel(Math.min(DEEPEST, heading.getLevel() + DEEPER));
        if (left) {
          node.unlink();
        }
        // The title is said beside it; what stands below the title is not an example.
        left = left && isExample(heading);
      } else if (left) {
        node.unlink();
      }
      node = next;
    }
    return renderer.render(root);
  }

  private static boolean isExample(Heading heading) {
    return heading.getFirstChild() instanceof Text text && EXAMPLES.contains(text.getLiteral());
  }
}
