package dev.sglint.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sglint.engine.AnalysisResult;
import dev.sglint.engine.Results;
import dev.sglint.rule.Certainty;
import dev.sglint.rule.Finding;
import dev.sglint.rule.Severity;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What is in files breaks no report, whatever it is, and means the same in all of them. */
final class EveryReporterTest {
  private static final Set<String> JSON = Set.of("json", "ndjson", "sarif", "gitlab");

  private static final List<String> HOSTILE =
      List.of(
          "plain",
          "]]> <![CDATA[ --> <!-- x",
          "\"quoted\" 'too' &amp; <b>bold</b>",
          "\u001B[31mred\u001B[0m \u0007 \u009B31m",
          "one\ntwo\r\nthree\u2028four",
          "a%0A::error::b%0D%25",
          "\n::error::injected\n::stop-commands::x",
          "</script><script>alert(1)</script><img src=x onerror=alert(1)>",
          "half \uD800 a pair \uDC00 and \uD83D\uDE00",
          "nul \u0000 and \uFFFE \uFFFF",
          "=cmd|'/c calc'!A0",
          "\t@SUM(1+1)*cmd|x",
          "``` code ~~~ `a` `b``",
          "\n\n```\n</details><details open>\n",
          "[link](http://example.com) ![picture](x) <http://example.com>",
          "@everyone #1 https://example.com/",
          "| a | b |\n|---|---|",
          "{0} {{x}} ${y} %s",
          "\u202Eright to left\u202C",
          "../up/and: a,b;c?d#e f",
          "password=SECRETSECRET and AKIASECRETSECRET12",
          "long ".repeat(20_000));

  @TestFactory
  Stream<DynamicTest> hostile_text_breaks_no_report() {
    assertThat(Readers.BY_FORMAT).containsOnlyKeys(Readers.NAMES.toArray(String[]::new));
    return Readers.NAMES.stream()
        .flatMap(
            format ->
                HOSTILE.stream()
                    .map(
                        text ->
                            DynamicTest.dynamicTest(
                                format + ": " + Printable.masked(text, 40),
                                () -> check(format, text))));
  }

  private static void check(String format, String text) throws IOException {
    String report = report(format, Samples.all(text));
    assertThat(Readers.read(format, report)).hasSize(roomFor(format, text));
    assertThat(report).doesNotContain("SECRETSECRET");
    assertThat(report.chars().filter(c -> isControl(c, JSON.contains(format))).toArray()).isEmpty();
    assertThat(new String(report.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
        .isEqualTo(report);
  }

  /** A comment on GitHub has no room for a message of 100,000 characters. */
  private static int roomFor(String format, String text) {
    return format.equals("markdown") && text.length() > 10_000 ? 0 : 1;
  }

  /** JSON escapes those of ASCII. */
  private static boolean isControl(int c, boolean inJson) {
    return (inJson ? c < ' ' : Character.isISOControl(c)) && c != '\n' && c != '\r';
  }

  @TestFactory
  Stream<DynamicTest> a_run_without_findings_is_a_valid_report() {
    return Readers.NAMES.stream()
        .map(
            format ->
                DynamicTest.dynamicTest(
                    format,
                    () ->
                        assertThat(
                                Readers.read(
                                    format, report(format, Results.of(List.of(), List.of()))))
                            .isEmpty()));
  }

  @TestFactory
  Stream<DynamicTest> a_hundred_thousand_findings_are_written_piece_by_piece() {
    List<Finding> many =
        Collections.nCopies(100_000, Samples.finding("main.tf", Severity.HIGH, Certainty.CERTAIN));
    AnalysisResult result = Results.of(many, List.of());
    return Readers.NAMES.stream()
        .map(
            format ->
                DynamicTest.dynamicTest(
                    format,
                    () -> {
                      Pieces pieces = new Pieces();
                      reporter(format).write(result, pieces);
                      assertThat(pieces.longest).isBetween(1, MarkdownReporter.MOST);
                    }));
  }

  private static String report(String format, AnalysisResult result) throws IOException {
    StringWriter out = new StringWriter();
    reporter(format).write(result, out);
    return out.toString();
  }

  private static Reporter reporter(String format) {
    return Reporters.find(format, Style.PLAIN, "1.0").orElseThrow();
  }

  /** Keeps nothing but the length of the longest piece. */
  private static final class Pieces extends Writer {
    private int longest;

    @Override
    public void write(char[] text, int offset, int length) {
      longest = Math.max(longest, length);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
