package dev.sglint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sglint.config.AnalyzerConfig;
import dev.sglint.config.ConfigReader;
import dev.sglint.engine.AnalysisRequest;
import dev.sglint.engine.AnalysisResult;
import dev.sglint.engine.Analyzer;
import dev.sglint.engine.Catalogue;
import dev.sglint.report.TextReporter;
import dev.sglint.rule.Finding;
import dev.sglint.rule.Profile;
import dev.sglint.rule.Rule;
import dev.sglint.rule.RuleDocument;
import dev.sglint.rule.RuleMetadata;
import dev.sglint.rule.Severity;
import dev.sglint.source.MemorySourceTree;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs every example of every rule's document through the whole pipeline with all rules. The {@code
 * text} block after an example is what sglint prints; {@code -Dgolden.update=true} rewrites it.
 */
final class RuleDocumentsTest {
  private static final Path RESOURCES = Path.of("src/main/resources");
  private static final boolean UPDATE = Boolean.getBoolean("golden.update");

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

  @TestFactory
  List<DynamicTest> the_examples_of_every_rule_give_what_stands_below_them() {
    List<DynamicTest> tests = new ArrayList<>();
    for (Rule rule : Catalogue.load()) {
      RuleMetadata metadata = RuleMetadata.of(rule);
      tests.add(DynamicTest.dynamicTest(metadata.id(), () -> check(rule, metadata)));
    }
    return tests;
  }

  private static void check(Rule rule, RuleMetadata metadata) throws IOException {
    String document = RuleDocument.of(rule);
    assertThat(document.lines().findFirst()).contains("# " + metadata.summary());
    Examples examples = new Examples(metadata);
    String executed = examples.execute(document);
    assertThat(examples.bad).as("bad examples").isPositive();
    assertThat(examples.good).as("good examples").isPositive();
    if (UPDATE) {
      String folder = rule.getClass().getPackageName().replace('.', '/');
      Files.writeString(RESOURCES.resolve(folder).resolve(metadata.id() + ".md"), executed);
    } else {
      assertThat(document).isEqualTo(executed);
    }
  }

  /** Walks a document and writes it again with what its examples really give. */
  private static final class Examples {
    private final RuleMetadata rule;
    private int bad;
    private int good;

    /** That of the {@code sglint-config} block before the next example. */
    private AnalyzerConfig config = AnalyzerConfig.DEFAULT;

    Examples(RuleMetadata rule) {
      this.rule = rule;
    }

    String execute(String document) throws IOException {
      StringBuilder written = new StringBuilder();
      List<String> lines = document.lines().toList();
      String section = "";
      int i = 0;
      while (i < lines.size()) {
        String line = lines.get(i);
        if (line.startsWith("## ")) {
          section = line.substring(3);
        }
        Optional<String> file = fileOf(line);
        if (line.equals("```sglint-config")) {
          int end = i + 1 + lines.subList(i + 1, lines.size()).indexOf("```");
          config = configured(String.join("\n", lines.subList(i + 1, end)) + "\n");
          written.append(String.join("\n", lines.subList(i, end + 1))).append('\n');
          i = end + 1;
        } else if (file.isPresent()) {
          int end = i + 1 + lines.subList(i + 1, lines.size()).indexOf("```");
          String example = String.join("\n", lines.subList(i + 1, end)) + "\n";
          written.append(String.join("\n", lines.subList(i, end + 1))).append('\n');
          written.append(output(section, file.get(), example));
          i = afterOutput(lines, end + 1);
        } else {
          written.append(line).append('\n');
          i++;
        }
      }
      return written.toString();
    }

    private static AnalyzerConfig configured(String text) {
      List<RuleMetadata> catalogue = Catalogue.load().stream().map(RuleMetadata::of).toList();
      ConfigReader.Outcome outcome = ConfigReader.read(".sglint.yml", text, catalogue);
      assertThat(outcome.mistakes()).isEmpty();
      return outcome.config();
    }

    /** What an example would be called as a file; empty where it is no example. */
    private static Optional<String> fileOf(String line) {
      return switch (line) {
        case "```ec2query" -> Optional.of("request.txt");
        case "```terraform" -> Optional.of("main.tf");
        case "```yaml" -> Optional.of("template.yaml");
        default -> Optional.empty();
      };
    }

    /** Skips the output block that follows an example, if one does. */
    private static int afterOutput(List<String> lines, int from) {
      if (from < lines.size() && lines.get(from).equals("```text")) {
        return from + 2 + lines.subList(from + 1, lines.size()).indexOf("```");
      }
      return from;
    }

    /** What is said by the way makes no example bad. */
    private static List<String> loud(AnalysisResult result) {
      return result.findings().stream()
          .filter(finding -> finding.severity() != Severity.INFO && !finding.isSuppressed())
          .map(finding -> finding.rule().id())
          .toList();
    }

