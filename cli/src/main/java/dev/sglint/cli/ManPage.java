package dev.sglint.cli;

import java.util.List;
import java.util.Locale;

/** The manual page {@code sglint(1)} in roff. */
final class ManPage {
  private ManPage() {}

  static String of(List<Manual> manuals, String version) {
    StringBuilder page = new StringBuilder();
    page.append(".TH SGLINT 1 \"\" \"sglint ").append(version).append("\" \"User Commands\"\n");
    page.append(".SH NAME\nsglint \\- ").append(escaped(Help.SUMMARY)).append('\n');
    page.append(".SH SYNOPSIS\n.nf\n");
    for (Manual manual : manuals) {
      for (String usage : manual.usages()) {
        page.append("\\fBsglint ").append(manual.name()).append("\\fR ");
        page.append(escaped(usage)).append('\n');
      }
    }
    page.append(".fi\n.SH COMMANDS\n");
    for (Manual manual : manuals) {
      page.append(".SS ").append(manual.name()).append('\n');
      page.append(sentence(manual.summary())).append('\n');
      if (!manual.about().isEmpty()) {
        page.append(".PP\n").append(escaped(manual.about())).append('\n');
      }
      for (Manual.Group group : manual.groups()) {
        page.append(".PP\n").append(escaped(group.title())).append(":\n");
        for (Manual.Entry entry : group.entries()) {
          row(page, Help.name(entry), entry.words());
        }
      }
      for (Manual.Example example : manual.examples()) {
        page.append(".PP\n").append(sentence(example.words())).append('\n');
        page.append(".RS\n.nf\n").append(escaped(example.command())).append("\n.fi\n.RE\n");
      }
    }
    page.append(".SH EXIT STATUS\n");
    Help.EXITS.forEach(exit -> row(page, exit.get(0), exit.get(1)));
    page.append(".SH ENVIRONMENT\n");
    Help.ENVIRONMENT.forEach(variable -> row(page, variable.get(0), variable.get(1)));
    return page.toString();
  }

  private static void row(StringBuilder page, String left, String words) {
    page.append(".TP\n\\fB").append(escaped(left)).append("\\fR\n");
    page.append(escaped(words)).append('\n');
  }

  private static String sentence(String words) {
    String first = words.substring(0, 1).toUpperCase(Locale.ROOT);
    return escaped(first + words.substring(1)) + ".";
  }

  /** A line that begins with a dot or a quote would be a request. */
  private static String escaped(String text) {
    String escaped = text.replace("\\", "\\e").replace("-", "\\-").replace("…", "\\[u2026]");
    return escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" + escaped : escaped;
  }
}
