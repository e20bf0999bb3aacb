package dev.sglint.cli;

import dev.sglint.engine.Catalogue;
import dev.sglint.report.CatalogueReporter;
import dev.sglint.rule.Profile;
import dev.sglint.rule.Rule;
import dev.sglint.rule.RuleMetadata;
import java.io.IOException;
import java.util.List;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** {@code sglint rules}: the catalogue, one line a rule or as data. */
final class RulesCommand {
  private final Main main;

  RulesCommand(Main main) {
    this.main = main;
  }

  ExitCode run(List<String> arguments) throws UsageException, IOException {
    Options options = new Options();
    options.addOption(Arguments.value("format", "FORMAT"));
    options.addOption(Arguments.value("profile", "NAME"));
    CommandLine line = Arguments.parse(arguments, options);
    if (line.hasOption("help")) {
      return main.print(Help.general());
    }
    if (!line.getArgList().isEmpty()) {
      throw new UsageException("rules takes no arguments; `sglint explain RULE` tells about one");
    }
    List<Rule> rules = Catalogue.load();
    if (line.hasOption("profile")) {
      Profile profile = Profiles.find(line.getOptionValue("profile"));
      rules = rules.stream().filter(rule -> profile.has(RuleMetadata.of(rule))).toList();
    }
    String format = line.getOptionValue("format", "text");
    switch (format) {
      case "text" -> CatalogueReporter.text(rules, main.out());
      case "json" -> CatalogueReporter.json(rules, main.out());
      default ->
          throw new UsageException("there is no format `" + format + "`; there are text and json");
    }
    return ExitCode.CLEAN;
  }
}
