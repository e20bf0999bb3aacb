package dev.sglint.cli;

import dev.sglint.config.ConfigFiles;
import dev.sglint.config.ConfigTemplate;
import dev.sglint.config.Configurations;
import dev.sglint.config.InForce;
import dev.sglint.config.InForce.Value;
import dev.sglint.report.InForceReporter;
import dev.sglint.source.DiskSourceTree;
import dev.sglint.source.SourceTree;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;

/** {@code sglint config}: what is in force for a path, and where each value is from. */
final class ConfigCommand implements Command {
  private static final String COMMAND_LINE = "command line";
  private static final List<String> FORMATS = List.of("text", "json");

  private final Main main;

  ConfigCommand(Main main) {
    this.main = main;
  }

  @Override
  public Manual manual() {
    List<Manual.Group> groups = new ArrayList<>();
    List<Manual.Entry> entries = new ArrayList<>();
    entries.add(Manual.choice("format", "FORMAT", "text (default) or json", FORMATS));
    entries.add(Manual.flag("schema", "the JSON Schema of configuration files, for editors"));
    entries.add(RuleOptions.PROFILED);
    entries.addAll(VerdictOptions.ENTRIES);
    groups.add(new Manual.Group("options", entries));
    groups.addAll(InputOptions.GROUPS);
    return new Manual(
        "config",
        List.of("[PATH]"),
        "what is in force for a path, and where each value is from",
        "",
        groups,
        List.of(
            new Manual.Example(
                "sglint config --schema > .sglint.schema.json",
                "what editors complete and check .sglint.yml with")));
  }

  @Override
  public ExitCode run(CommandLine line) throws UsageException, IOException {
    if (line.hasOption("schema")) {
      return main.print(ConfigTemplate.schema());
    }
    String format = line.getOptionValue("format", "text");
    if (!FORMATS.contains(format)) {
      throw new UsageException(
          "config has no format `" + format + "`; there are " + String.join(" and ", FORMATS));
    }
    List<String> paths = line.getArgList().isEmpty() ? List.of(".") : line.getArgList();
    if (paths.size() > 1) {
      throw new UsageException("config takes one path; try `sglint --help`");
    }
    DiskSourceTree sources = new DiskSourceTree(main.workingDirectory(), main.in());
    if (sources.kind(paths.get(0)) == SourceTree.Kind.MISSING) {
      throw new UsageException("no such file or directory: `" + paths.get(0) + "`");
    }
    InputOptions.read(line, main.environment(), sources, paths);
    InForce inForce = inForce(line, paths, sources).with(given(line));
    if (format.equals("json")) {
      InForceReporter.json(inForce, main.out());
    } else {
      InForceReporter.text(inForce, main.out());
    }
    return ExitCode.CLEAN;
  }

  private static InForce inForce(CommandLine line, List<String> paths, SourceTree sources)
      throws UsageException {
    Optional<ConfigFiles.Found> file = InputOptions.config(line, sources, paths);
    if (file.isEmpty()) {
      return InForce.byDefault();
    }
    Analysis.config(file, sources);
    return Configurations.inForce(file.get(), sources, sources.resolve(".", paths.get(0)));
  }

  /** What the command line says, by the keys of the configuration. */
  private static List<Value> given(CommandLine line) throws UsageException {
    List<Value> given = new ArrayList<>();
    if (line.hasOption("profile")) {
      String profile = Profiles.find(line.getOptionValue("profile")).id();
      given.add(Value.of("profile", profile, COMMAND_LINE));
    }
    if (line.hasOption(VerdictOptions.FAIL_ON)) {
      String name = line.getOptionValue(VerdictOptions.FAIL_ON).toLowerCase(Locale.ROOT);
      VerdictOptions.least(name);
      given.add(Value.of("fail-on", name, COMMAND_LINE));
    }
    VerdictOptions.possible(line)
        .ifPresent(possible -> given.add(Value.of("possible", possible.id(), COMMAND_LINE)));
    if (line.hasOption(SelectionOptions.INCLUDE)) {
      List<String> include = Arguments.list(line, SelectionOptions.INCLUDE);
      given.add(Value.of("files.include", include, COMMAND_LINE));
    }
    if (line.hasOption(SelectionOptions.EXCLUDE)) {
      List<String> exclude = Arguments.list(line, SelectionOptions.EXCLUDE);
      given.add(Value.of("files.exclude (also)", exclude, COMMAND_LINE));
    }
    if (line.hasOption(SelectionOptions.NO_GITIGNORE)) {
      given.add(Value.of("files.gitignore", false, COMMAND_LINE));
    }
    inputs(line, given);
    return given;
  }

  private static void inputs(CommandLine line, List<Value> given) {
    for (Option option : line.getOptions()) {
      String value = option.getValue() == null ? "" : option.getValue();
      switch (option.getLongOpt()) {
        case "var" -> {
          int equals = value.indexOf('=');
          String name = value.substring(0, equals).strip();
          given.add(Value.of("terraform.vars." + name, value.substring(equals + 1), COMMAND_LINE));
        }
        case "var-file" ->
            given.add(Value.of("terraform.var-files (also)", List.of(value), COMMAND_LINE));
        case "parameters" ->
            given.add(
                Value.of("cloudformation.parameter-files (also)", List.of(value), COMMAND_LINE));
        default -> {
          // It is none that gives a value.
        }
      }
    }
  }
}
