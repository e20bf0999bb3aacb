package dev.sglint.cli;

import java.io.IOException;
import java.util.List;
import org.apache.commons.cli.CommandLine;

/** {@code sglint completion SHELL}: what makes a shell complete our commands and options. */
final class CompletionCommand implements Command {
  private static final List<String> SHELLS = List.of("bash", "zsh", "fish");

  private final Main main;

  CompletionCommand(Main main) {
    this.main = main;
  }

  @Override
  public Manual manual() {
    return new Manual(
        "completion",
        List.of("SHELL"),
        "a script that makes bash, zsh or fish complete commands and options",
        "",
        List.of(),
        List.of(
            new Manual.Example("source <(sglint completion bash)", "in ~/.bashrc"),
            new Manual.Example("source <(sglint completion zsh)", "in ~/.zshrc, after compinit"),
            new Manual.Example(
                "sglint completion fish > ~/.config/fish/completions/sglint.fish", "once")));
  }

  @Override
  public ExitCode run(CommandLine line) throws UsageException, IOException {
    List<String> names = line.getArgList();
    if (names.size() != 1 || !SHELLS.contains(names.get(0))) {
      throw new UsageException("completion takes a shell: " + String.join(", ", SHELLS));
    }
    List<Manual> manuals = Commands.manuals(main);
    return main.print(
        switch (names.get(0)) {
          case "bash" -> Completions.bash(manuals);
          case "zsh" -> Completions.zsh(manuals);
          default -> Completions.fish(manuals);
        });
  }
}
