package dev.sglint.cli;

import java.util.List;
import java.util.Optional;
import org.apache.commons.cli.Options;

/**
 * What a user can be told of a command.
 *
 * @param usages what may stand behind its name, one form each
 * @param summary one line, without a full stop
 * @param about more than fits one line; may be empty
 */
record Manual(
    String name,
    List<String> usages,
    String summary,
    String about,
    List<Group> groups,
    List<Example> examples) {
  Manual {
    usages = List.copyOf(usages);
    groups = List.copyOf(groups);
    examples = List.copyOf(examples);
  }

  /** Options under one heading. */
  record Group(String title, List<Entry> entries) {
    Group {
      entries = List.copyOf(entries);
    }
  }

  /**
   * One option.
   *
   * @param argument what its value is called; empty where it takes none
   * @param words what it does, in one or several lines
   * @param choices values that may be completed
   */
  record Entry(String name, Optional<String> argument, String words, List<String> choices) {
    Entry {
      choices = List.copyOf(choices);
    }
  }

  /** A command line, and what it is good for. */
  record Example(String command, String words) {}

  static Entry flag(String name, String words) {
    return new Entry(name, Optional.empty(), words, List.of());
  }

  static Entry value(String name, String argument, String words) {
    return choice(name, argument, words, List.of());
  }

  static Entry choice(String name, String argument, String words, List<String> choices) {
    return new Entry(name, Optional.of(argument), words, choices);
  }

  /** What the parser has to know. */
  Options options() {
    Options options = new Options();
    for (Group group : groups) {
      for (Entry entry : group.entries) {
        options.addOption(
            entry.argument.isPresent()
                ? Arguments.value(entry.name, entry.argument.get())
                : Arguments.flag(entry.name));
      }
    }
    return options;
  }
}
