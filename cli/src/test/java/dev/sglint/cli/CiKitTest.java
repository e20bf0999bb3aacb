package dev.sglint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sglint.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the files for continuous integration run is run. */
class CiKitTest {
  private static final Path KIT = Run.PROJECT.resolve("examples/ci");
  private static final Pattern CHECK = Pattern.compile("(?:sglint|all\\.jar) (check[^'\n]*)");
  private static final String OPEN =
      """
      resource "aws_vpc_security_group_ingress_rule" "ssh" {
        security_group_id = "sg-0a1b2c3d"
        ip_protocol       = "tcp"
        from_port         = 22
        to_port           = 22
        cidr_ipv4         = "0.0.0.0/0"
      }
      """;

  @TempDir Path repository;

  static Stream<Path> checking() throws IOException {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> kit = Files.list(KIT)) {
      kit.filter(file -> !file.endsWith("Dockerfile")).sorted().forEach(files::add);
    }
    files.add(Run.PROJECT.resolve(".pre-commit-hooks.yaml"));
    return files.stream();
  }

  @ParameterizedTest
  @MethodSource("checking")
  void the_check_fails_for_an_open_port_and_writes_its_reports(Path file) throws IOException {
    Files.writeString(repository.resolve("main.tf"), OPEN);
    Matcher check = CHECK.matcher(Files.readString(file));
    assertThat(check.find()).isTrue();
    String command = check.group(1).replace("$GITHUB_STEP_SUMMARY", "summary.md");

    Run run = Run.in(repository, "", command.split(" ", -1));

    assertThat(run.code()).as(run.err()).isEqualTo(1);
    assertThat(run.out()).contains("ssh-open-to-internet");
    Matcher report = Pattern.compile("--format [a-z]+=(\\S+)").matcher(command);
    while (report.find()) {
      assertThat(repository.resolve(report.group(1))).isNotEmptyFile();
      assertThat(Files.readString(file).split(Pattern.quote(report.group(1)), -1).length)
          .as("what is written is used: " + report.group(1))
          .isGreaterThan(command.contains(" markdown=" + report.group(1)) ? 0 : 2);
    }
  }

  @Test
  void what_is_yaml_is_right_yaml() throws IOException {
    List<Path> files = checking().filter(file -> file.toString().endsWith("ml")).toList();
    assertThat(files).hasSize(4);
    for (Path file : files) {
      assertThat(YamlReader.read(file.toString(), Files.readString(file)).problem())
          .as(file.toString())
          .isEmpty();
    }
  }

  @Test
  void both_hooks_for_pre_commit_are_one() throws IOException {
    String ours = Files.readString(Run.PROJECT.resolve(".pre-commit-hooks.yaml"));
    String local = Files.readString(KIT.resolve("pre-commit-config.yaml"));
    for (String key : List.of("entry", "language", "files", "pass_filenames")) {
      String line = value(ours, key);
      assertThat(line).isNotBlank().isEqualTo(value(local, key));
    }
  }

  private static String value(String yaml, String key) {
    Matcher line = Pattern.compile("(?m)^ *" + key + ": (.*)$").matcher(yaml);
    return line.find() ? line.group(1) : "";
  }

  @Test
  void the_image_copies_the_distribution() throws IOException {
    assertThat(Files.readString(KIT.resolve("Dockerfile")))
        .contains("COPY cli/target/sglint /opt/sglint")
        .contains("ENTRYPOINT [\"/opt/sglint/bin/sglint\"]");
  }
}
