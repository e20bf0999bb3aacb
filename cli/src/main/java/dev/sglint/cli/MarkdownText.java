package dev.sglint.cli;

import dev.sglint.report.Style;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The Markdown of rule documents as text for a terminal. */
final class MarkdownText {
  private static final Pattern LINK = Pattern.compile("\\[([^\\]]*)\\]\\([^)]*\\)");
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");
  private static final String FENCE = "```";

  private final Style style;
  private final int width;
  private final StringBuilder text = new StringBuilder();
  private final StringBuilder paragraph = new StringBuilder();

  private MarkdownText(Style style, int width) {
    this.style = style;
    this.width = width;
  }

  static String of(String markdown, Style style, int width) {
    MarkdownText rendered = new MarkdownText(style, width);
    rendered.read(markdown.lines().toList());
    return rendered.text.toString();
  }

  private void read(List<String> lines) {
    boolean inFence = false;
    for (String line : lines) {
      if (line.startsWith(FENCE)) {
        endParagraph();
        inFence = !inFence;
      } else if (inFence) {
        text.append("    ").append(style.faint(line)).append('\n');
      } else if (line.startsWith("#")) {
        endParagraph();
        text.append(style.bold(line.replaceFirst("^#+ *", ""))).append('\n');
      } else if (line.isBlank()) {
        endParagraph();
        text.append('\n');
      } else if (line.startsWith("|")) {
        endParagraph();
        text.append(line).append('\n');
      } else {
        if (line.startsWith("- ")) {
          endParagraph();
        }
        paragraph.append(line).append('\n');
      }
    }
    endParagraph();
  }

  /** Marks go on after the lines are made: what does not show has no width. */
  private void endParagraph() {
    String plain = LINK.matcher(paragraph).replaceAll("$1");
    boolean isItem = plain.startsWith("- ");
    List<String> lines = Help.lines(plain.strip(), width);
    for (int i = 0; i < lines.size(); i++) {
      String indent = isItem && i > 0 ? "  " : "";
      String marked =
          CODE.matcher(lines.get(i)).replaceAll(found -> quoted(style.bold(found.group(1))));
      text.append(indent).append(marked).append('\n');
    }
    paragraph.setLength(0);
  }

  private static String quoted(String replacement) {
    return Matcher.quoteReplacement(replacement);
  }
}
