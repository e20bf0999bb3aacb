package dev.sglint.cli;

import java.util.List;
import java.util.stream.Collectors;

/** Completion scripts, made of what the commands say of themselves. */
final class Completions {
  private Completions() {}

  /** Options behind the name of a command, values behind options that have a choice, else paths. */
  static String bash(List<Manual> manuals) {
    StringBuilder script = new StringBuilder();
    script.append(
        """
        _sglint() {
          local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} command=check options= values=
          case ${COMP_WORDS[1]} in
        """);
    script.append("    ").append(names(manuals, "|")).append(") command=${COMP_WORDS[1]} ;;\n");
    script.append("  esac\n  case $command in\n");
    for (Manual manual : manuals) {
      script.append("    ").append(manual.name()).append(")\n      options='");
      script.append(options(manual)).append("'\n      case $before in\n");
      for (Manual.Group group : manual.groups()) {
        for (Manual.Entry entry : group.entries()) {
          if (!entry.choices().isEmpty()) {
            script.append("        --").append(entry.name()).append(") values='");
            script.append(String.join(" ", entry.choices())).append("' ;;\n");
          }
        }
      }
      script.append("      esac ;;\n");
    }
    script.append("  esac\n");
    script.append("  [ \"$COMP_CWORD\" = 1 ] && options=\"").append(names(manuals, " "));
    script.append(
        """
         $options"
          COMPREPLY=()
          if [ -n "$values" ]; then
            COMPREPLY=($(compgen -W "$values" -- "$word"))
          elif [[ $word == -* || $COMP_CWORD == 1 ]]; then
            COMPREPLY=($(compgen -W "$options" -- "$word"))
          fi
          if [[ -z $values && $word != -* ]]; then
            COMPREPLY+=($(compgen -f -- "$word"))
          fi
        }
        complete -o filenames -F _sglint sglint
        """);
    return script.toString();
  }

  static String zsh(List<Manual> manuals) {
    return "autoload -U +X bashcompinit && bashcompinit\n" + bash(manuals);
  }

  static String fish(List<Manual> manuals) {
    StringBuilder script = new StringBuilder();
    for (Manual manual : manuals) {
      script.append("complete -c sglint -n __fish_use_subcommand -a ").append(manual.name());
      script.append(" -d '").append(quoted(manual.summary())).append("'\n");
      for (Manual.Group group : manual.groups()) {
        for (Manual.Entry entry : group.entries()) {
          script.append("complete -c sglint -n '__fish_seen_subcommand_from ");
          script.append(manual.name()).append("' -l ").append(entry.name());
          script.append(entry.argument().isPresent() ? " -r" : "");
          if (!entry.choices().isEmpty()) {
            script.append(" -f -a '").append(String.join(" ", entry.choices())).append("'");
          }
          script.append(" -d '").append(quoted(entry.words())).append("'\n");
        }
      }
    }
    return script.toString();
  }

  private static String names(List<Manual> manuals, String between) {
    return manuals.stream().map(Manual::name).collect(Collectors.joining(between));
  }

  private static String options(Manual manual) {
    return manual.groups().stream()
        .flatMap(group -> group.entries().stream())
        .map(entry -> "--" + entry.name())
        .collect(Collectors.joining(" "));
  }

  private static String quoted(String words) {
    return words.replace("\\", "\\\\").replace("'", "\\'");
  }
}
