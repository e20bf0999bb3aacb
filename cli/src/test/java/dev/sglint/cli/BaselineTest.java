package dev.sglint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.sglint.baseline.BaselineReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code check --baseline} and {@code baseline write} and {@code prune} do. */
final class BaselineTest {
  private static final String FILE = ".sglint-baseline.json";
  private static final String HEAD = "{\"schemaVersion\": 1, \"fingerprintVersion\": 2, ";

  @TempDir Path folder;

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private String baseline() throws IOException {
    return Files.readString(folder.resolve(FILE));
  }

  private Run run(String... arguments) {
    return Run.in(folder, "", arguments);
  }

  private Run check(String... more) {
    String[] arguments = new String[3 + more.length];
    arguments[0] = "check";
    arguments[1] = "--baseline";
    arguments[2] = FILE;
    System.arraycopy(more, 0, arguments, 3, more.length);
    return run(arguments);
  }

  static String group(String name, int port) {
    return """
        resource "aws_security_group" "%s" {
          description = "%s"
          vpc_id      = "vpc-0123456789abcdef0"
          ingress {
            description = "in"
            from_port   = %d
            to_port     = %d
            protocol    = "tcp"
            cidr_blocks = ["0.0.0.0/0"]
          }
        }
        """
        .formatted(name, name, port, port);
  }

  @Test
  void only_what_is_new_fails() throws IOException {
    write("main.tf", group("a", 22));
    assertThat(run("check").code()).isEqualTo(1);
    Run written = run("baseline", "write");
    assertThat(written.code()).isZero();
    assertThat(written.err()).isEqualTo("1 finding written to " + FILE + "\n");
    assertThat(check().code()).isZero();
    assertThat(check().out()).contains("no findings; 1 suppressed").doesNotContain("SSH");

    write("main.tf", group("b", 3389) + group("a", 22));
    Run run = check();
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains("RDP", "findings: 1 high; 1 suppressed").doesNotContain("SSH");
  }

  @Test
  void what_opens_more_than_before_is_new() throws IOException {
    write("main.tf", group("a", 22));
    run("baseline", "write");
    write("main.tf", group("a", 22).replace("to_port     = 22", "to_port     = 23"));
    assertThat(check().code()).isEqualTo(1);
    write("main.tf", group("a", 22).replace("\"0.0.0.0/0\"", "\"0.0.0.0/0\", \"198.0.0.0/7\""));
    assertThat(check().out()).contains("198.0.0.0/7").doesNotContain("(0.0.0.0/0)");
    write("main.tf", group("a", 22).replace("\"]\n", "\"]\n    ipv6_cidr_blocks = [\"::/0\"]\n"));
    assertThat(check().code()).isEqualTo(1);
  }

  @Test
  void an_accepted_finding_says_in_which_line_of_the_baseline_it_is() throws IOException {
    write("main.tf", group("a", 22));
    run("baseline", "write");
    assertThat(check("--format", "json").out())
        .contains(
            "\"suppressed\":{\"reason\":null,\"until\":null,\"source\":\"baseline\",\"file\":\""
                + FILE
                + "\",\"line\":5}",
            "\"resolved\":[],");
  }

  @Test
  void the_configuration_names_a_baseline_as_seen_from_itself() throws IOException {
    write("infra/main.tf", group("a", 22));
    write("infra/.sglint.yml", "baseline: ../known/findings.json\n");
    write("known/README", "");
    Run missing = run("check", "infra");
    assertThat(missing.code()).isEqualTo(2);
    assertThat(missing.err()).contains("there is no baseline `known/findings.json`");
    assertThat(run("baseline", "write", "infra").code()).isZero();
    assertThat(Files.readString(folder.resolve("known/findings.json")))
        .contains("{\"file\":\"../infra/main.tf\",\"rule\":\"ssh-open-to-internet\"");
    assertThat(run("check", "infra").code()).isZero();
    assertThat(Run.in(folder.resolve("infra"), "", "check").code()).isZero();
  }

