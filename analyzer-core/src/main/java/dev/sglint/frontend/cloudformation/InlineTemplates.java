package dev.sglint.frontend.cloudformation;

import dev.sglint.diagnostic.Diagnostic;
import dev.sglint.frontend.cloudformation.syntax.Node;
import dev.sglint.source.SourceSpan;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Templates that stand as block texts in others, as the {@code TemplateBody} of stack sets. */
final class InlineTemplates {
  private InlineTemplates() {}

  /**
   * Those in a template, by the logical id of the resource that holds them.
   *
   * @param text all of the file
   */
  static Map<String, Template> in(Template template, String text, Consumer<Diagnostic> sink) {
    Map<String, Template> inline = new LinkedHashMap<>();
    if (!text.contains("TemplateBody")) {
      return inline;
    }
    for (Node.Member member : template.section("Resources").values()) {
      Optional<Node> body =
          DeclaredResource.of(member)
              .filter(NestedTemplates::isStack)
              .flatMap(resource -> resource.property("TemplateBody"));
      if (body.isPresent()
          && body.get() instanceof Node.Scalar scalar
          && isBlock(text, scalar.span())) {
        TemplateReader.Outcome outcome =
            TemplateReader.read(template.file(), alone(text, scalar.span()));
        outcome.diagnostics().forEach(sink);
        outcome
            .node()
            .flatMap(node -> Template.of(template.file(), node, outcome.isWhole()))
            .ifPresent(one -> inline.put(member.name(), one));
      }
    }
    return inline;
  }

  private static boolean isBlock(String text, SourceSpan span) {
    char first = text.charAt((int) span.start());
    return first == '|' || first == '>';
  }

  /** The block and nothing else, at its place: what is read in it stands where it says. */
  private static String alone(String text, SourceSpan span) {
    int start = text.indexOf('\n', (int) span.start());
    int end = (int) span.end();
    StringBuilder out = new StringBuilder(end);
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      boolean kept = (start >= 0 && i > start) || c == '\n' || c == '\r';
      out.append(kept ? c : ' ');
    }
    return out.toString();
  }
}
