package dev.sglint.report;

import dev.sglint.rule.Rule;
import dev.sglint.rule.RuleDocument;
import dev.sglint.rule.RuleMetadata;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;

/** The catalogue of rules, for people and as data. */
public final class CatalogueReporter {
  private CatalogueReporter() {}

  /** One line a rule: id, category, severity, profile and summary. */
  public static void text(List<Rule> rules, Writer out) throws IOException {
    for (Rule rule : rules) {
      RuleMetadata metadata = RuleMetadata.of(rule);
      out.append(
          String.format(
              Locale.ROOT,
              "%-38s %-10s %-8s %-7s %s%n",
              metadata.id(),
              metadata.category().id(),
              metadata.severity().id(),
              metadata.profile().id(),
              metadata.summary()));
    }
  }

  /** An object with the list {@code rules}, each with its document in Markdown. */
  public static void json(List<Rule> rules, Writer out) throws IOException {
    Unclosed.json(
        out,
        json -> {
          json.writeStartObject();
          json.writeNumberProperty("schemaVersion", 1);
          json.writeArrayPropertyStart("rules");
          for (Rule rule : rules) {
            RuleMetadata metadata = RuleMetadata.of(rule);
            json.writeStartObject();
            json.writeStringProperty("id", metadata.id());
            json.writeStringProperty("summary", metadata.summary());
            json.writeStringProperty("category", metadata.category().id());
            json.writeStringProperty("severity", metadata.severity().id());
            json.writeStringProperty("profile", metadata.profile().id());
            json.writeStringProperty("since", metadata.since());
            texts(json, "formerIds", metadata.formerIds());
            texts(json, "aliases", metadata.aliases());
            json.writeStringProperty("document", RuleDocument.of(rule));
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeEndObject();
        });
    out.append('\n');
  }

  private static void texts(JsonGenerator json, String name, List<String> texts) {
    json.writeArrayPropertyStart(name);
    texts.forEach(json::writeString);
    json.writeEndArray();
  }
}