  @Test
  void what_is_resolved_is_told_and_taken_out() throws IOException {
    write("main.tf", group("a", 22) + group("b", 3389));
    run("baseline", "write");
    write("main.tf", group("a", 22));
    Run run = check();
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains(
            "1 finding of the baseline is resolved: `sglint baseline prune` takes out what is");
    assertThat(check("--fail-on-resolved").code()).isEqualTo(1);
    assertThat(check("--format", "json").out())
        .contains("\"resolved\":[{\"file\":\"main.tf\",\"rule\":\"rdp-open-to-internet\"");
    write("main.tf", group("a", 22) + group("c", 3306));
    assertThat(run("baseline", "prune").err()).isEqualTo("1 finding taken out of " + FILE + "\n");
    assertThat(baseline()).contains("ssh-open").doesNotContain("rdp-open").doesNotContain("3306");
    assertThat(check().code()).isEqualTo(1);
  }

  @Test
  void what_was_not_looked_at_is_neither_resolved_nor_lost() throws IOException {
    write("a/main.tf", group("a", 22));
    write("b/main.tf", group("b", 3389));
    run("baseline", "write");
    String all = baseline();
    Files.delete(folder.resolve("b/main.tf"));
    assertThat(check("a").out()).doesNotContain("resolved");
    assertThat(check("--select", "ssh-open-to-internet").out()).doesNotContain("resolved");
    assertThat(check("--select", "CKV_AWS_25").out()).doesNotContain("resolved");
    run("baseline", "prune", "a");
    assertThat(baseline()).isEqualTo(all);
    run("baseline", "write", "a");
    assertThat(baseline()).isEqualTo(all);
    assertThat(check().out()).contains("1 finding of the baseline is resolved");
  }

  @Test
  void what_could_not_be_read_takes_nothing_out() throws IOException {
    write("main.tf", group("a", 22));
    run("baseline", "write");
    String all = baseline();
    write("main.tf", "resource \"aws_security_group\" \"a\" {");
    for (String verb : new String[] {"write", "prune"}) {
      Run run = run("baseline", verb);
      assertThat(run.code()).isEqualTo(3);
      assertThat(run.err()).contains("main.tf:1:", FILE + " is left as it is");
      assertThat(baseline()).isEqualTo(all);
    }
    assertThat(check().code()).isEqualTo(3);
    assertThat(check().out()).doesNotContain("resolved");
  }

  @Test
  void findings_that_say_the_same_are_counted_and_those_of_their_own_file_come_first()
      throws IOException {
    write("a/main.tf", group("x", 22));
    write("b/main.tf", group("x", 22));
    run("baseline", "write", "a");
    Run run = check();
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains("b/main.tf:").doesNotContain("a/main.tf:");
    write("a/main.tf", "");
    assertThat(check().out()).contains("b/main.tf:", "1 finding of the baseline is resolved");
    Files.delete(folder.resolve("a/main.tf"));
    assertThat(check().code()).isZero();
  }

  @Test
  void fingerprints_are_unique_in_a_run() throws IOException {
    write("a/main.tf", group("x", 22));
    write("b/main.tf", group("x", 22));
    assertThat(run("check", "--format", "json").out())
        .containsPattern("(?s)\"fingerprint\":\"([0-9a-f]{16})\".*\"fingerprint\":\"\\1:2\"");
  }

