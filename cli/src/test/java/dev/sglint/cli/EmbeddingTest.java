package dev.sglint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program in {@code docs/embedding.md} does what it says. */
final class EmbeddingTest {
  private static final Path DOCUMENT = Path.of("../docs/embedding.md");
  private static final Path EXAMPLE = Path.of("../examples/terraform");

  @TempDir Path directory;

  @Test
  void the_documented_program_compiles_and_finds_what_the_command_line_finds() throws Exception {
    Path source = directory.resolve("Embedding.java");
    Files.writeString(source, program());
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    int failed =
        compiler.run(
            null,
            null,
            null,
            "-proc:none",
            "-cp",
            System.getProperty("java.class.path"),
            source.toString());
    assertThat(failed).isZero();
    String out = output();
    Run run = Run.in(EXAMPLE, "", "check", "--format", "json");
    assertThat(out.lines().filter(line -> line.matches("\\S+\\.tf:\\d+: .*")).count())
        .isEqualTo(run.out().split("\"fingerprint\":", -1).length - 1L)
        .isPositive();
    assertThat(out).contains("ssh-open-to-internet", " would fail a build");
  }

  private String output() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream before = System.out;
    URL[] classes = {directory.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(classes, EmbeddingTest.class.getClassLoader());
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
      System.setOut(out);
      loader
          .loadClass("Embedding")
          .getMethod("main", String[].class)
          .invoke(null, (Object) new String[] {EXAMPLE.toString()});
    } finally {
      System.setOut(before);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static String program() throws IOException {
    List<String> lines = Files.readAllLines(DOCUMENT);
    int begin = lines.indexOf("```java");
    assertThat(begin).isNotNegative();
    int end = begin + 1;
    while (!lines.get(end).equals("```")) {
      end++;
    }
    return String.join("\n", lines.subList(begin + 1, end)) + "\n";
  }
}
