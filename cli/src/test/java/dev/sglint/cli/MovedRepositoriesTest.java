package dev.sglint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Real repositories in which every file gets another name, every block another place and most lines
 * another indentation: nothing appears as new, and nothing as resolved.
 */
@Tag("shared")
final class MovedRepositoriesTest {
  private static final String FILE = ".sglint-baseline.json";
  private static final Pattern INDENTED = Pattern.compile("(?m)^( +)");
  private static final Pattern SECTION = Pattern.compile("(?m)^(?=[A-Za-z])");

  /** What lines mean that begin so depends on how far they are indented. */
  private static final Pattern FLUSH = Pattern.compile("(?m)^(?:---|%|- )");

  /** Repositories have files that are to be refused. */
  private static final Pattern BROKEN = Pattern.compile("(?m)^(.+?):\\d+:\\d+: error\\[");

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "raw/brikis98+terraform-up-and-running-code, 50",
    "raw/kubernetes+kops, 2000",
    "raw/aws-cloudformation+aws-cloudformation-templates, 400",
    "raw/stelligent+cfn_nag, 100",
    "raw/widdix+aws-cf-templates, 100",
  })
  void nothing_is_new_in_what_was_only_moved(String repository, int least) throws IOException {
    SharedCases.assume();
    copy(SharedCases.FOLDER.resolve("files").resolve(repository));
    Matcher broken = BROKEN.matcher(run("baseline", "write", "--profile", "strict").err());
    while (broken.find()) {
      Files.deleteIfExists(folder.resolve(broken.group(1)));
    }
    assertThat(run("baseline", "write", "--profile", "strict").code()).isZero();
    assertThat(Files.readAllLines(folder.resolve(FILE))).hasSizeGreaterThan(least);
    for (Path file : files(folder)) {
      move(file);
    }
    Run run =
        run(
            "check",
            "--profile",
            "strict",
            "--baseline",
            FILE,
            "--fail-on",
            "info",
            "--fail-on-resolved");
    assertThat(run.out()).contains("no findings; ").doesNotContain("resolved");
    assertThat(run.code()).isZero();
  }

  private Run run(String... arguments) {
    return Run.in(folder, "", arguments);
  }

  private static List<Path> files(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private void copy(Path from) throws IOException {
    for (Path file : files(from)) {
      Path to = folder.resolve(from.relativize(file).toString());
      Files.createDirectories(to.getParent());
      Files.copy(file, to);
    }
  }

  private static void move(Path file) throws IOException {
    String name = file.getFileName().toString();
    boolean template =
        name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".template");
    if (name.endsWith(".tf") && !name.endsWith("override.tf")) {
      String text = Files.readString(file);
      Files.writeString(file, text.contains("<<") || text.contains("/*") ? text : shuffled(text));
      Files.move(file, file.resolveSibling("0-" + name));
    } else if (template) {
      String text = Files.readString(file);
      boolean yaml = !text.stripLeading().startsWith("{") && !FLUSH.matcher(text).find();
      Files.writeString(file, yaml ? indented(text) : text);
      Files.move(file, file.resolveSibling("0-" + name));
    } else if (name.endsWith(".json") && !name.equals(FILE) && !name.endsWith(".tf.json")) {
      Files.writeString(file, "\n\n" + Files.readString(file));
      Files.move(file, file.resolveSibling("0-" + name));
    }
  }

  /** The blocks of a configuration in the opposite order. */
  private static String shuffled(String text) {
    List<String> blocks = new ArrayList<>();
    StringBuilder block = new StringBuilder();
    for (String line : text.split("\n", -1)) {
      block.append(line).append('\n');
      if (line.startsWith("}")) {
        blocks.add(block.toString());
        block.setLength(0);
      }
    }
    blocks.add(block.toString());
    Collections.reverse(blocks);
    return INDENTED.matcher(String.join("\n# moved\n\n", blocks)).replaceAll("$1$1");
  }

  private static String indented(String text) {
    String deeper = INDENTED.matcher(text).replaceAll("  $1");
    return SECTION.matcher(deeper).replaceAll("\n# moved\n");
  }
}
