package dev.sglint.cli;

import dev.sglint.config.Acceptances;
import dev.sglint.config.AnalyzerConfig;
import dev.sglint.config.ConfigFiles;
import dev.sglint.frontend.Inputs;
import dev.sglint.source.DiskSourceTree;
import dev.sglint.source.SourceTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;

/** The options by which values are given beside the files, the same for all commands. */
final class InputOptions {
  private static final String VARIABLE = "var";
  private static final String VARIABLE_FILE = "var-file";
  private static final String PARAMETERS = "parameters";
  private static final String CONFIG = "config";
  static final String STDIN_FILENAME = "stdin-filename";
  private static final String NO_INLINE = "no-inline-suppressions";
  private static final String NO_FOREIGN = "no-foreign-suppressions";
  private static final String ENVIRONMENT_PREFIX = "TF_VAR_";

  private InputOptions() {}

  static final List<Manual.Group> GROUPS =
      List.of(
          new Manual.Group(
              "configuration",
              List.of(
                  Manual.value(
                      CONFIG,
                      "FILE",
                      "the configuration; the default is the nearest .sglint.yml above the first path"),
                  Manual.flag(
                      NO_INLINE, "nothing in files accepts findings, only the configuration"),
                  Manual.flag(NO_FOREIGN, "comments and metadata for other tools accept nothing"),
                  SelectionOptions.INCLUDED,
                  SelectionOptions.EXCLUDED,
                  SelectionOptions.UNIGNORED,
                  Manual.value(
                      "today",
                      "DATE",
                      "the day on which what expires is judged, YYYY-MM-DD; the default is today"))),
          new Manual.Group(
              "values for infrastructure code",
              List.of(
                  Manual.value(
                      VARIABLE,
                      "NAME=VALUE",
                      "a value for a variable; repeatable, the last one wins"),
                  Manual.value(
                      VARIABLE_FILE,
                      "FILE",
                      "a file with values for variables; repeatable, the last one wins"),
                  Manual.value(
                      PARAMETERS,
                      "FILE",
                      "a file with values for CloudFormation parameters, in the forms of the AWS CLI and"
                          + " of CodePipeline; repeatable, the last one wins"),
                  Manual.flag("tf-var-env", "values from the environment: TF_VAR_name"),
                  Manual.value(
                      STDIN_FILENAME,
                      "FILE",
                      "what - gives stands for this file, saved or not, among those beside it"),
                  Manual.value(
                      "root",
                      "DIR",
                      "nothing outside of DIR is read; the default is the root of the repository"))));

  static Inputs read(
      CommandLine line, Map<String, String> environment, SourceTree sources, List<String> paths)
      throws UsageException {
    List<Inputs.Given> given = new ArrayList<>();
    for (Option option : line.getOptions()) {
      if (VARIABLE.equals(option.getLongOpt())) {
        given.add(variable(option.getValue()));
      } else if (VARIABLE_FILE.equals(option.getLongOpt())) {
        given.add(new Inputs.Given.File(file(option, sources)));
      } else if (PARAMETERS.equals(option.getLongOpt())) {
        given.add(new Inputs.Given.Parameters(file(option, sources)));
      }
    }
    Map<String, String> visible =
        line.hasOption("tf-var-env") ? terraformVariables(environment) : Map.of();
    return new Inputs(given, visible, root(line, sources, paths));
  }

  private static Inputs.Given variable(String text) throws UsageException {
    if (text.indexOf('=') < 1) {
      throw new UsageException("`--var " + text + "` is not of the form NAME=VALUE");
    }
    return new Inputs.Given.Variable(text);
  }

  private static String file(Option option, SourceTree sources) throws UsageException {
    String path = option.getValue();
    if (sources.kind(path) != SourceTree.Kind.FILE) {
      throw new UsageException("`--" + option.getLongOpt() + "`: there is no file `" + path + "`");
    }
    return path;
  }

  private static Map<String, String> terraformVariables(Map<String, String> environment) {
    Map<String, String> variables = new TreeMap<>();
    environment.forEach(
        (name, value) -> {
          if (name.startsWith(ENVIRONMENT_PREFIX)) {
            variables.put(name, value);
          }
        });
    return variables;
  }

  /** A configuration with what the options say of accepting findings. */
  static AnalyzerConfig accepting(CommandLine line, AnalyzerConfig config) {
    Acceptances said = config.acceptances();
    said = line.hasOption(NO_INLINE) ? said.withoutInline() : said;
    said = line.hasOption(NO_FOREIGN) ? said.withoutForeign() : said;
    return config.with(said);
  }

  /** The configuration file: the one that is given, else one that is found. */
  static Optional<ConfigFiles.Found> config(
      CommandLine line, SourceTree sources, List<String> paths) throws UsageException {
    for (Option option : line.getOptions()) {
      if (CONFIG.equals(option.getLongOpt())) {
        return Optional.of(ConfigFiles.named(file(option, sources), sources));
      }
    }
    String first = paths.get(0).equals(DiskSourceTree.STANDARD_INPUT) ? "." : paths.get(0);
    return ConfigFiles.above(first, line.getOptionValue("root", ""), sources);
  }

  private static String root(CommandLine line, SourceTree sources, List<String> paths)
      throws UsageException {
    String root = line.getOptionValue("root", "");
    if (root.isEmpty()) {
      return root;
    }
    if (sources.kind(root) != SourceTree.Kind.DIRECTORY) {
      throw new UsageException("`--root`: there is no directory `" + root + "`");
    }
    for (String path : paths) {
      boolean outside =
          !path.equals(DiskSourceTree.STANDARD_INPUT) && !sources.isInside(root, path);
      if (outside) {
        throw new UsageException("`" + path + "` is outside of the root `" + root + "`");
      }
    }
    return root;
  }
}
