package dev.sglint.maven;

import dev.sglint.engine.AnalysisRequest;
import dev.sglint.engine.AnalysisResult;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.reporting.AbstractMavenReport;
import org.apache.maven.reporting.MavenReportException;

/**
 * A page of the site with what is found, in the site's skin. It fails no build, and can be run
 * alone.
 */
@Mojo(name = "report", threadSafe = true)
public final class ReportMojo extends AbstractMavenReport {
  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  /** Leaves the page out. */
  @Parameter(property = "sglint.skip", defaultValue = "false")
  private boolean skip;

  /** Files and directories to read; the default are the usual places, as for <code>check</code>. */
  @Parameter(property = "sglint.sources")
  private List<String> sources = List.of();

  /** Of directories only these files: patterns as in <code>.gitignore</code>. */
  @Parameter(property = "sglint.includes")
  private List<String> includes = List.of();

  /** Of directories all but these files: patterns as in <code>.gitignore</code>. */
  @Parameter(property = "sglint.excludes")
  private List<String> excludes = List.of();

  /** The configuration, looked for in the module, then at the root of the multi-module build. */
  @Parameter(property = "sglint.configFile")
  private String configFile = "";

  /** Which rules there are. */
  @Parameter(property = "sglint.profile")
  private String profile = "";

  /** The file of findings that are accepted. */
  @Parameter(property = "sglint.baseline")
  private String baseline = "";

  /** Values of Terraform's variables. */
  @Parameter private Map<String, String> variables = Map.of();

  /** Files with values of Terraform's variables. */
  @Parameter(property = "sglint.variableFiles")
  private List<String> variableFiles = List.of();

  /** Files with values of CloudFormation's parameters. */
  @Parameter(property = "sglint.parameters")
  private List<String> parameters = List.of();

  @Override
  @SuppressWarnings("deprecation") // What replaces it is not asked for by older site plugins.
  public String getOutputName() {
    return "sglint";
  }

  @Override
  public String getName(Locale locale) {
    return bundle(locale).getString("name");
  }

  @Override
  public String getDescription(Locale locale) {
    return bundle(locale).getString("description");
  }

  private static ResourceBundle bundle(Locale locale) {
    return ResourceBundle.getBundle(
        "dev.sglint.maven.report", locale, ReportMojo.class.getClassLoader());
  }

  @Override
  public boolean canGenerateReport() throws MavenReportException {
    return !skip && !request().paths().isEmpty();
  }

  @Override
  protected void executeReport(Locale locale) throws MavenReportException {
    try {
      AnalysisResult result = Analysis.run(choice(), place(), request());
      new SiteReport(result, getSink(), bundle(locale)).write();
    } catch (MojoExecutionException e) {
      throw new MavenReportException(e.getMessage(), e);
    }
  }

  private AnalysisRequest request() throws MavenReportException {
    try {
      return Requests.of(choice(), place(), place().files());
    } catch (MojoExecutionException e) {
      throw new MavenReportException(e.getMessage(), e);
    }
  }

  private Place place() {
    return Place.of(session, project);
  }

  private Choice choice() {
    return new Choice(
        sources,
        includes,
        excludes,
        configFile,
        profile,
        baseline,
        AnalysingMojo.variables(variables, session.getUserProperties()),
        variableFiles,
        parameters);
  }
}
