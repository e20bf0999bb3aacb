package dev.sglint.maven;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/** What all goals that read infrastructure code are told. */
abstract class AnalysingMojo extends AbstractMojo {
  /** How user properties begin that give a variable its value. */
  static final String VARIABLE_PREFIX = "sglint.variables.";

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  MavenSession session;

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  MavenProject project;

  /** Leaves everything out. */
  @Parameter(property = "sglint.skip", defaultValue = "false")
  boolean skip;

  /**
   * Files and directories to read, as seen from the module; each must be there. The default is what
   * there is of <code>src/main/cloudformation</code>, <code>src/main/terraform</code>, <code>
   * src/main/resources</code>, <code>cloudformation</code>, <code>terraform</code>, <code>
   * infrastructure</code>, <code>infra</code> and <code>cdk.out</code>, and the working directory
   * where there is no POM. What a file is is found by its content.
   */
  @Parameter(property = "sglint.sources")
  List<String> sources = List.of();

  /** Of directories only these files: patterns as in <code>.gitignore</code>. */
  @Parameter(property = "sglint.includes")
  List<String> includes = List.of();

  /** Of directories all but these files: patterns as in <code>.gitignore</code>. */
  @Parameter(property = "sglint.excludes")
  List<String> excludes = List.of();

  /**
   * The configuration, looked for in the module, then at the root of the multi-module build. The
   * default is the nearest <code>.sglint.yml</code> above the first of the <code>sources</code>,
   * for several modules together above the root.
   */
  @Parameter(property = "sglint.configFile")
  String configFile = "";

  /**
   * Which rules there are: <code>default</code>, <code>strict</code>, <code>cis</code> or <code>
   * pci-dss</code>. It wins over the configuration.
   */
  @Parameter(property = "sglint.profile")
  String profile = "";

  /**
   * The file of findings that are accepted, as seen from the module; see the goal <code>baseline
   * </code>. It wins over the configuration.
   */
  @Parameter(property = "sglint.baseline")
  String baseline = "";

  /**
   * Values of Terraform's variables. On the command line <code>-Dsglint.variables.NAME=VALUE</code>
   * gives one.
   */
  @Parameter Map<String, String> variables = Map.of();

  /** Files with values of Terraform's variables, as seen from the module; later ones win. */
  @Parameter(property = "sglint.variableFiles")
  List<String> variableFiles = List.of();

  /**
   * Files with values of CloudFormation's parameters, in the forms of the AWS CLI and of
   * CodePipeline, as seen from the module; later ones win.
   */
  @Parameter(property = "sglint.parameters")
  List<String> parameters = List.of();

  Choice choice() {
    return new Choice(
        sources,
        includes,
        excludes,
        configFile,
        profile,
        baseline,
        variables(variables, session.getUserProperties()),
        variableFiles,
        parameters);
  }

  /** Those of the POM, and over them those of the command line. */
  static Map<String, String> variables(Map<String, String> said, Properties user) {
    Map<String, String> all = new HashMap<>(said);
    for (String name : user.stringPropertyNames()) {
      if (name.startsWith(VARIABLE_PREFIX)) {
        all.put(name.substring(VARIABLE_PREFIX.length()), user.getProperty(name));
      }
    }
    return all;
  }

  Place place() {
    return Place.of(session, project);
  }

  /** Whether nothing is to be done, which is said. */
  boolean isSkipped() {
    if (skip) {
      getLog().info("sglint is skipped");
    }
    return skip;
  }
}
