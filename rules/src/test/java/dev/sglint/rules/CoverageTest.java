package dev.sglint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sglint.engine.Catalogue;
import dev.sglint.rule.Rule;
import dev.sglint.rule.RuleMetadata;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** {@code docs/coverage.md}: of which of our rules the checks of other tools are aliases. */
final class CoverageTest {
  private static final Path FILE = Path.of("../docs/coverage.md");
  private static final String BEGIN = "<!-- made from the catalogue -->\n";
  private static final String END = "<!-- end -->\n";
  private static final boolean UPDATE = Boolean.getBoolean("golden.update");

  @Test
  void the_table_of_checks_is_current() throws IOException {
    String document = Files.readString(FILE);
    String head = document.substring(0, document.indexOf(BEGIN) + BEGIN.length());
    String tail = document.substring(document.indexOf(END));
    String current = head + table() + tail;
    if (UPDATE) {
      Files.writeString(FILE, current);
    }
    assertThat(Files.readString(FILE)).isEqualTo(current);
  }

  @Test
  void a_check_is_found_by_what_its_users_call_it() {
    List<Rule> rules = Catalogue.load();
    Map<String, String> expected =
        Map.of(
            "CKV_AWS_25", "rdp-open-to-internet",
            "AVD-AWS-0124", "missing-description-of-rule",
            "AWS-0173", "rules-in-default-group",
            "W36", "missing-description-of-rule",
            "cfn_nag:W9", "ingress-from-more-than-one-address",
            "65905cec", "ssh-open-to-internet",
            "65905cec-d691-4320-b320-2000436cb696", "ssh-open-to-internet",
            "EC2.13", "ssh-open-to-internet",
            "ckv2_aws_5", "unused-group");
    expected.forEach(
        (alias, id) ->
            assertThat(Catalogue.find(rules, alias).map(rule -> RuleMetadata.of(rule).id()))
                .as(alias)
                .contains(id));
  }

  private static String table() {
    Map<String, Map<String, TreeSet<String>>> tools =
        new TreeMap<>(
            Comparator.comparing((String tool) -> tool.toLowerCase(java.util.Locale.ROOT)));
    for (Rule rule : Catalogue.load()) {
      RuleMetadata metadata = RuleMetadata.of(rule);
      for (String alias : metadata.aliases()) {
        tools
            .computeIfAbsent(tool(alias), tool -> new TreeMap<>())
            .computeIfAbsent(check(alias), check -> new TreeSet<>())
            .add(metadata.id());
      }
    }
    StringBuilder text = new StringBuilder();
    tools.forEach(
        (tool, checks) -> {
          text.append("\n## ").append(tool).append("\n\n| check | rules |\n|---|---|\n");
          checks.forEach(
              (check, ids) ->
                  text.append("| `" + check + "` | " + String.join(", ", ids) + " |\n"));
        });
    return text.append('\n').toString();
  }

  private static String tool(String alias) {
    if (alias.startsWith("CKV")) {
      return "Checkov";
    }
    return alias.startsWith("AVD-") ? "Trivy" : alias.substring(0, alias.indexOf(':'));
  }

  private static String check(String alias) {
    return alias.substring(alias.indexOf(':') + 1);
  }
}
