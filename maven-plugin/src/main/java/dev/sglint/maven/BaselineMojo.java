package dev.sglint.maven;

import dev.sglint.baseline.Baseline;
import dev.sglint.baseline.BaselineFile;
import dev.sglint.engine.AnalysisRequest;
import dev.sglint.engine.AnalysisResult;
import dev.sglint.engine.Catalogue;
import dev.sglint.report.BaselineWriter;
import dev.sglint.report.CompilerLines;
import dev.sglint.report.WholeFile;
import dev.sglint.rule.KnownFinding;
import dev.sglint.rule.Rule;
import java.io.IOException;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Accepts what is found now: writes it to the file that <code>baseline</code> or the configuration
 * names, else to <code>.sglint-baseline.json</code> in the module. Beside a baseline only what is
 * new fails a build; <code>check</code> has to be told of it.
 */
@Mojo(name = "baseline", threadSafe = true, requiresProject = false)
public final class BaselineMojo extends AnalysingMojo {
  /** Whether what is no longer found is taken out, and nothing new is accepted. */
  @Parameter(property = "sglint.prune", defaultValue = "false")
  boolean prune;

  /** Whether it is for the goal <code>aggregate</code>: one for all modules, at the root. */
  @Parameter(property = "sglint.aggregate", defaultValue = "false")
  boolean aggregate;

  @Override
  Place place() {
    return aggregate ? Place.ofAll(session, project) : super.place();
  }

  @Override
  public void execute() throws MojoExecutionException {
    if (isSkipped() || (aggregate && !project.isExecutionRoot())) {
      return;
    }
    Choice choice = choice();
    Place place = place();
    AnalysisRequest request = Requests.of(choice, place, place.files());
    if (request.paths().isEmpty()) {
      getLog().info("sglint: nothing to accept, there is none of " + Requests.USUAL);
      return;
    }
    String path =
        Analysis.baseline(choice, place, request)
            .orElseGet(
                () -> request.sources().resolve(place.base().toString(), BaselineFile.DEFAULT));
    List<Rule> rules = Catalogue.load();
    BaselineFile file =
        Analysis.file(
            path,
            prune
                ? BaselineFile.read(path, request.sources())
                : BaselineFile.toReplace(path, request.sources()));
    Baseline.Applied applied = Analysis.beside(file, request, rules);
    refuse(applied.result(), path, place);
    write(applied, path, place);
  }

  /** What was not read may hold what would be missing. */
  private void refuse(AnalysisResult result, String path, Place place)
      throws MojoExecutionException {
    if (result.incomplete() || result.failed()) {
      CompilerLines lines = new CompilerLines(result, file -> place.absolute(file).toString());
      result.diagnostics().forEach(diagnostic -> getLog().error(lines.of(diagnostic)));
      throw new MojoExecutionException(
          path + " is left as it is: some input could not be read, see the errors above");
    }
  }

  private void write(Baseline.Applied applied, String path, Place place)
      throws MojoExecutionException {
    Baseline renewed = applied.renewed(path, !prune);
    try {
      BaselineWriter.write(renewed, path, place.root());
    } catch (IOException e) {
      throw new MojoExecutionException("cannot write " + path + ": " + WholeFile.reason(e), e);
    }
    long count = renewed.findings().stream().mapToLong(KnownFinding::count).sum();
    getLog()
        .info(
            "sglint: "
                + count
                + (count == 1 ? " finding" : " findings")
                + " accepted in "
                + place.absolute(path));
  }
}
