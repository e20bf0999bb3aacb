package dev.sglint.cli;

import java.io.IOException;
import java.util.List;
import org.apache.commons.cli.CommandLine;

/** {@code sglint help [COMMAND]}: what there is, or all about one command; or the manual page. */
final class HelpCommand implements Command {
  private final Main main;

  HelpCommand(Main main) {
    this.main = main;
  }

  @Override
  public Manual manual() {
    return new Manual(
        "help",
        List.of("[COMMAND]"),
        "what there is, or all about one command",
        "",
        List.of(
            new Manual.Group(
                "options",
                List.of(Manual.flag("man", "the manual page of all commands, for man(1)")))),
        List.of(new Manual.Example("sglint help check", "the options of check, with examples")));
  }

  @Override
  public ExitCode run(CommandLine line) throws UsageException, IOException {
    List<String> names = line.getArgList();
    if (line.hasOption("man")) {
      return main.print(ManPage.of(Commands.manuals(main), Version.get()));
    }
    if (names.isEmpty()) {
      return main.print(Help.general(Commands.manuals(main)));
    }
    String name = names.get(0);
    Command command =
        Commands.find(name, main).orElseThrow(() -> new UsageException(unknown(name)));
    return main.print(Help.of(command.manual()));
  }

  private static String unknown(String name) {
    return "there is no command `" + name + "`; there are " + String.join(", ", Commands.NAMES);
  }
}
