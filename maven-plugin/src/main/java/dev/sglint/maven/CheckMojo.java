package dev.sglint.maven;

import dev.sglint.engine.AnalysisRequest;
import dev.sglint.engine.AnalysisResult;
import dev.sglint.engine.Analyzer;
import dev.sglint.engine.Catalogue;
import dev.sglint.report.Style;
import dev.sglint.report.TextReporter;
import dev.sglint.rule.Severity;
import dev.sglint.source.DiskSourceTree;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Checks security-group rules and fails the build on violations. */
@Mojo(
    name = "check",
    defaultPhase = LifecyclePhase.VERIFY,
    threadSafe = true,
    requiresProject = false)
public final class CheckMojo extends AbstractMojo {
  /** Where to begin; paths are relative to it. */
  @Parameter(defaultValue = "${basedir}", readonly = true)
  private @Nullable File basedir;

  /** What to check; the module's folder by default. */
  @Parameter(property = "sglint.paths")
  private @Nullable List<String> paths;

  /** The least severity that fails the build, or {@code never}. */
  @Parameter(property = "sglint.failOn", defaultValue = "medium")
  private String failOn = "medium";

  /** Leaves the check out. */
  @Parameter(property = "sglint.skip", defaultValue = "false")
  private boolean skip;

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().info("sglint is skipped");
      return;
    }
    File base = basedir == null ? new File("") : basedir;
    DiskSourceTree sources = new DiskSourceTree(base.toPath(), InputStream.nullInputStream());
    List<String> where = paths == null || paths.isEmpty() ? List.of(".") : paths;
    AnalysisResult result =
        new Analyzer(Catalogue.load()).analyze(AnalysisRequest.of(sources, where));
    if (!result.missingPaths().isEmpty()) {
      throw new MojoExecutionException(
          "no such file or directory: " + String.join(", ", result.missingPaths()));
    }
    log(result);
    if (result.failed() || result.incomplete()) {
      throw new MojoExecutionException(
          "sglint could not read all of its input, see the errors above");
    }
    long failing =
        failOn.equals("never")
            ? 0
            : result.certain(Severity.valueOf(failOn.toUpperCase(Locale.ROOT)));
    if (failing > 0) {
      throw new MojoFailureException(
          "sglint found " + failing + " violations at or above " + failOn);
    }
  }

  private void log(AnalysisResult result) throws MojoExecutionException {
    StringWriter report = new StringWriter();
    try {
      new TextReporter(Style.PLAIN).write(result, report);
    } catch (IOException e) {
      throw new MojoExecutionException("cannot write the report", e);
    }
    report.toString().lines().forEach(line -> getLog().info(line));
  }
}
