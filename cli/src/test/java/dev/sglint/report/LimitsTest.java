package dev.sglint.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sglint.diagnostic.Diagnostic;
import dev.sglint.diagnostic.DiagnosticCode;
import dev.sglint.engine.Results;
import dev.sglint.rule.Certainty;
import dev.sglint.rule.Finding;
import dev.sglint.rule.Severity;
import dev.sglint.source.SourceSpan;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where a home takes only so much, it gets what matters most, and hears of the rest. */
final class LimitsTest {
  private static String report(String format, List<Finding> findings) throws IOException {
    StringWriter out = new StringWriter();
    Reporters.find(format, Style.PLAIN, "1.0")
        .orElseThrow()
        .write(Results.of(findings, List.of()), out);
    return out.toString();
  }

  private static List<Finding> many(int low, int critical) {
    List<Finding> findings = new ArrayList<>();
    findings.addAll(
        Collections.nCopies(low, Samples.finding("a.tf", Severity.LOW, Certainty.CERTAIN)));
    findings.addAll(
        Collections.nCopies(
            critical, Samples.finding("b.tf", Severity.CRITICAL, Certainty.CERTAIN)));
    return findings;
  }

  @Test
  void sarif_keeps_what_github_takes_with_the_worst_first() throws IOException {
    JsonNode run =
        new JsonMapper()
            .readTree(report("sarif", many(SarifReporter.MOST_RESULTS, 7)))
            .at("/runs/0");
    assertThat(run.get("results").size()).isEqualTo(SarifReporter.MOST_RESULTS);
    assertThat(run.at("/results/6/properties/severity").asString()).isEqualTo("critical");
    assertThat(run.at("/results/7/properties/severity").asString()).isEqualTo("low");
    assertThat(run.at("/invocations/0/toolExecutionNotifications/0/message/text").asString())
        .isEqualTo(
            "7 of 25007 findings are left out: GitHub takes 25000."
                + " GitHub shows 5000 results: the most severe ones come first.");
  }

  @Test
  void sarif_says_nothing_of_limits_that_are_not_reached() throws IOException {
    JsonNode run = new JsonMapper().readTree(report("sarif", many(2, 1))).at("/runs/0");
    assertThat(run.at("/invocations/0/toolExecutionNotifications")).isEmpty();
    assertThat(run.at("/tool/driver/rules").size()).isEqualTo(1);
  }

  @Test
  void the_way_of_a_value_is_a_code_flow_that_ends_at_the_finding() throws IOException {
    JsonNode result =
        new JsonMapper().readTree(report("sarif", many(0, 1))).at("/runs/0/results/0");
    JsonNode steps = result.at("/codeFlows/0/threadFlows/0/locations");
    assertThat(steps.size()).isEqualTo(2);
    assertThat(steps.get(1).at("/location/message/text").asString()).isEqualTo("b.tf");
    assertThat(result.get("relatedLocations").size()).isEqualTo(2);
    assertThat(
            result.at("/fixes/0/artifactChanges/0/replacements/0/insertedContent/text").asString())
        .isEqualTo("b.tf");
  }

  @Test
  void a_fix_that_would_show_a_secret_is_left_out_of_sarif() throws IOException {
    Finding finding = Samples.finding("password=0123456789", Severity.HIGH, Certainty.CERTAIN);
    assertThat(
            new JsonMapper()
                .readTree(report("sarif", List.of(finding)))
                .at("/runs/0/results/0")
                .has("fixes"))
        .isFalse();
  }

  @Test
  void github_gets_ten_of_a_level_and_the_number_of_the_rest() throws IOException {
    List<String> lines = report("github", many(15, 12)).lines().toList();
    assertThat(lines).filteredOn(line -> line.startsWith("::error ")).hasSize(10);
    assertThat(lines).filteredOn(line -> line.startsWith("::notice ")).hasSize(10);
    assertThat(lines.get(0)).startsWith("::error file=b.tf,line=1,endLine=1,col=1,title=");
    assertThat(lines.get(lines.size() - 1))
        .startsWith("::notice title=sglint::8 more are not shown");
  }

  @Test
  void a_comment_ends_with_how_much_it_has_no_room_for() throws IOException {
    String comment = report("markdown", many(1000, 3));
    assertThat(comment.length()).isBetween(60_000, MarkdownReporter.MOST);
    assertThat(comment.indexOf("<b>critical</b>")).isLessThan(comment.indexOf("<b>low</b>"));
    long shown = comment.lines().filter(line -> line.startsWith("<details>")).count();
    assertThat(comment)
        .endsWith("… and " + (1003 - shown) + " more that a comment has no room for.\n");
  }

  @Test
  void tests_of_one_resource_have_different_names_that_hold_no_line() throws IOException {
    String junit = report("junit", many(2, 0));
    assertThat(junit)
        .contains("name=\"ssh-open-to-internet a.tf\"", "name=\"ssh-open-to-internet a.tf #2\"");
  }

  @Test
  void an_error_is_an_error_in_every_format_that_has_one() throws IOException {
    SourceSpan span = new SourceSpan("a.tf", 0, 1);
    Diagnostic error = Diagnostic.error(DiagnosticCode.SYNTAX, span, "this is no HCL");
    for (String format : Readers.NAMES) {
      StringWriter out = new StringWriter();
      Reporters.find(format, Style.PLAIN, "1.0")
          .orElseThrow()
          .write(Results.of(List.of(), List.of(error)), out);
      assertThat(out.toString()).as(format).contains("this is no HCL");
    }
  }
}
