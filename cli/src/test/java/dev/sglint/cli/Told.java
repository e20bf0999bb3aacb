package dev.sglint.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is told of one file, wherever in it things stand and whatever they are called there.
 *
 * @param rules the normalised rules, sorted
 * @param exposures the findings of exposure and redundancy
 */
record Told(List<String> rules, Set<String> exposures) {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Set<String> CATEGORIES = Set.of("exposure", "redundancy");

  /**
   * @param directory where the file may be put
   */
  static Told of(Path directory, String file, String text) throws IOException {
    Path folder = Files.createTempDirectory(directory, "case");
    Files.writeString(folder.resolve(file), text);
    String shown = Run.in(folder, "", "show", "--format", "ndjson", ".").out();
    String report = Run.in(folder, "", "check", "--format", "json", ".").out();
    return new Told(
        shown.lines().map(Told::rule).sorted().toList(), exposures(JSON.readTree(report)));
  }

  private static String rule(String line) {
    ObjectNode rule = (ObjectNode) JSON.readTree(line);
    rule.remove(List.of("file", "line", "declaration"));
    return rule.toString();
  }

  private static Set<String> exposures(JsonNode report) {
    Set<String> exposures = new TreeSet<>();
    for (JsonNode finding : report.get("findings")) {
      if (CATEGORIES.contains(finding.get("category").asString())) {
        exposures.add(
            finding.get("rule").asString()
                + " "
                + finding.get("severity").asString()
                + " "
                + finding.get("message").asString()
                + " "
                + finding.get("witness"));
      }
    }
    return exposures;
  }

  /** The same of a group that has another name. */
  Told withoutGroup() {
    return new Told(
        rules.stream().map(rule -> rule.replaceFirst("\"group\":\"[^\"]*\",", "")).toList(),
        exposures);
  }
}
