package dev.sglint.maven;

import dev.sglint.diagnostic.Diagnostic;
import dev.sglint.engine.AnalysisRequest;
import dev.sglint.engine.AnalysisResult;
import dev.sglint.report.CompilerLines;
import dev.sglint.report.ShowReporter;
import dev.sglint.report.WholeFile;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Tells the rules of the security groups of a module as EC2 would store them. */
@Mojo(name = "show", threadSafe = true, requiresProject = false)
public final class ShowMojo extends AnalysingMojo {
  /** <code>text</code>, or <code>ndjson</code>: a rule a line. */
  @Parameter(property = "sglint.format", defaultValue = "text")
  String format = "text";

  /** Where the rules go; the default is the log. */
  @Parameter(property = "sglint.outputFile")
  @Nullable File outputFile;

  @Override
  public void execute() throws MojoExecutionException {
    if (isSkipped()) {
      return;
    }
    if (!List.of("text", "ndjson").contains(format)) {
      throw new MojoExecutionException(
          "format: there is no format `" + format + "`; there are text and ndjson");
    }
    Place place = place();
    AnalysisRequest request = Requests.of(choice(), place, place.files());
    StringWriter rules = new StringWriter();
    AnalysisRequest asked =
        request.tellingRules(
            format.equals("text") ? ShowReporter.text(rules) : ShowReporter.ndjson(rules));
    if (asked.paths().isEmpty()) {
      getLog().info("sglint: nothing to show, there is none of " + Requests.USUAL);
      return;
    }
    AnalysisResult result = Analysis.found(asked, List.of());
    tell(rules.toString());
    CompilerLines lines = new CompilerLines(result, file -> place.absolute(file).toString());
    for (Diagnostic diagnostic : result.diagnostics()) {
      getLog().warn(lines.of(diagnostic));
    }
  }

  private void tell(String rules) throws MojoExecutionException {
    if (outputFile == null) {
      rules.lines().forEach(line -> getLog().info(line));
      return;
    }
    try {
      WholeFile.write(outputFile.toPath(), out -> out.write(rules));
    } catch (IOException e) {
      throw new MojoExecutionException(
          "cannot write " + outputFile + ": " + WholeFile.reason(e), e);
    }
  }
}
