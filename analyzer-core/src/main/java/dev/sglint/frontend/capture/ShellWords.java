package dev.sglint.frontend.capture;

import dev.sglint.source.Escapes;
import dev.sglint.source.MappedText;
import java.util.ArrayList;
import java.util.List;

/**
 * The words of one shell command, as the shell makes them: quotes, escapes, line continuations.
 * What only the shell knows (variables, substitutions) stands in them behind {@link #UNKNOWN}.
 */
final class ShellWords {
  /** Begins text that is not what it will be. */
  static final char UNKNOWN = '\uE000';

  private static final int LONGEST_SUBSTITUTION = 4096;
  private static final int LONGEST_PLACEHOLDER = 64;

  private final String file;
  private final String text;
  private final long base;
  private final List<MappedText> words = new ArrayList<>();
  private MappedText.Builder word;
  private boolean inWord;
  private boolean redirected;
  private boolean ended;
  private boolean open;
  private int at;

  private ShellWords(String file, String text, int start, int limit, long base) {
    this.file = file;
    this.text = text.substring(0, limit);
    this.base = base;
    this.at = start;
    this.word = new MappedText.Builder(file);
  }

  /**
   * Reads the command that begins at an offset of a text.
   *
   * @param limit where to give up
   * @param base the offset of the text in its file
   */
  static ShellWords read(String file, String text, int start, int limit, long base) {
    ShellWords words = new ShellWords(file, text, start, limit, base);
    words.read();
    return words;
  }

  List<MappedText> words() {
    return words;
  }

  /** Whether the command ends before the text does. */
  boolean ended() {
    return ended;
  }

  /** Whether the text ends inside a quote, or after a continuation. */
  boolean open() {
    return open;
  }

  /** The offset in the text after the command. */
  int end() {
    return at;
  }

