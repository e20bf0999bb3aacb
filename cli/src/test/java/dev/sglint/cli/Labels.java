package dev.sglint.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What peers' own tests expect of their checks, beside what we find of the same files: a finding
 * answers to a check by its aliases. Each file is looked at alone, as peers do, with all rules.
 *
 * @param iac the language of the files
 * @param declarations tells what a line of a text is in
 * @param directory where files may be put
 */
record Labels(String iac, DeclarationAt declarations, Path directory) {
  private static final JsonMapper JSON = new JsonMapper();

  /** Tells the address of the declaration that a line is in. */
  interface DeclarationAt {
    String in(String text, int line);
  }

  /**
   * One label.
   *
   * @param file its path, from the tool's name on
   * @param declaration what it speaks of; empty where that is the whole file
   * @param reported whether the peer reports it
   */
  record Label(String check, String file, Optional<String> declaration, boolean reported) {
    String name() {
      return String.join(" ", List.of(check, file, declaration.orElse("file")));
    }
  }

  /** How many labels agree with what we find, and those that do not. */
  record Comparison(int agreed, List<Label> different) {
    Comparison {
      different = List.copyOf(different);
    }
  }

  /** All labels for files of the language, of whatever check. */
  private List<Label> all() throws IOException {
    SharedCases.assume();
    List<Label> labels = new ArrayList<>();
    for (String line : Files.readAllLines(SharedCases.FOLDER.resolve("labels.jsonl"))) {
      JsonNode label = JSON.readTree(line);
      if (label.path("iac").asString("").equals(iac)) {
        String file = label.get("file").asString();
        labels.add(
            new Label(
                label.get("check_id").asString(),
                file.substring("cases/".length()),
                declaration(label, file),
                label.get("expected").asString().equals("fail")));
      }
    }
    return labels;
  }

  private Optional<String> declaration(JsonNode label, String file) throws IOException {
    return switch (label.get("granularity").asString()) {
      case "resource" -> Optional.of(label.get("resource").asString());
      case "line" ->
          Optional.of(declarations.in(Files.readString(source(file)), label.get("line").asInt()));
      default -> Optional.empty();
    };
  }

  private static Path source(String file) {
    return SharedCases.FOLDER.resolve("files").resolve(file);
  }

  /** Looks for each label whether we find what the peer reports. */
  Comparison compare() throws IOException {
    List<Label> different = new ArrayList<>();
    Map<String, JsonNode> reports = new HashMap<>();
    int agreed = 0;
    for (Label label : all()) {
      if (!reports.containsKey(label.file())) {
        reports.put(label.file(), report(label.file()));
      }
      if (found(reports.get(label.file()), label) == label.reported()) {
        agreed++;
      } else {
        different.add(label);
      }
    }
    return new Comparison(agreed, different);
  }

  private JsonNode report(String file) throws IOException {
    Path source = source("cases/" + file);
    Path folder = Files.createTempDirectory(directory, "label");
    Files.copy(source, folder.resolve(source.getFileName().toString()));
    Run run = Run.in(folder, "", "check", "--profile", "strict", "--format", "json", ".");
    return JSON.readTree(run.out());
  }

  private static boolean found(JsonNode report, Label label) {
    for (JsonNode finding : report.get("findings")) {
      String declaration = finding.path("declaration").asString("").replaceAll("\\[.*\\]$", "");
      if (finding.get("suppressed").isNull()
          && answersTo(finding, label.check())
          && label.declaration().filter(wanted -> !declaration.equals(wanted)).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private static boolean answersTo(JsonNode finding, String check) {
    for (JsonNode alias : finding.get("aliases")) {
      String text = alias.asString();
      String own = text.substring(text.indexOf(':') + 1).toLowerCase(Locale.ROOT);
      String wanted = check.toLowerCase(Locale.ROOT);
      boolean kics = text.startsWith("KICS:") && wanted.startsWith(own);
      if (own.equals(wanted) || own.equals("avd-" + wanted) || kics) {
        return true;
      }
    }
    return false;
  }
}
