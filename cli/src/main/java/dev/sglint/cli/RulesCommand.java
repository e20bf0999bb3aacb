package dev.sglint.cli;

import dev.sglint.engine.Catalogue;
import dev.sglint.rule.Rule;
import dev.sglint.rule.RuleMetadata;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** {@code sglint rules}: the catalogue, one line a rule. */
final class RulesCommand {
  private final Main main;

  RulesCommand(Main main) {
    this.main = main;
  }

  ExitCode run(List<String> arguments) throws UsageException, IOException {
    CommandLine line = Arguments.parse(arguments, new Options());
    if (line.hasOption("help")) {
      return main.print(Help.general());
    }
    if (!line.getArgList().isEmpty()) {
      throw new UsageException("rules takes no arguments; `sglint explain RULE` tells about one");
    }
    List<Rule> rules = Catalogue.load();
    StringBuilder text = new StringBuilder();
    for (Rule rule : rules) {
      RuleMetadata metadata = RuleMetadata.of(rule);
      text.append(
          String.format(
              Locale.ROOT,
              "%-32s %-9s %-9s %s%n",
              metadata.id(),
              metadata.category().id(),
              metadata.severity().id(),
              metadata.summary()));
    }
    return main.print(text.toString());
  }
}