    /** With the rule and those of the default profile. */
    private AnalysisResult analyze(String file, String example) {
      List<Rule> rules = new ArrayList<>();
      for (Rule other : Catalogue.load()) {
        RuleMetadata metadata = RuleMetadata.of(other);
        if (metadata.profile() == Profile.DEFAULT || metadata.id().equals(rule.id())) {
          rules.add(other);
        }
      }
      AnalysisRequest request =
          AnalysisRequest.of(new MemorySourceTree(Map.of(file, example)), List.of(file))
              .configured(config)
              .on(() -> TODAY);
      config = AnalyzerConfig.DEFAULT;
      List<String> byName = rule.profile() == Profile.NONE ? List.of(rule.id()) : List.of();
      return new Analyzer(rules).analyze(request.in(Profile.STRICT).keeping(byName, List.of()));
    }

    private String output(String section, String file, String example) throws IOException {
      AnalysisResult result = analyze(file, example);
      assertThat(result.files()).as("files in an example of " + rule.id()).isPositive();
      assertThat(result.diagnostics()).as("diagnostics of an example of " + rule.id()).isEmpty();
      List<String> found =
          result.findings().stream()
              .filter(f -> !f.isSuppressed())
              .map(f -> f.rule().id())
              .toList();
      if (section.equals("Good")) {
        good++;
        assertThat(found).as("a good example of " + rule.id()).doesNotContain(rule.id());
        assertThat(loud(result)).as("a good example of " + rule.id()).isEmpty();
        return "";
      }
      bad++;
      assertThat(found).as("a bad example of " + rule.id()).contains(rule.id());
      StringWriter text = new StringWriter().append("```text\n");
      TextReporter.compact().write(result, text);
      return text.append("```\n").toString();
    }
  }

  @Test
  void every_class_with_rule_info_is_in_the_catalogue() throws IOException {
    Set<String> listed = new HashSet<>();
    for (Rule rule : Catalogue.load()) {
      assertThat(listed.add(rule.getClass().getSimpleName())).isTrue();
    }
    try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
      for (Path source : sources.filter(path -> path.toString().endsWith(".java")).toList()) {
        if (Files.readString(source).contains("@RuleInfo(")) {
          assertThat(listed).contains(source.getFileName().toString().replace(".java", ""));
        }
      }
    }
  }

  @Test
  void ids_are_unique_kebab_case_and_name_their_classes() {
    Set<String> ids = new HashSet<>();
    for (Rule rule : Catalogue.load()) {
      String id = RuleMetadata.of(rule).id();
      assertThat(ids.add(id)).as(id).isTrue();
      assertThat(id).matches("[a-z0-9]+(-[a-z0-9]+)*");
      assertThat(rule.getClass().getSimpleName()).isEqualToIgnoringCase(id.replace("-", ""));
    }
  }

  @Test
  void findings_answer_only_to_what_some_rule_is_known_as() {
    Set<String> known = new HashSet<>();
    for (Rule rule : Catalogue.load()) {
      known.add(RuleMetadata.of(rule).id());
      known.addAll(RuleMetadata.of(rule).aliases());
    }
    String request =
        "Action=AuthorizeSecurityGroupIngress&GroupId=sg-1a2b3c4d&IpPermissions.1.IpProtocol=-1"
            + "&IpPermissions.1.IpRanges.1.CidrIp=0.0.0.0/0";
    AnalysisResult result =
        new Analyzer(Catalogue.load())
            .analyze(AnalysisRequest.of(new MemorySourceTree(Map.of("a", request)), List.of("a")));
    assertThat(result.findings()).isNotEmpty();
    for (Finding finding : result.findings()) {
      assertThat(known).containsAll(finding.aliases());
      assertThat(finding.aliases()).contains("CKV_AWS_24", "CKV_AWS_25", "rdp-open-to-internet");
    }
  }

  @Test
  void the_index_of_rules_is_current() throws IOException {
    StringBuilder index = new StringBuilder();
    index.append("# Rules\n\nMade from the catalogue by `mvn verify -Dgolden.update=true`.\n\n");
    index.append("| rule | category | severity | profile | summary |\n|---|---|---|---|---|\n");
    for (Rule rule : Catalogue.load()) {
      RuleMetadata metadata = RuleMetadata.of(rule);
      String document =
          "src/main/resources/"
              + rule.getClass().getPackageName().replace('.', '/')
              + "/"
              + metadata.id()
              + ".md";
      index.append("| [`" + metadata.id() + "`](" + document + ") | ");
      index.append(metadata.category().id() + " | " + metadata.severity().id() + " | ");
      index.append(metadata.profile().id() + " | " + metadata.summary() + " |\n");
    }
    Path file = Path.of("README.md");
    if (UPDATE) {
      Files.writeString(file, index);
    }
    assertThat(Files.readString(file)).isEqualTo(index.toString());
  }
}
