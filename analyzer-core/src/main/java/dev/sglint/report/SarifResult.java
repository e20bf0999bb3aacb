package dev.sglint.report;

import dev.sglint.rule.Certainty;
import dev.sglint.rule.Edit;
import dev.sglint.rule.Finding;
import dev.sglint.rule.Fix;
import dev.sglint.rule.Suppression;
import dev.sglint.value.Provenance;
import dev.sglint.value.Step;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JsonGenerator;

/** One finding as a result of SARIF. */
final class SarifResult {
  /** What GitHub shows of a message, of a result's places, and of a way through the code. */
  private static final int MOST_WORDS = 1024;

  private static final int MOST_PLACES = 99;
  private static final int MOST_STEPS = 999;

  /** Steps that are other parts of the same conclusion, and no way that a value took. */
  private static final Set<Step> BESIDE = Set.of(Step.CONTRIBUTION, Step.POLICY);

  private final JsonGenerator json;
  private final SarifRules rules;
  private final SarifPlaces places;
  private final SarifTaxa taxa;

  SarifResult(JsonGenerator json, SarifRules rules, SarifPlaces places, SarifTaxa taxa) {
    this.json = json;
    this.rules = rules;
    this.places = places;
    this.taxa = taxa;
  }

  void write(Finding finding) {
    boolean certain = finding.certainty() == Certainty.CERTAIN;
    json.writeStartObject();
    json.writeStringProperty("ruleId", finding.rule().id());
    json.writeNumberProperty("ruleIndex", rules.number(finding.rule().id()));
    // SARIF gives what somebody has to look at no level.
    json.writeStringProperty("kind", certain ? "fail" : "review");
    json.writeStringProperty("level", certain ? SarifRules.level(finding.severity()) : "none");
    json.writeNumberProperty("rank", rank(finding));
    message(Wording.of(finding));
    locations(finding);
    related(finding);
    flow(finding);
    json.writeObjectPropertyStart("partialFingerprints");
    json.writeStringProperty("sglint/v1", finding.fingerprint());
    json.writeEndObject();
    suppressions(finding);
    fixes(finding);
    taxa.of(json, finding);
    properties(finding);
    json.writeEndObject();
  }

  private void message(String text) {
    json.writeObjectPropertyStart("message");
    json.writeStringProperty("text", words(text));
    json.writeEndObject();
  }

  /** Words in which nothing is a link. */
  static String words(String text) {
    return Printable.masked(text.replace("](", "] ("), MOST_WORDS);
  }

  private static double rank(Finding finding) {
    int rank =
        switch (finding.severity()) {
          case CRITICAL -> 100;
          case HIGH -> 80;
          case MEDIUM -> 60;
          case LOW -> 40;
          case INFO -> 20;
        };
    return finding.certainty() == Certainty.CERTAIN ? rank : rank / 2.0;
  }

  private void locations(Finding finding) {
    json.writeArrayPropertyStart("locations");
    json.writeStartObject();
    places.physical(json, finding.place());
    json.writeArrayPropertyStart("logicalLocations");
    json.writeStartObject();
    json.writeStringProperty("fullyQualifiedName", Unclosed.text(finding.declaration().address()));
    json.writeStringProperty("kind", "resource");
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
  }

  private void related(Finding finding) {
    List<Provenance> steps = steps(finding, MOST_PLACES);
    if (steps.isEmpty()) {
      return;
    }
    json.writeArrayPropertyStart("relatedLocations");
    for (int i = 0; i < steps.size(); i++) {
      json.writeStartObject();
      json.writeNumberProperty("id", i + 1);
      places.physical(json, steps.get(i).span());
      message(steps.get(i).text());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** Where the value came from, from where it was written first to where it is judged. */
  private void flow(Finding finding) {
    List<Provenance> steps = new ArrayList<>(steps(finding, MOST_STEPS));
    steps.removeIf(step -> BESIDE.contains(step.step()));
    if (steps.isEmpty()) {
      return;
    }
    Collections.reverse(steps);
    json.writeArrayPropertyStart("codeFlows");
    json.writeStartObject();
    json.writeArrayPropertyStart("threadFlows");
    json.writeStartObject();
    json.writeArrayPropertyStart("locations");
    for (Provenance step : steps) {
      json.writeStartObject();
      json.writeName("location");
      places.location(json, step.span(), words(step.text()));
      json.writeEndObject();
    }
    json.writeStartObject();
    json.writeName("location");
    places.location(json, finding.place(), words(finding.message()));
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
  }

  private static List<Provenance> steps(Finding finding, int most) {
    return finding.provenance().stream()
        .filter(step -> step.span().compareTo(finding.place()) != 0)
        .limit(most)
        .toList();
  }

  /** An empty list says that nobody has accepted it. */
  private void suppressions(Finding finding) {
    json.writeArrayPropertyStart("suppressions");
    if (finding.suppression().isPresent()) {
      Suppression suppression = finding.suppression().get();
      boolean inSource =
          switch (suppression.source()) {
            case COMMENT, METADATA -> true;
            case CONFIGURATION, BASELINE -> false;
          };
      json.writeStartObject();
      json.writeStringProperty("kind", inSource ? "inSource" : "external");
      json.writeStringProperty("status", "accepted");
      if (suppression.reason().isPresent()) {
        json.writeStringProperty("justification", words(suppression.reason().get()));
      }
      json.writeName("location");
      places.location(json, suppression.place(), "");
      if (suppression.until().isPresent()) {
        json.writeObjectPropertyStart("properties");
        json.writeStringProperty("until", suppression.until().get().toString());
        json.writeEndObject();
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void fixes(Finding finding) {
    Optional<Fix> fix = Wording.fix(finding);
    List<Edit> edits = fix.map(Fix::edits).orElse(List.of());
    if (edits.isEmpty()) {
      return;
    }
    Map<String, List<Edit>> files = new LinkedHashMap<>();
    for (Edit edit : edits) {
      files.computeIfAbsent(edit.span().file(), file -> new ArrayList<>()).add(edit);
    }
    json.writeArrayPropertyStart("fixes");
    json.writeStartObject();
    json.writeObjectPropertyStart("description");
    json.writeStringProperty("text", words(fix.map(Fix::description).orElse("")));
    json.writeEndObject();
    json.writeArrayPropertyStart("artifactChanges");
    files.forEach(this::changes);
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
  }

  private void changes(String file, List<Edit> edits) {
    json.writeStartObject();
    places.artifact(json, file);
    json.writeArrayPropertyStart("replacements");
    for (Edit edit : edits) {
      json.writeStartObject();
      places.region(json, "deletedRegion", edit.span());
      json.writeObjectPropertyStart("insertedContent");
      json.writeStringProperty("text", edit.text());
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void properties(Finding finding) {
    json.writeObjectPropertyStart("properties");
    json.writeStringProperty("category", finding.rule().category().id());
    json.writeStringProperty("severity", finding.severity().id());
    json.writeStringProperty("certainty", finding.certainty().id());
    finding.group().ifPresent(group -> json.writeStringProperty("group", Unclosed.text(group)));
    finding
        .direction()
        .ifPresent(direction -> json.writeStringProperty("direction", direction.id()));
    finding.ec2().ifPresent(answer -> json.writeStringProperty("ec2", answer.outcome().id()));
    if (!finding.aliases().isEmpty()) {
      json.writeArrayPropertyStart("aliases");
      finding.aliases().forEach(json::writeString);
      json.writeEndArray();
    }
    json.writeEndObject();
  }
}
