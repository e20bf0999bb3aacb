package dev.sglint.frontend.cloudformation;

import dev.sglint.diagnostic.Diagnostic;
import dev.sglint.model.Remarks;
import dev.sglint.source.TextStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A file that was read as a template.
 *
 * @param text all of it in reach
 * @param template empty where it is none, or cannot be read
 * @param isOurs whether it is a template, readable or not
 */
record ReadTemplate(
    TextStream text,
    Optional<Template> template,
    boolean isOurs,
    Optional<Remarks> remarks,
    List<Diagnostic> diagnostics) {
  /** Reads a text to its end. */
  static ReadTemplate of(TextStream text) {
    TemplateReader.Outcome outcome = TemplateReader.read(text);
    List<Diagnostic> diagnostics = new ArrayList<>(outcome.diagnostics());
    Optional<Template> template =
        outcome.node().flatMap(node -> Template.of(text.path(), node, outcome.isWhole()));
    Optional<Remarks> remarks = Optional.empty();
    if (template.isPresent()) {
      String all = text.text(0, text.end());
      template =
          Optional.of(
              template.get().with(InlineTemplates.in(template.get(), all, diagnostics::add)));
      remarks =
          Remarks.mayStandIn(all) ? Optional.of(TemplateRemarks.of(template.get(), all)) : remarks;
    }
    boolean unread = outcome.node().isEmpty() || !outcome.isWhole();
    boolean ours = template.isPresent() || (unread && Recognition.isSure(text));
    return new ReadTemplate(text, template, ours, remarks, diagnostics);
  }
}
