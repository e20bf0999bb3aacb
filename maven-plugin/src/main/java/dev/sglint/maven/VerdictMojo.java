package dev.sglint.maven;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What the goals have in common that fail a build. */
abstract class VerdictMojo extends AnalysingMojo {
  /**
   * The least severity of findings that fail the build: <code>critical</code>, <code>high</code>,
   * <code>medium</code>, <code>low</code>, <code>info</code> or <code>never</code>. It wins over
   * the configuration; where nobody says anything it is <code>medium</code>.
   */
  @Parameter(property = "sglint.failOnSeverity")
  String failOnSeverity = "";

  /** Whether violations fail the build. */
  @Parameter(property = "sglint.failOnViolation", defaultValue = "true")
  boolean failOnViolation = true;

  /** Whether input that cannot be read as what it is fails the build. */
  @Parameter(property = "sglint.failOnUnreadable", defaultValue = "true")
  boolean failOnUnreadable = true;

  /** How many violations do not fail the build yet. */
  @Parameter(property = "sglint.maxAllowedViolations", defaultValue = "0")
  int maxAllowedViolations;

  /**
   * The reports to write, each as <code>FORMAT</code> or <code>FORMAT=FILE</code>, the file as seen
   * from <code>outputDirectory</code>. There are <code>text</code>, <code>json</code>, <code>ndjson
   * </code>, <code>sarif</code>, <code>junit</code>, <code>checkstyle</code>, <code>github</code>,
   * <code>gitlab</code>, <code>markdown</code>, <code>csv</code> and <code>html</code>.
   */
  @Parameter(property = "sglint.formats", defaultValue = "sarif")
  List<String> formats = List.of();

  /**
   * Where reports go, and what is known of the last run. The default is <code>sglint</code> in the
   * build's directory.
   */
  @Parameter(property = "sglint.outputDirectory")
  @Nullable File outputDirectory;

  /** Whether each finding is a line of the log. */
  @Parameter(property = "sglint.printFindings", defaultValue = "true")
  boolean printFindings = true;

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (isSkipped()) {
      return;
    }
    Place place = place();
    Gate gate =
        new Gate(
            failOnSeverity, failOnViolation, failOnUnreadable, maxAllowedViolations, printFindings);
    Check check = new Check(choice(), place, gate, formats, outputDirectory(place));
    Optional<Outcome> outcome = check.run();
    if (outcome.isEmpty()) {
      getLog().debug("sglint: nothing to check, there is none of " + Requests.USUAL);
    } else {
      outcome.get().tell(getLog());
    }
  }

  private Path outputDirectory(Place place) {
    if (outputDirectory != null) {
      return outputDirectory.toPath().toAbsolutePath().normalize();
    }
    // Without a POM Maven does not know where it builds.
    String build = place.isProject() ? project.getBuild().getDirectory() : "target";
    return place.base().resolve(build).resolve("sglint").normalize();
  }
}
