package dev.sglint.cli;

import dev.sglint.engine.Catalogue;
import dev.sglint.rule.Rule;
import dev.sglint.rule.RuleDocument;
import dev.sglint.rule.RuleMetadata;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;

/** {@code sglint explain RULE}: a rule's document, from inside the jar. */
final class ExplainCommand implements Command {
  private static final int WIDTH = 100;

  private final Main main;

  ExplainCommand(Main main) {
    this.main = main;
  }

  @Override
  public Manual manual() {
    return new Manual(
        "explain",
        List.of("RULE"),
        "what a rule finds, why, and what to do",
        "Takes the id of a rule, or what another tool calls the check.",
        List.of(Terminal.COLOUR_OPTIONS),
        List.of(
            new Manual.Example("sglint explain CKV_AWS_24", "what answers to Checkov's check")));
  }

  @Override
  public ExitCode run(CommandLine line) throws UsageException, IOException {
    if (line.getArgList().size() != 1) {
      throw new UsageException("explain takes one rule: `sglint explain ssh-open-to-internet`");
    }
    List<Rule> rules = Catalogue.load();
    String name = line.getArgList().get(0);
    Optional<Rule> rule = Catalogue.find(rules, name);
    if (rule.isEmpty()) {
      throw new UsageException(RuleNames.unknown(name, rules));
    }
    RuleMetadata metadata = RuleMetadata.of(rule.get());
    String head =
        metadata.id()
            + " ("
            + metadata.category().id()
            + ", "
            + metadata.severity().id()
            + ", profile "
            + metadata.profile().id()
            + ")\n\n";
    String document = head + RuleDocument.of(rule.get()) + aliases(metadata.aliases());
    Terminal terminal = Terminal.of(main, line);
    return main.print(
        terminal.colours()
            ? MarkdownText.of(document, terminal.style(main), terminal.width())
            : document);
  }

  /** The same check elsewhere, in lines of a readable width. */
  private static String aliases(List<String> aliases) {
    if (aliases.isEmpty()) {
      return "";
    }
    StringBuilder text = new StringBuilder("\n## Also known as\n\n");
    int length = 0;
    for (String alias : aliases) {
      boolean first = length == 0;
      boolean fits = length + alias.length() + 2 <= WIDTH;
      text.append(first ? "" : fits ? ", " : ",\n").append(alias);
      length = first || !fits ? alias.length() : length + alias.length() + 2;
    }
    return text.append('\n').toString();
  }
}
