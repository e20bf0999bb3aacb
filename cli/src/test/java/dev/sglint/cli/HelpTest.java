package dev.sglint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HelpTest {
  @TempDir Path temporary;

  static List<String> commands() {
    return Commands.NAMES;
  }

  @ParameterizedTest
  @MethodSource("commands")
  void every_command_tells_its_options(String name) {
    Run help = Run.of(name, "--help");

    assertThat(help.code()).isZero();
    assertThat(help.out()).startsWith("sglint " + name + ": ").contains("usage:");
    assertThat(help.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(103));
    assertThat(Run.of("help", name)).isEqualTo(help);
    assertThat(Run.of("--help").out()).contains("sglint " + name);
  }

  @ParameterizedTest
  @MethodSource("commands")
  void every_example_is_a_command_line_that_parses(String name) throws Exception {
    Manual manual = manual(name);
    for (Manual.Example example : manual.examples()) {
      for (String part : example.command().split("[|<>()&]+", -1)) {
        List<String> words = new ArrayList<>(List.of(part.strip().split(" +", -1)));
        if (words.remove("sglint")) {
          String first = words.isEmpty() ? "" : words.get(0);
          boolean named = Commands.NAMES.contains(first);
          Manual of = manual(named ? first : "check");
          Arguments.parse(named ? words.subList(1, words.size()) : words, of.options());
        }
      }
    }
    assertThat(manual.summary()).isNotBlank().doesNotEndWith(".");
  }

  private static Manual manual(String name) {
    return Commands.manuals(main()).stream()
        .filter(manual -> manual.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Main main() {
    return new Main(
        Run.PROJECT,
        InputStream.nullInputStream(),
        new StringWriter(),
        new StringWriter(),
        false,
        Map.of());
  }

  @Test
  void an_unknown_command_is_told() {
    assertThat(Run.of("help", "chekc").err()).contains("there is no command `chekc`");
    assertThat(Run.of("chekc").err()).contains("did you mean `sglint check`?");
    assertThat(Run.of("completion", "tcsh").err()).contains("bash, zsh, fish");
  }

  @Test
  void the_manual_page_has_every_option() throws Exception {
    String page = Run.of("help", "--man").out();

    for (Manual manual : Commands.manuals(main())) {
      assertThat(page).contains(".SS " + manual.name() + "\n");
      for (Manual.Group group : manual.groups()) {
        for (Manual.Entry entry : group.entries()) {
          assertThat(page).contains("\\-\\-" + entry.name().replace("-", "\\-"));
        }
      }
    }
    assumeTrue(exists("man"), "no man to read it with");
    Path file = temporary.resolve("sglint.1");
    Files.writeString(file, page);
    assertThat(output("man", "--warnings", "-l", file.toString())).doesNotContain("warning");
  }

  @Test
  void bash_completes_commands_options_and_choices() throws Exception {
    assumeTrue(exists("bash"), "no bash to complete in");
    Path script = temporary.resolve("completion.bash");
    Files.writeString(script, Run.of("completion", "bash").out());

    assertThat(completed(script, "sglint", "com")).contains("completion");
    assertThat(completed(script, "sglint", "check", "--form")).contains("--format");
    assertThat(completed(script, "sglint", "check", "--fail-on", "")).contains("critical never");
  }

  @Test
  void other_shells_get_theirs() {
    assertThat(Run.of("completion", "zsh").out()).startsWith("autoload").contains("_sglint");
    assertThat(Run.of("completion", "fish").out())
        .contains("complete -c sglint -n '__fish_seen_subcommand_from check' -l format -r -f -a");
  }

  private String completed(Path script, String... words) throws Exception {
    String line =
        "source "
            + script
            + "; COMP_WORDS=("
            + String.join(" ", Arrays.stream(words).map(w -> "'" + w + "'").toList())
            + "); COMP_CWORD="
            + (words.length - 1)
            + "; _sglint; echo \"${COMPREPLY[@]}\"";
    return output("bash", "-c", line).replace("high medium low info ", "");
  }

  private static boolean exists(String program) {
    for (String directory : System.getenv().getOrDefault("PATH", "").split(":", -1)) {
      if (Files.isExecutable(Path.of(directory, program))) {
        return true;
      }
    }
    return false;
  }

  private String output(String... command) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.directory(temporary.toFile());
    Process process = builder.start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return out;
  }
}
