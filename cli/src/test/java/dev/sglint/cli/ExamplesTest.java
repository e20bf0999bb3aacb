package dev.sglint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The reports of {@code examples/} are those of the golden files; {@code -Dgolden.update=true}
 * rewrites them.
 */
final class ExamplesTest {
  private static final Path GOLDEN = Path.of("src/test/resources/dev/sglint/cli");

  @ParameterizedTest
  @CsvSource({
    "check.txt, 1, check examples",
    "check.json, 1, check --format json examples",
    "check.ndjson, 1, check --format ndjson examples/mistakes",
    "check.sarif, 1, check --format sarif examples/terraform",
    "check.junit.xml, 1, check --format junit examples/terraform examples/mistakes",
    "check.checkstyle.xml, 1, check --format checkstyle examples/terraform examples/mistakes",
    "check.github, 1, check --format github examples",
    "check.gitlab.json, 1, check --format gitlab examples/terraform examples/mistakes",
    "check.md, 1, check --format markdown examples/terraform examples/mistakes",
    "check.csv, 1, check --format csv examples/terraform examples/mistakes",
    "documentation.txt, 0, check examples/documentation",
    "show.ndjson, 0, show --format ndjson examples",
    "show.txt, 0, show examples",
    "terraform.txt, 1, check examples/terraform",
    "cloudformation.txt, 1, check examples/cloudformation",
    "policy.txt, 1, check --today 2026-11-25 examples/policy",
    "parameters.txt, 1, check --parameters examples/cloudformation/parameters.json"
        + " examples/cloudformation",
    "diff.txt, 1, diff examples/diff/before examples/diff/after",
    "diff.json, 1, diff --format json examples/diff/before examples/diff/after",
    "diff.md, 1, diff --format markdown examples/diff/before examples/diff/after",
    "replay.txt, 0, show --replay examples/captures",
    "replay.ndjson, 0, show --replay --format ndjson examples/captures",
  })
  void the_report_is_the_golden_one(String golden, int code, String commandLine)
      throws IOException {
    Run run = Run.of(commandLine.split(" ", -1));
    assertThat(run.code()).as(run.err()).isEqualTo(code);
    Path file = GOLDEN.resolve(golden);
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(file, run.out());
    }
    assertThat(run.out()).isEqualTo(Files.readString(file));
  }
}
