package dev.sglint.cli;

import dev.sglint.report.Style;
import java.util.List;
import java.util.Map;
import org.apache.commons.cli.CommandLine;

/**
 * What the terminal can, and what the user wants of it.
 *
 * @param isTerminal whether standard output is one
 */
record Terminal(boolean isTerminal, Map<String, String> environment, Colour colour) {
  private static final int NARROWEST = 40;
  private static final int WIDEST = 100;

  private static final String COLOR = "color";

  /** Terminals that are known to follow links say who they are by one of these. */
  private static final List<String> LINKING =
      List.of(
          "KITTY_WINDOW_ID", "WT_SESSION", "KONSOLE_VERSION", "WEZTERM_PANE", "FORCE_HYPERLINK");

  private static final List<String> LINKING_PROGRAMS =
      List.of("iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper");

  private static final int LINKING_VTE = 5000;

  private static final Manual.Entry COLOR_OPTION =
      Manual.choice(
          COLOR,
          "WHEN",
          "auto (default: on a terminal, unless NO_COLOR is set), always or never",
          List.of("auto", "always", "never"));

  static final Manual.Group COLOUR_OPTIONS = new Manual.Group("terminal", List.of(COLOR_OPTION));

  static final Manual.Group OPTIONS =
      new Manual.Group(
          "terminal",
          List.of(
              COLOR_OPTION,
              Manual.flag("quiet", "findings and errors only: no summary, no notes, no progress"),
              Manual.flag("verbose", "says what is used and how long each stage took")));

  /** When there are colours. */
  enum Colour {
    AUTO,
    ALWAYS,
    NEVER
  }

  static Terminal of(Main main, CommandLine line) throws UsageException {
    Colour colour =
        switch (line.getOptionValue(COLOR, "auto")) {
          case "auto" -> Colour.AUTO;
          case "always" -> Colour.ALWAYS;
          case "never" -> Colour.NEVER;
          default -> throw new UsageException("`--color` takes auto, always or never");
        };
    return new Terminal(main.isTerminal(), main.environment(), colour);
  }

  private String variable(String name) {
    return environment.getOrDefault(name, "");
  }

  private boolean isDumb() {
    return variable("TERM").isEmpty() || variable("TERM").equals("dumb");
  }

  boolean colours() {
    return switch (colour) {
      case ALWAYS -> true;
      case NEVER -> false;
      case AUTO ->
          variable("NO_COLOR").isEmpty()
              && ((isTerminal && !isDumb()) || !variable("FORCE_COLOR").isEmpty());
    };
  }

  private boolean follows() {
    boolean known =
        LINKING.stream().anyMatch(name -> !variable(name).isEmpty())
            || LINKING_PROGRAMS.contains(variable("TERM_PROGRAM"));
    return isTerminal && colours() && (known || vte() >= LINKING_VTE);
  }

  private int vte() {
    String version = variable("VTE_VERSION");
    return version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : 0;
  }

  Style style(Main main) {
    Style style = colours() ? Style.COLOUR : Style.PLAIN;
    return follows() ? style.linking(main.workingDirectory().toUri()) : style;
  }

  /** How many columns running text may take. */
  int width() {
    String columns = variable("COLUMNS");
    int width = columns.matches("[0-9]{1,4}") ? Integer.parseInt(columns) : WIDEST;
    return Math.max(NARROWEST, Math.min(WIDEST, width));
  }
}
