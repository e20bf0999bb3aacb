package dev.sglint.cli;

import java.util.ArrayList;
import java.util.List;

/** The text of {@code --help}. */
final class Help {
  static final String SUMMARY =
      "reads AWS security-group rules and says what EC2 would refuse and what they open";

  /** What exit codes and variables mean: a name and words each. */
  static final List<List<String>> EXITS =
      List.of(
          List.of("0", "clean"),
          List.of("1", "findings at or above --fail-on"),
          List.of("2", "a mistake on the command line or in the configuration"),
          List.of("3", "some input could not be read as what it is; findings may stand beside it"),
          List.of("4", "a bug of ours"));

  static final List<List<String>> ENVIRONMENT =
      List.of(
          List.of("JAVA_HOME", "the Java that runs sglint"),
          List.of("NO_COLOR", "no colours, whatever it is set to"),
          List.of(
              "SGLINT_CACHE", "where the class-data archive stands; by default ~/.cache/sglint"),
          List.of("SGLINT_ARCHIVE", "off: neither makes nor uses it"),
          List.of("SGLINT_JAVA_OPTIONS", "options for Java, for instance -Xmx2g"));

  private static final int WIDTH = 100;

  private Help() {}

  /** What there is. */
  static String general(List<Manual> manuals) {
    StringBuilder text = new StringBuilder("sglint: " + SUMMARY + "\n\nusage:\n");
    List<List<String>> usages = new ArrayList<>();
    for (Manual manual : manuals) {
      String words = manual.summary();
      for (String usage : manual.usages()) {
        usages.add(List.of(("sglint " + manual.name() + " " + usage).strip(), words));
        words = "";
      }
    }
    usages.add(List.of("sglint --version", "the version"));
    table(text, usages);
    text.append("\n`check` may be left out before a path.\n");
    text.append("`sglint COMMAND --help` tells the options of a command, with examples.\n");
    text.append("\nexit codes:\n");
    table(text, EXITS);
    text.append("\nenvironment:\n");
    table(text, ENVIRONMENT);
    return text.toString();
  }

  /** All about one command. */
  static String of(Manual manual) {
    StringBuilder text = new StringBuilder();
    text.append("sglint ").append(manual.name()).append(": ").append(manual.summary());
    text.append("\n\nusage:\n");
    for (String usage : manual.usages()) {
      text.append("  ").append(("sglint " + manual.name() + " " + usage).strip()).append('\n');
    }
    if (!manual.about().isEmpty()) {
      text.append('\n');
      lines(manual.about(), WIDTH).forEach(line -> text.append(line).append('\n'));
    }
    for (Manual.Group group : manual.groups()) {
      text.append('\n').append(group.title()).append(":\n");
      table(text, group.entries().stream().map(e -> List.of(name(e), e.words())).toList());
    }
    if (!manual.examples().isEmpty()) {
      text.append("\nexamples:\n");
      for (Manual.Example example : manual.examples()) {
        text.append("  # ").append(example.words()).append('\n');
        text.append("  ").append(example.command()).append('\n');
      }
    }
    return text.toString();
  }

  static String name(Manual.Entry entry) {
    return "--" + entry.name() + entry.argument().map(argument -> " " + argument).orElse("");
  }

  private static void table(StringBuilder text, List<List<String>> rows) {
    int column = rows.stream().mapToInt(row -> row.get(0).length()).max().orElse(0) + 2;
    for (List<String> row : rows) {
      String left = row.get(0);
      List<String> words = lines(row.get(1), WIDTH - column - 2);
      text.append("  ").append(left);
      for (int i = 0; i < words.size(); i++) {
        int indent = i == 0 ? column - left.length() : column + 2;
        text.append(" ".repeat(indent)).append(words.get(i)).append('\n');
      }
      if (words.isEmpty()) {
        text.append('\n');
      }
    }
  }

  /** Words in lines of at most a width. */
  static List<String> lines(String words, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : words.split("\\s+", -1)) {
      if (line.length() > 0 && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() == 0 ? "" : " ").append(word);
    }
    if (line.length() > 0) {
      lines.add(line.toString());
    }
    return lines;
  }
}
