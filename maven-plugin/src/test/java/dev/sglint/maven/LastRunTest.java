package dev.sglint.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a check is not made again. */
final class LastRunTest {
  private static final String OPEN =
      """
      variable "source" { default = "10.0.0.0/8" }
      resource "aws_security_group_rule" "ssh" {
        type              = "ingress"
        security_group_id = "sg-1a2b3c4d"
        protocol          = "tcp"
        from_port         = 22
        to_port           = 22
        cidr_blocks       = [var.source]
      }
      """;

  @TempDir Path module;

  @BeforeEach
  void there_is_a_configuration() throws IOException {
    write("terraform/main.tf", OPEN);
    // Nothing above it has a say.
    write(".git/config", "");
  }

  @Test
  void nothing_is_read_again_where_nothing_has_changed() throws MojoExecutionException {
    Outcome first = run();
    Outcome second = run();
    assertThat(first.isRepeated()).isFalse();
    assertThat(second.isRepeated()).isTrue();
    assertThat(second.lines()).isEqualTo(first.lines());
    assertThat(second.verdict()).isEqualTo(first.verdict());
  }

  @Test
  void a_failed_build_fails_again_in_the_same_words() throws IOException, MojoExecutionException {
    write("terraform/main.tf", OPEN.replace("10.0.0.0/8", "0.0.0.0/0"));
    Outcome first = run();
    Outcome second = run();
    assertThat(second.isRepeated()).isTrue();
    assertThat(second.verdict()).isEqualTo(Outcome.Verdict.VIOLATIONS);
    assertThat(second.message()).isEqualTo(first.message()).contains("1 violation (1 high)");
  }

  @Test
  void a_changed_file_is_seen() throws IOException, MojoExecutionException {
    run();
    write("terraform/main.tf", OPEN.replace("10.0.0.0/8", "0.0.0.0/0"));
    assertThat(run().verdict()).isEqualTo(Outcome.Verdict.VIOLATIONS);
  }

  @Test
  void a_file_of_the_same_size_is_seen_by_its_time() throws IOException, MojoExecutionException {
    run();
    Path file = module.resolve("terraform/main.tf");
    FileTime time = Files.getLastModifiedTime(file);
    Files.setLastModifiedTime(file, FileTime.fromMillis(time.toMillis() + 1000));
    assertThat(run().isRepeated()).isFalse();
  }

  @Test
  void new_and_deleted_files_are_seen() throws IOException, MojoExecutionException {
    run();
    write("terraform/terraform.tfvars", "source = \"0.0.0.0/0\"\n");
    assertThat(run().verdict()).isEqualTo(Outcome.Verdict.VIOLATIONS);
    Files.delete(module.resolve("terraform/terraform.tfvars"));
    Outcome last = run();
    assertThat(last.isRepeated()).isFalse();
    assertThat(last.verdict()).isEqualTo(Outcome.Verdict.PASSED);
  }

  @Test
  void a_new_usual_place_is_seen() throws IOException, MojoExecutionException {
    run();
    write("infra/main.tf", OPEN.replace("10.0.0.0/8", "0.0.0.0/0"));
    assertThat(run().verdict()).isEqualTo(Outcome.Verdict.VIOLATIONS);
  }

  @Test
  void a_configuration_is_seen_to_come_to_change_and_to_go()
      throws IOException, MojoExecutionException {
    write("terraform/main.tf", OPEN.replace("10.0.0.0/8", "0.0.0.0/0"));
    run();
    write(".sglint.yml", "fail-on: never\n");
    assertThat(run().verdict()).isEqualTo(Outcome.Verdict.PASSED);
    assertThat(run().isRepeated()).isTrue();
    write(".sglint.yml", "fail-on: critical\n");
    assertThat(run().isRepeated()).isFalse();
    Files.delete(module.resolve(".sglint.yml"));
    assertThat(run().verdict()).isEqualTo(Outcome.Verdict.VIOLATIONS);
  }

  @Test
  void what_git_ignores_is_seen_to_change() throws IOException, MojoExecutionException {
    write("terraform/other/main.tf", OPEN);
    run();
    write(".gitignore", "other/\n");
    Outcome outcome = run();
    assertThat(outcome.isRepeated()).isFalse();
    assertThat(outcome.lines().toString()).contains("in 1 file");
  }

  @Test
  void a_report_that_is_gone_is_written_again() throws IOException, MojoExecutionException {
    run();
    Path report = module.resolve("target/sglint/sglint.sarif");
    Files.delete(report);
    assertThat(run().isRepeated()).isFalse();
    assertThat(report).isNotEmptyFile();
  }

  @Test
  void other_parameters_are_another_check() throws MojoExecutionException {
    run();
    Gate other = new Gate("high", true, true, 0, true);
    assertThat(run(other).isRepeated()).isFalse();
  }

  @Test
  void what_could_not_be_read_is_read_again() throws IOException, MojoExecutionException {
    write("terraform/broken.tf", "resource {{{\n");
    assertThat(run().verdict()).isEqualTo(Outcome.Verdict.UNREADABLE);
    assertThat(run().isRepeated()).isFalse();
  }

  @Test
  void what_is_remembered_may_be_spoilt() throws IOException, MojoExecutionException {
    run();
    write("target/sglint/last-run.properties", "key=\\uXXXX");
    assertThat(run().isRepeated()).isFalse();
    assertThat(run().isRepeated()).isTrue();
  }

  private Outcome run() throws MojoExecutionException {
    return run(Builds.GATE);
  }

  private Outcome run(Gate gate) throws MojoExecutionException {
    Check check =
        new Check(
            Builds.reading(),
            Builds.module(module),
            gate,
            List.of("sarif"),
            module.resolve("target/sglint"));
    return check.run().orElseThrow();
  }

  private void write(String path, String text) throws IOException {
    Path file = module.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
