package dev.sglint.report;

/** Text in GitHub's Markdown in which nothing is markup: what is in files shapes no comment. */
final class Markdown {
  private static final String MARKUP = "\\`*_[]<>#|~@&";
  private static final char NOTHING = '\u2060';

  private Markdown() {}

  /** A message: what it quotes is code, all else is text. */
  static String message(String message) {
    StringBuilder written = new StringBuilder();
    boolean quoted = false;
    for (String part : Printable.masked(message).split("`", -1)) {
      if (!part.isEmpty()) {
        written.append(quoted ? code(part) : text(part));
      }
      quoted = !quoted;
    }
    return written.toString();
  }

  static String text(String text) {
    StringBuilder escaped = new StringBuilder();
    for (char c : Printable.masked(text).toCharArray()) {
      if (MARKUP.indexOf(c) >= 0) {
        escaped.append('\\');
      }
      escaped.append(c);
    }
    return escaped.toString();
  }

  /** Text as code; in it but a backtick and, in tables, a bar mean anything. */
  static String code(String text) {
    String printable = Printable.masked(text).replace('`', '\'').replace("|", "\\|");
    return "`" + printable + "`";
  }

  /** A message inside of HTML; what it quotes is code. */
  static String messageInHtml(String message) {
    StringBuilder written = new StringBuilder();
    boolean quoted = false;
    for (String part : Printable.masked(message).split("`", -1)) {
      if (!part.isEmpty()) {
        written.append(quoted ? codeInHtml(part) : inHtml(part));
      }
      quoted = !quoted;
    }
    return written.toString();
  }

  static String codeInHtml(String text) {
    return "<code>" + escaped(text) + "</code>";
  }

  /** GitHub looks for users and issues in what HTML shows: nobody is to be called. */
  static String inHtml(String text) {
    return escaped(text).replace("@", "@" + NOTHING).replace("#", "#" + NOTHING);
  }

  private static String escaped(String text) {
    return Printable.masked(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** Printable lines as they are, between fences that are longer than any in them. */
  static String fenced(String lines) {
    int longest = 2;
    int run = 0;
    for (int i = 0; i < lines.length(); i++) {
      run = lines.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    String fence = "`".repeat(longest + 1);
    return fence + "text\n" + lines + "\n" + fence + "\n";
  }
}
