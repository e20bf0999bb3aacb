package dev.sglint.report;

import dev.sglint.rule.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/**
 * The standards whose controls findings answer to, collected while results are written. Aliases of
 * the form {@code STANDARD:CONTROL} that are not a tool's name one.
 */
final class SarifTaxa {
  /** CWE-284, Improper Access Control. */
  static final int ACCESS_CONTROL = 284;

  private static final String CWE = "CWE";
  private static final List<String> STANDARDS = List.of("CIS-", "PCI-DSS-", "NIST-");

  private final Map<String, Map<String, Integer>> controls = new LinkedHashMap<>();

  /** Writes the property {@code taxa} of a result that has any. */
  void of(JsonGenerator json, Finding finding) {
    List<String> named = new ArrayList<>();
    if (SarifRules.isSecurity(finding.rule().category())) {
      named.add(CWE + ":" + ACCESS_CONTROL);
    }
    for (String alias : finding.aliases()) {
      if (alias.indexOf(':') > 0 && STANDARDS.stream().anyMatch(alias::startsWith)) {
        named.add(alias);
      }
    }
    if (named.isEmpty()) {
      return;
    }
    json.writeArrayPropertyStart("taxa");
    for (String control : named) {
      int colon = control.indexOf(':');
      reference(json, control.substring(0, colon), control.substring(colon + 1));
    }
    json.writeEndArray();
  }

  private void reference(JsonGenerator json, String standard, String control) {
    Map<String, Integer> known = controls.computeIfAbsent(standard, name -> new LinkedHashMap<>());
    int index = known.computeIfAbsent(control, name -> known.size());
    json.writeStartObject();
    json.writeStringProperty("id", control);
    json.writeNumberProperty("index", index);
    json.writeObjectPropertyStart("toolComponent");
    json.writeStringProperty("name", standard);
    json.writeNumberProperty("index", List.copyOf(controls.keySet()).indexOf(standard));
    json.writeEndObject();
    json.writeEndObject();
  }

  /** Writes the property {@code taxonomies}, if there is any. */
  void write(JsonGenerator json) {
    if (controls.isEmpty()) {
      return;
    }
    json.writeArrayPropertyStart("taxonomies");
    controls.forEach(
        (standard, known) -> {
          json.writeStartObject();
          json.writeStringProperty("name", standard);
          json.writeArrayPropertyStart("taxa");
          for (String control : known.keySet()) {
            json.writeStartObject();
            json.writeStringProperty("id", control);
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeEndObject();
        });
    json.writeEndArray();
  }
}
