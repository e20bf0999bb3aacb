package dev.sglint.report;

import dev.sglint.rule.Category;
import dev.sglint.rule.Finding;
import dev.sglint.rule.RuleMetadata;
import dev.sglint.rule.Severity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/** The rules that appear in a SARIF report, numbered, with their documents. */
final class SarifRules {
  private static final int MOST_WORDS = 1024;

  private final Map<String, Integer> numbers = new LinkedHashMap<>();
  private final Map<String, RuleMetadata> rules = new LinkedHashMap<>();

  SarifRules(List<Finding> findings) {
    for (Finding finding : findings) {
      String id = finding.rule().id();
      if (numbers.putIfAbsent(id, numbers.size()) == null) {
        rules.put(id, finding.rule());
      }
    }
  }

  int number(String id) {
    return numbers.getOrDefault(id, -1);
  }

  /** Writes the property {@code rules}. */
  void write(JsonGenerator json) {
    json.writeArrayPropertyStart("rules");
    rules.values().forEach(rule -> rule(json, rule));
    json.writeEndArray();
  }

  private static void rule(JsonGenerator json, RuleMetadata rule) {
    String document = rule.document();
    json.writeStartObject();
    json.writeStringProperty("id", rule.id());
    if (!rule.formerIds().isEmpty()) {
      json.writeArrayPropertyStart("deprecatedIds");
      rule.formerIds().forEach(json::writeString);
      json.writeEndArray();
    }
    json.writeStringProperty("name", name(rule.id()));
    text(json, "shortDescription", Printable.cut(rule.summary() + ".", MOST_WORDS));
    text(json, "fullDescription", Printable.cut(why(document), MOST_WORDS));
    json.writeObjectPropertyStart("help");
    json.writeStringProperty("text", prose(document));
    json.writeStringProperty("markdown", document);
    json.writeEndObject();
    json.writeObjectPropertyStart("defaultConfiguration");
    json.writeStringProperty("level", level(rule.severity()));
    json.writeEndObject();
    properties(json, rule);
    json.writeEndObject();
  }

  private static void properties(JsonGenerator json, RuleMetadata rule) {
    boolean security = isSecurity(rule.category());
    json.writeObjectPropertyStart("properties");
    json.writeArrayPropertyStart("tags");
    json.writeString(rule.category().id());
    json.writeString("aws");
    if (security) {
      json.writeString("security");
      json.writeString("external/cwe/cwe-" + SarifTaxa.ACCESS_CONTROL);
    }
    json.writeEndArray();
    json.writeStringProperty("precision", "high");
    if (security) {
      json.writeStringProperty("security-severity", score(rule.severity()));
    } else {
      String level = level(rule.severity());
      json.writeStringProperty("problem.severity", level.equals("note") ? "recommendation" : level);
    }
    json.writeEndObject();
  }

  static boolean isSecurity(Category category) {
    return category == Category.EXPOSURE || category == Category.POLICY;
  }

  static String level(Severity severity) {
    return switch (severity) {
      case CRITICAL, HIGH -> "error";
      case MEDIUM -> "warning";
      case LOW, INFO -> "note";
    };
  }

  /** Within the bounds that GitHub has for the severity of the same name. */
  private static String score(Severity severity) {
    return switch (severity) {
      case CRITICAL -> "9.5";
      case HIGH -> "8.0";
      case MEDIUM -> "5.5";
      case LOW -> "3.0";
      case INFO -> "0.5";
    };
  }

  /** An id as SARIF wants names: {@code SshOpenToInternet}. */
  private static String name(String id) {
    StringBuilder name = new StringBuilder();
    for (String word : id.split("-", -1)) {
      name.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
    }
    return name.toString();
  }

  /** The first paragraph below the title, in one line. */
  private static String why(String document) {
    String[] paragraphs = document.strip().split("\n\\s*\n", 3);
    return paragraphs[paragraphs.length > 1 ? 1 : 0].replace('\n', ' ').strip();
  }

  /** The document up to its examples. */
  private static String prose(String document) {
    int examples = document.indexOf("\n## Bad");
    return (examples < 0 ? document : document.substring(0, examples)).strip();
  }

  private static void text(JsonGenerator json, String name, String text) {
    json.writeObjectPropertyStart(name);
    json.writeStringProperty("text", text);
    json.writeEndObject();
  }
}
