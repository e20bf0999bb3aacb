package dev.sglint.cli;

import dev.sglint.engine.Catalogue;
import dev.sglint.report.CatalogueReporter;
import dev.sglint.rule.Profile;
import dev.sglint.rule.Rule;
import dev.sglint.rule.RuleMetadata;
import java.io.IOException;
import java.util.List;
import org.apache.commons.cli.CommandLine;

/** {@code sglint rules}: the catalogue, one line a rule or as data. */
final class RulesCommand implements Command {
  private final Main main;

  RulesCommand(Main main) {
    this.main = main;
  }

  @Override
  public Manual manual() {
    return new Manual(
        "rules",
        List.of(""),
        "all rules, one line each, or as data",
        "",
        List.of(
            new Manual.Group(
                "options",
                List.of(
                    Manual.choice(
                        "format", "FORMAT", "text (default) or json", List.of("text", "json")),
                    Manual.choice("profile", "NAME", "only those of a profile", Profile.NAMES)))),
        List.of());
  }

  @Override
  public ExitCode run(CommandLine line) throws UsageException, IOException {
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
