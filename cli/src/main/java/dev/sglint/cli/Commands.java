package dev.sglint.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The commands by name, in documented order. */
final class Commands {
  private record Named(String name, Function<Main, Command> command) {}

  private static final List<Named> ALL =
      List.of(
          new Named("check", CheckCommand::new),
          new Named("show", ShowCommand::new),
          new Named("diff", DiffCommand::new),
          new Named("baseline", BaselineCommand::new),
          new Named("suppress", SuppressCommand::new),
          new Named("init", InitCommand::new),
          new Named("config", ConfigCommand::new),
          new Named("explain", ExplainCommand::new),
          new Named("rules", RulesCommand::new),
          new Named("completion", CompletionCommand::new),
          new Named("help", HelpCommand::new));

  static final List<String> NAMES = ALL.stream().map(Named::name).toList();

  private Commands() {}

  static Optional<Command> find(String name, Main main) {
    for (Named named : ALL) {
      if (named.name.equals(name)) {
        return Optional.of(named.command.apply(main));
      }
    }
    return Optional.empty();
  }

  static List<Manual> manuals(Main main) {
    return ALL.stream().map(named -> named.command.apply(main).manual()).toList();
  }
}
