package dev.sglint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sglint.engine.Progress;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalTest {
  private static final String CAPTURE = "examples/mistakes/two-halves.txt";
  private static final String ESCAPE = "\u001B[";
  private static final String LINK = "\u001B]8;;file:///";

  @TempDir Path temporary;

  private static String onTerminal(Map<String, String> environment, String... arguments) {
    StringWriter out = new StringWriter();
    Main main =
        new Main(
            Run.PROJECT, InputStream.nullInputStream(), out, new StringWriter(), true, environment);
    main.run(List.of(arguments));
    return out.toString();
  }

  @ParameterizedTest
  @CsvSource({
    "xterm, '', '', auto, true",
    "xterm, 1, '', auto, false",
    "xterm, 1, '', always, true",
    "xterm, '', '', never, false",
    "dumb, '', '', auto, false",
    "dumb, '', 1, auto, true",
    "'', '', '', auto, false",
  })
  void colours_are_for_terminals_that_want_them(
      String term, String noColor, String forceColor, String when, boolean expected) {
    Map<String, String> environment =
        Map.of("TERM", term, "NO_COLOR", noColor, "FORCE_COLOR", forceColor);

    String report = onTerminal(environment, "check", "--color", when, CAPTURE);

    assertThat(report.contains(ESCAPE)).isEqualTo(expected);
    assertThat(Run.of("check", CAPTURE).out()).doesNotContain(ESCAPE);
  }

  @Test
  void places_are_links_where_the_terminal_follows_them() {
    String report = onTerminal(Map.of("TERM", "xterm", "VTE_VERSION", "6800"), CAPTURE);

    assertThat(report).contains(LINK).contains("/" + CAPTURE + "\u001B\\");
    assertThat(onTerminal(Map.of("TERM", "xterm", "VTE_VERSION", "0"), CAPTURE))
        .doesNotContain(LINK);
    assertThat(onTerminal(Map.of("TERM", "xterm", "VTE_VERSION", "6800", "NO_COLOR", "1"), CAPTURE))
        .doesNotContain(LINK);
  }

  @Test
  void a_report_in_a_file_has_no_colours() throws Exception {
    Path file = temporary.resolve("report.txt");

    onTerminal(Map.of("TERM", "xterm"), "check", "--format", "text=" + file, CAPTURE);

    assertThat(Files.readString(file)).contains("ssh-open-to-internet").doesNotContain(ESCAPE);
  }

  @Test
  void quiet_leaves_the_summary_and_notes_out() {
    Run loud = Run.of("check", CAPTURE);
    Run quiet = Run.of("check", "--quiet", CAPTURE);

    assertThat(loud.out()).startsWith(quiet.out()).contains("findings: ");
    assertThat(quiet.out()).contains("ssh-open-to-internet").doesNotContain("findings: ");
    assertThat(quiet.code()).isEqualTo(loud.code());
    assertThat(Run.in(temporary, "", "check", "--quiet")).isEqualTo(new Run(0, "", ""));
  }

  @Test
  void verbose_says_where_the_time_went() {
    Run run = Run.of("check", "--verbose", "examples/terraform");

    assertThat(run.err())
        .contains(" files found")
        .containsPattern("[0-9]+ ms listing files")
        .containsPattern("[0-9]+ ms judging configurations");
    assertThat(run.out()).isEqualTo(Run.of("check", "examples/terraform").out());
  }

  @Test
  void what_began_within_a_stage_is_not_its_time() {
    long[] now = {0};
    Timings timings = new Timings(() -> TimeUnit.MILLISECONDS.toNanos(now[0]));

    timings.begin(Progress.Stage.CONFIGURATIONS);
    now[0] = 10;
    timings.begin(Progress.Stage.JUDGE);
    now[0] = 25;
    timings.end();
    now[0] = 27;
    timings.end();

    assertThat(timings.lines())
        .contains("12 ms reading and evaluating configurations")
        .contains("15 ms judging configurations");
  }

  @Test
  void a_bar_appears_when_a_run_takes_longer_and_goes_away() {
    long[] now = {0};
    StringWriter err = new StringWriter();
    Main main =
        new Main(temporary, InputStream.nullInputStream(), new StringWriter(), err, true, Map.of());
    ProgressBar bar = new ProgressBar(main, () -> TimeUnit.MILLISECONDS.toNanos(now[0]));
    bar.files(4);

    bar.file("a");
    assertThat(err.toString()).isEmpty();
    now[0] = 600;
    bar.file("b");
    assertThat(err.toString()).endsWith("###############............... 2 of 4 files");
    now[0] = 610;
    bar.file("c");
    assertThat(err.toString()).endsWith("2 of 4 files");
    bar.close();
    assertThat(err.toString()).endsWith("\r\u001B[K");
  }

  @Test
  void explain_is_set_for_the_width_of_a_terminal() {
    String text =
        onTerminal(Map.of("TERM", "xterm", "COLUMNS", "60"), "explain", "ssh-open-to-internet");
    List<String> prose =
        Arrays.stream(text.split("\n")).filter(line -> !line.startsWith("    ")).toList();

    assertThat(text).contains("\u001B[1mSSH is open to the internet\u001B[0m");
    assertThat(prose)
        .allSatisfy(
            line -> assertThat(line.replaceAll("\u001B\\[[0-9]*m", "")).hasSizeLessThan(102));
    assertThat(text).contains("\u001B[1m::/0\u001B[0m");
    assertThat(Run.of("explain", "ssh-open-to-internet").out())
        .contains("# SSH is open to the internet")
        .contains("`::/0`");
  }

  @Test
  void standard_input_stands_for_a_file_among_those_beside_it() throws Exception {
    String saved = Files.readString(Run.PROJECT.resolve("examples/terraform/main.tf"));
    String name = "examples/terraform/main.tf";

    Run asSaved = Run.of("check", name);
    Run fromInput = Run.reading(saved, "check", "--stdin-filename", name, "-");
    Run edited =
        Run.reading(
            saved.replace("default     = \"0.0.0.0/0\"", "default     = \"10.0.0.0/8\""),
            "check",
            "--stdin-filename",
            name,
            "-");

    assertThat(fromInput.out()).isEqualTo(asSaved.out());
    assertThat(edited.code()).isNotEqualTo(3);
  }

  @Test
  void a_file_that_is_not_saved_yet_is_read_too() throws Exception {
    Files.writeString(temporary.resolve("variables.tf"), "variable \"cidr\" {default=\"::/0\"}\n");
    String text =
        """
        resource "aws_security_group_rule" "this" {
          type              = "ingress"
          security_group_id = "sg-0a1b2c3d"
          protocol          = "tcp"
          from_port         = 22
          to_port           = 22
          ipv6_cidr_blocks  = [var.cidr]
        }
        """;

    Run run = Run.in(temporary, text, "check", "--stdin-filename", "new.tf", "-");

    assertThat(run.out())
        .contains("new.tf:7:")
        .contains("ssh-open-to-internet")
        .contains("variables.tf");
  }

  @Test
  void patterns_that_no_shell_expanded_are_expanded() {
    Run run = Run.of("check", "--fail-on", "never", "examples/mistakes/*.txt");

    assertThat(run.out()).contains("examples/mistakes/two-halves.txt:3").contains("refused.txt:4");
    assertThat(Run.of("check", "examples/**/two-*.txt").out()).contains("two-halves.txt:3");
    assertThat(Run.of("check", "examples/*.nothing").err())
        .isEqualTo("sglint: no file matches `examples/*.nothing`\n");
    assertThat(Run.of("check", "examples/[").code()).isEqualTo(2);
  }
}
