package dev.sglint.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sglint.cli.CommandLineRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A build finds and says what the command line does. */
final class SameAsCommandLineTest {
  private static final Path EXAMPLES = Path.of("../examples").toAbsolutePath().normalize();

  @TempDir Path output;

  static Stream<String> directories() throws IOException {
    try (Stream<Path> all = Files.walk(EXAMPLES)) {
      return all
          .filter(Files::isDirectory)
          .map(directory -> EXAMPLES.relativize(directory).toString().replace('\\', '/'))
          .map(path -> path.isEmpty() ? "." : path)
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("directories")
  void every_example_has_the_same_findings_and_the_same_verdict(String directory)
      throws IOException, MojoExecutionException {
    isSame(Builds.reading(directory), List.of(directory));
  }

  @ParameterizedTest
  @MethodSource("directories")
  void so_it_has_with_all_rules(String directory) throws IOException, MojoExecutionException {
    Choice said = Builds.reading(directory);
    isSame(
        new Choice(
            said.sources(),
            List.of(),
            List.of("documentation/"),
            "",
            "strict",
            "",
            Map.of(),
            List.of(),
            List.of()),
        List.of("--profile", "strict", "--exclude", "documentation/", directory));
  }

  @Test
  void parameters_are_given_as_on_the_command_line() throws IOException, MojoExecutionException {
    String file = "cloudformation/parameters.json";
    isSame(
        new Choice(
            List.of("cloudformation"),
            List.of(),
            List.of(),
            "",
            "",
            "",
            Map.of("region", "eu-west-1"),
            List.of(),
            List.of(file)),
        List.of("--parameters", file, "--var", "region=eu-west-1", "cloudformation"));
  }

  private void isSame(Choice choice, List<String> arguments)
      throws IOException, MojoExecutionException {
    List<String> line =
        Stream.concat(Stream.of("check", "--format", "json"), arguments.stream()).toList();
    CommandLineRun run = CommandLineRun.of(EXAMPLES, line);
    Check check =
        new Check(choice, Builds.module(EXAMPLES), Builds.GATE, List.of("json", "html"), output);
    Outcome outcome = check.run().orElseThrow();
    String json = Files.readString(output.resolve("sglint.json"));
    assertThat(withoutVersion(json)).isEqualTo(withoutVersion(run.out())).contains("\"findings\"");
    assertThat(exitCode(outcome)).isEqualTo(run.exitCode());
  }

  private static String withoutVersion(String json) {
    return json.replaceFirst("\"version\":\"[^\"]*\"", "");
  }

  private static int exitCode(Outcome outcome) {
    return switch (outcome.verdict()) {
      case PASSED -> 0;
      case VIOLATIONS -> 1;
      case UNREADABLE -> 3;
    };
  }
}
