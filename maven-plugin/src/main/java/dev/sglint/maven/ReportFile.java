package dev.sglint.maven;

import dev.sglint.engine.AnalysisResult;
import dev.sglint.report.Reporter;
import dev.sglint.report.Reporters;
import dev.sglint.report.Style;
import dev.sglint.report.WholeFile;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;

/** A report that is written to a file. */
record ReportFile(Path file, Reporter reporter) {
  /** Endings of those formats that are not called as their files end. */
  private static final Map<String, String> ENDINGS =
      Map.of(
          "text", ".txt",
          "junit", "-junit.xml",
          "checkstyle", "-checkstyle.xml",
          "github", "-github.txt",
          "gitlab", "-gitlab.json",
          "markdown", ".md");

  /**
   * What {@code FORMAT} and {@code FORMAT=FILE} ask for.
   *
   * @param directory where reports go
   */
  static List<ReportFile> of(List<String> formats, Path directory) throws MojoExecutionException {
    List<ReportFile> reports = new ArrayList<>();
    for (String format : formats) {
      int equals = format.indexOf('=');
      String name = equals < 0 ? format : format.substring(0, equals);
      Reporter reporter =
          Reporters.find(name, Style.PLAIN, Version.get())
              .orElseThrow(() -> new MojoExecutionException(unknown(name)));
      String file =
          equals < 0
              ? "sglint" + ENDINGS.getOrDefault(name, "." + name)
              : format.substring(equals + 1);
      Path path = path(file, directory);
      if (reports.stream().anyMatch(report -> report.file().equals(path))) {
        throw new MojoExecutionException("formats: two reports would go to " + path);
      }
      reports.add(new ReportFile(path, reporter));
    }
    return List.copyOf(reports);
  }

  private static String unknown(String name) {
    return "formats: there is no format `"
        + name
        + "`; there are "
        + String.join(", ", Reporters.NAMES);
  }

  private static Path path(String file, Path directory) throws MojoExecutionException {
    try {
      if (!file.isEmpty()) {
        return directory.resolve(file).normalize();
      }
    } catch (InvalidPathException e) {
      throw new MojoExecutionException("formats: `" + file + "` is no path: " + e.getReason());
    }
    throw new MojoExecutionException("formats: a file is missing after `=`");
  }

  void write(AnalysisResult result) throws MojoExecutionException {
    try {
      WholeFile.write(file, out -> reporter.write(result, out));
    } catch (IOException e) {
      throw new MojoExecutionException("cannot write " + file + ": " + WholeFile.reason(e), e);
    }
  }
}
