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
import org.apache.commons.cli.Options;

/** The options by which values are given beside the files, the same for all commands. */
final class InputOptions {
  private static final String VARIABLE = "var";
  private static final String VARIABLE_FILE = "var-file";
  private static final String PARAMETERS = "parameters";
  private static final String CONFIG = "config";
  private static final String NO_INLINE = "no-inline-suppressions";
  private static final String NO_FOREIGN = "no-foreign-suppressions";
  private static final String ENVIRONMENT_PREFIX = "TF_VAR_";

  private InputOptions() {}

  static void addTo(Options options) {
    options.addOption(Arguments.value(VARIABLE, "NAME=VALUE"));
    options.addOption(Arguments.value(VARIABLE_FILE, "FILE"));
    options.addOption(Arguments.value(PARAMETERS, "FILE"));
    options.addOption(Arguments.flag("tf-var-env"));
    options.addOption(Arguments.value("root", "DIR"));
    options.addOption(Arguments.value(CONFIG, "FILE"));
    options.addOption(Arguments.value("today", "DATE"));
    options.addOption(Arguments.flag(NO_INLINE));
    options.addOption(Arguments.flag(NO_FOREIGN));
  }

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

  /** The path of the configuration file: the one that is given, else one that is found. */
  static Optional<String> config(CommandLine line, SourceTree sources, List<String> paths)
      throws UsageException {
    for (Option option : line.getOptions()) {
      if (CONFIG.equals(option.getLongOpt())) {
        return Optional.of(sources.resolve(".", file(option, sources)));
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