  @Test
  void a_baseline_is_sorted_with_one_finding_a_line_and_keeps_its_schema() throws IOException {
    write("b.tf", group("b", 22));
    write("a.tf", group("</script>\u2028", 22).replace("\"in\"", "\"\\u001b[31m\\n{\""));
    write("a \"']]>.tf", group("c", 3306));
    assertThat(run("baseline", "write", "--profile", "strict").code()).isZero();
    String text = baseline();
    assertThat(text.lines().filter(line -> line.contains("\"rule\"")).toList())
        .isSorted()
        .hasSizeGreaterThan(5)
        .allMatch(line -> line.matches(" {4}\\{.*},?"));
    assertThat(schema().validate(text, InputFormat.JSON)).isEmpty();
    Run run = check("--profile", "strict", "--fail-on", "info");
    assertThat(run.out()).contains("no findings;");
    assertThat(run.code()).isZero();
    run("baseline", "write", "--profile", "strict");
    assertThat(baseline()).isEqualTo(text);
  }

  private static Schema schema() throws IOException {
    try (InputStream in = BaselineReader.class.getResourceAsStream("baseline.schema.json")) {
      assertThat(in).isNotNull();
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(text);
    }
  }

  @Test
  void an_empty_baseline_is_one_and_reports_beside_it_keep_their_schema() throws IOException {
    write("main.tf", "");
    assertThat(run("baseline", "write").err()).isEqualTo("0 findings written to " + FILE + "\n");
    assertThat(schema().validate(baseline(), InputFormat.JSON)).isEmpty();
    write("main.tf", group("a", 22));
    run("baseline", "write");
    write("main.tf", group("a", 3389));
    String report = check("--format", "json").out();
    assertThat(ReportSchemaTest.schema().validate(report, InputFormat.JSON)).as(report).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`` | 1:1: this is no baseline",
        "[] | 1:1: this is no baseline",
        "{\"version\": \"2.1.0\", \"findings\": [1]} | 1:1: this is no baseline",
        "{\"schemaVersion\": 7, \"findings\": [7]} | 1:19: this sglint reads baselines of schema",
        "{\"schemaVersion\": 1, \"fingerprintVersion\": 1, \"findings\": []} | 1:44: fingerprints",
        "{\"schemaVersion\": 1, \"fingerprintVersion\": 2} | 1:1: `findings` is to be a list",
        "{\"schemaVersion\": 1, \"findings\": [ | 1:35: no JSON: ",
      })
  void what_is_no_baseline_is_an_error_with_a_place(String text, String message)
      throws IOException {
    write("main.tf", group("a", 22));
    write(FILE, text);
    Run run = check();
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith(FILE + ":" + message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "7",
        "{}",
        "{\"rule\": 7, \"file\": \"a\", \"fingerprint\": \"0123456789abcdef\"}",
        "{\"rule\": \"a\", \"file\": \"a\", \"fingerprint\": \"0123456789ABCDEF\"}",
        "{\"rule\": \"a\", \"file\": \"a\", \"fingerprint\": \"0123456789abcdef\", \"count\": 0}",
        "{\"rule\": \"a\", \"file\": \"a\", \"fingerprint\": \"0123456789abcdef\", \"count\": 1e9}",
        "{\"rule\": \"a\", \"file\": \"\", \"fingerprint\": \"0123456789abcdef\"}",
      })
  void a_finding_that_is_none_is_an_error_with_a_place(String finding) throws IOException {
    write("main.tf", group("a", 22));
    write(FILE, HEAD + "\"findings\": [\n" + finding + "\n]}");
    Run run = check();
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).startsWith(FILE + ":2:");
    assertThat(run("baseline", "write").code()).isEqualTo(2);
  }

  @Test
  void conflict_marks_are_an_error_in_their_line() throws IOException {
    write("main.tf", group("a", 22));
    run("baseline", "write");
    write(FILE, baseline().replace("\n    {", "\n<<<<<<< HEAD\n    {"));
    assertThat(check().err()).startsWith(FILE + ":5:");
  }

  @Test
  void paths_and_counts_of_others_do_no_harm() throws IOException {
    write("main.tf", group("a", 22));
    String known = "\"rule\": \"no-such-rule\", \"fingerprint\": \"0123456789abcdef\"";
    write(
        FILE,
        HEAD
            + ("\"findings\": [{%s, \"file\": \"../../../etc/passwd\", \"count\": 999999999},"
                    + " {%s, \"file\": \"a\\u0000b\"}, {%s, \"file\": \"-\"}]}")
                .formatted(known, known, known));
    Run run = check();
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains("findings: 1 high");
    assertThat(run("baseline", "prune").code()).isZero();
    assertThat(baseline()).contains("999999999");
  }

  @Test
  void fingerprints_of_another_version_can_only_be_written_anew() throws IOException {
    write("main.tf", group("a", 22));
    run("baseline", "write");
    write(FILE, baseline().replace("\"fingerprintVersion\": 2", "\"fingerprintVersion\": 1"));
    assertThat(check().code()).isEqualTo(2);
    assertThat(run("baseline", "prune").code()).isEqualTo(2);
    assertThat(run("baseline", "write").code()).isZero();
    assertThat(check().code()).isZero();
  }

  @Test
  void a_hundred_thousand_findings_are_matched() throws IOException {
    StringBuilder text = new StringBuilder(HEAD + "\"findings\": [\n");
    for (int i = 0; i < 100_000; i++) {
      text.append("{\"file\":\"f")
          .append(i % 1000)
          .append(".tf\",\"rule\":\"ssh-open-to-internet\",");
      text.append("\"fingerprint\":\"").append(String.format("%016x", i % 5)).append("\"},\n");
    }
    write("main.tf", group("a", 22));
    run("baseline", "write");
    String own = baseline().lines().filter(line -> line.contains("\"rule\"")).findFirst().get();
    write(FILE, text.append(own).append("]}").toString());
    Run run = check();
    assertThat(run.out()).contains("no findings; 1 suppressed", "100000 findings of the baseline");
    assertThat(run.code()).isZero();
  }

  @Test
  void captures_are_known_by_group_and_meaning_wherever_in_the_file_they_stand()
      throws IOException {
    String open =
        "Action=AuthorizeSecurityGroupIngress&GroupId=sg-0a1b2c3d&IpPermissions.1.IpProtocol=tcp"
            + "&IpPermissions.1.FromPort=%s&IpPermissions.1.ToPort=%s"
            + "&IpPermissions.1.IpRanges.1.CidrIp=0.0.0.0/0&IpPermissions.1.Foo=1\n\n";
    String ssh = open.formatted("22", "22");
    write("log.txt", ssh);
    run("baseline", "write");
    String other = open.formatted("443", "443").replace("&IpPermissions.1.Foo=1", "");
    write("log.txt", other + ssh.replace("IpPermissions.1", "IpPermissions.2"));
    Run run = check("--ignore", "irregular-list-numbering");
    assertThat(run.out()).doesNotContain("SSH").doesNotContain("no parameter").contains("HTTPS");
  }

  @Test
  void standard_input_has_findings_of_its_own() throws IOException {
    String request = "Action=AuthorizeSecurityGroupEgress&GroupId=sg-0a1b2c3d";
    Run written = Run.in(folder, request, "baseline", "write", "-");
    assertThat(written.code()).isZero();
    assertThat(baseline()).contains("\"file\":\"-\"");
    assertThat(Run.in(folder, request, "check", "--baseline", FILE, "-").code()).isZero();
  }

  @Test
  void usage_is_told() throws IOException {
    write("taken", "");
    assertThat(run("baseline").code()).isEqualTo(2);
    assertThat(run("baseline", "update").err()).contains("`write` or `prune`");
    assertThat(run("baseline", "prune").err()).contains("there is no baseline `" + FILE + "`");
    assertThat(run("baseline", "write", "--baseline", "taken/folder.json").code()).isEqualTo(2);
    assertThat(run("baseline", "write", "nowhere").code()).isEqualTo(2);
    assertThat(run("baseline", "--help").out()).contains("baseline write");
  }
}