  private void read() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\n' || c == ';' || c == '|' || c == '&' || c == ')' || c == '`') {
        if (c == '`' && isLineEnd(at + 1)) {
          at = afterLineEnd(at + 1);
          endWord();
          continue;
        }
        endWord();
        ended = true;
        return;
      }
      if (c == ' ' || c == '\t' || c == '\r') {
        endWord();
        at++;
      } else if (c == '#' && !inWord) {
        at = lineEnd(at);
      } else {
        part(c);
      }
    }
    endWord();
  }

  private void part(char c) {
    inWord |= c != '\\' && c != '^';
    switch (c) {
      case '\'' -> single();
      case '"' -> quoted();
      case '$' -> dollar();
      case '<' -> placeholder();
      case '>' -> redirection();
      case '\\' -> backslash();
      case '^' -> caret();
      default -> plain();
    }
  }

  private void endWord() {
    if (inWord) {
      if (!redirected) {
        words.add(word.build());
      }
      redirected = false;
      word = new MappedText.Builder(file);
      inWord = false;
    }
  }

  private void plain() {
    int from = at;
    while (at < text.length() && " \t\r\n;|&)`'\"$\\^<>".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    word.append(text.substring(from, at), base + from);
  }

  /** Ends the reading: the text stops inside a quote. */
  private void stayOpen() {
    at = text.length();
    open = true;
  }

  private void single() {
    int end = text.indexOf('\'', at + 1);
    if (end < 0) {
      word.append(text.substring(at + 1), base + at + 1);
      stayOpen();
      return;
    }
    word.append(text.substring(at + 1, end), base + at + 1);
    at = end + 1;
  }

  private void quoted() {
    at++;
    int from = at;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '"') {
        word.append(text.substring(from, at), base + from);
        at++;
        return;
      }
      if (c == '\\' && at + 1 < text.length()) {
        char escaped = text.charAt(at + 1);
        if ("$`\"\\".indexOf(escaped) >= 0) {
          word.append(text.substring(from, at), base + from);
          word.append(Character.toString(escaped), base + at, base + at + 2);
          at += 2;
          from = at;
        } else if (isLineEnd(at + 1)) {
          word.append(text.substring(from, at), base + from);
          at = afterLineEnd(at + 1);
          from = at;
        } else {
          at++;
        }
      } else if (c == '$' || c == '`') {
        word.append(text.substring(from, at), base + from);
        dollar();
        from = at;
      } else {
        at++;
      }
    }
    word.append(text.substring(Math.min(from, at)), base + from);
    stayOpen();
  }

  /** A variable or a substitution, or a string with C escapes. */
  private void dollar() {
    int from = at;
    if (text.startsWith("$'", at)) {
      ansi();
      return;
    }
    if (text.startsWith("$(", at)) {
      at = closing(at + 1, '(', ')');
    } else if (text.startsWith("${", at)) {
      at = closing(at + 1, '{', '}');
    } else if (text.charAt(at) == '`') {
      int end = text.indexOf('`', at + 1);
      at = end < 0 ? text.length() : end + 1;
    } else {
      at++;
      while (at < text.length() && isNameChar(text.charAt(at))) {
        at++;
      }
      if (at == from + 1) {
        word.append("$", base + from);
        return;
      }
    }
    word.append(UNKNOWN + text.substring(from, at), base + from, base + at);
  }

  private static boolean isNameChar(char c) {
    return c == '_' || Character.isLetterOrDigit(c);
  }

  private int closing(int from, char opener, char closer) {
    int depth = 0;
    int limit = Math.min(text.length(), from + LONGEST_SUBSTITUTION);
    for (int i = from; i < limit; i++) {
      char c = text.charAt(i);
      depth += c == opener ? 1 : c == closer ? -1 : 0;
      if (depth == 0) {
        return i + 1;
      }
    }
    return limit;
  }

  /** {@code 2>/dev/null}: neither the number nor the file is a word of the command. */
  private void redirection() {
    String number = word.build().text();
    if (number.chars().allMatch(c -> c >= '0' && c <= '9')) {
      word = new MappedText.Builder(file);
      inWord = false;
    }
    endWord();
    while (at < text.length() && (text.charAt(at) == '>' || text.charAt(at) == '&')) {
      at++;
    }
    inWord = false;
    redirected = true;
  }

  /** {@code <your-id>}, as documents write it. */
  private void placeholder() {
    int end = text.indexOf('>', at);
    int lineEnd = lineEnd(at);
    if (end < 0 || end > Math.min(lineEnd, at + LONGEST_PLACEHOLDER)) {
      word.append("<", base + at);
      at++;
      return;
    }
    word.append(UNKNOWN + text.substring(at, end + 1), base + at, base + end + 1);
    at = end + 1;
  }

  private void ansi() {
    int from = at + 2;
    int end = from;
    while (end < text.length() && text.charAt(end) != '\'') {
      end += text.charAt(end) == '\\' ? 2 : 1;
    }
    if (end >= text.length()) {
      stayOpen();
      return;
    }
    MappedText inside = Escapes.read(file, text.substring(from, end), base + from);
    word.append(inside, 0, inside.text().length());
    at = end + 1;
  }

  private void backslash() {
    if (isLineEnd(at + 1)) {
      at = afterLineEnd(at + 1);
      open = at >= text.length();
    } else if (at + 1 < text.length()) {
      inWord = true;
      word.append(text.substring(at + 1, at + 2), base + at, base + at + 2);
      at += 2;
    } else {
      at++;
    }
  }

  /** The Windows shell goes on in the next line after a caret. */
  private void caret() {
    if (isLineEnd(at + 1)) {
      at = afterLineEnd(at + 1);
    } else {
      inWord = true;
      word.append("^", base + at);
      at++;
    }
  }

  private boolean isLineEnd(int offset) {
    return text.startsWith("\n", offset) || text.startsWith("\r\n", offset);
  }

  private int afterLineEnd(int offset) {
    return text.charAt(offset) == '\r' ? offset + 2 : offset + 1;
  }

  private int lineEnd(int offset) {
    int end = text.indexOf('\n', offset);
    return end < 0 ? text.length() : end;
  }
}
