package dev.sglint.frontend.capture;

import dev.sglint.frontend.ec2query.QueryTexts;
import dev.sglint.source.MappedText;
import java.util.regex.Pattern;

/**
 * Reads a block of lines: says which form each is of, and hands on what belongs together. Lines
 * that no other form claims are searched for queries, together, as a query may take several lines.
 */
final class LineForms {
  private static final Pattern KEY_VALUE =
      Pattern.compile(
          "[ \t]*(?:Action|Version|DryRun|Group(?:Id|Name|Description)|VpcId|CidrIp|IpProtocol"
              + "|(?:From|To)Port|SourceSecurityGroup[A-Za-z]+|(?:IpPermissions|SecurityGroupRule(?:Id"
              + "|Description)?|TagSpecification)[.][A-Za-z0-9.]+)=[^&\r\n]*\r?\n?");

  private static final int LONGEST_MARKER = 64;
  private static final int LONGEST_COMMAND = 64 * 1024;

  private final String file;
  private final String block;
  private final long base;
  private final boolean last;
  private final RequestSink sink;
  private final Cursor aws;
  private final Cursor curl;
  private final Cursor sent;
  private final Cursor rubySent;
  private final Cursor rubyReceived;
  private final Cursor dictionary;
  private final Cursor event;
  private int run;

  /**
   * Where reading stopped.
   *
   * @param offset in the block
   * @param json whether a JSON document begins there
   */
  record Stop(int offset, boolean json) {}

  /**
   * @param base the offset of the block in the file
   * @param last whether the file ends with the block
   */
  LineForms(String file, String block, long base, boolean last, RequestSink sink) {
    this.file = file;
    this.block = block;
    this.base = base;
    this.last = last;
    this.sink = sink;
    this.aws = new Cursor(block, "aws ");
    this.curl = new Cursor(block, "curl ");
    this.sent = new Cursor(block, ">> \"");
    this.rubySent = new Cursor(block, "<- \"");
    this.rubyReceived = new Cursor(block, "-> \"");
    this.dictionary = new Cursor(block, "'Action': ");
    this.event = new Cursor(block, "\"eventName\"");
  }

  /**
   * Reads up to a JSON document or to the last place where the block may be cut.
   *
   * @param withJson whether to look for JSON documents
   */
  Stop read(boolean withJson) {
    boolean ours = Markers.in(block);
    int line = 0;
    int safe = 0;
    while (line < block.length()) {
      int end = lineEnd(line);
      boolean complete = end <= block.length();
      if (!ours || !continuesLineBefore(line)) {
        safe = line;
      }
      if (withJson && beginsJson(line)) {
        if (!complete || !isForeignJsonLine(line, end, ours)) {
          flush(line);
          return new Stop(line, true);
        }
      } else if (!complete) {
        break;
      } else if (ours) {
        int after = special(line, end);
        if (after < 0) {
          flush(line);
          return new Stop(line, false);
        }
        if (after > line) {
          end = after;
          safe = run > line ? after : safe;
        }
      }
      line = end;
    }
    int cut = last ? block.length() : cut(ours, safe);
    if (ours) {
      flush(cut);
    }
    return new Stop(cut, false);
  }

  /** A line of foreign text may be cut anywhere, but for what begins at its end. */
  private int cut(boolean ours, int safe) {
    boolean whole = ours || block.length() - safe < block.length() / 2;
    return whole ? safe : Math.max(safe, block.length() - LONGEST_MARKER);
  }

  /** The offset after the line's break; beyond the block where the line goes on there. */
  private int lineEnd(int line) {
    int end = block.indexOf('\n', line);
    if (end >= 0) {
      return end + 1;
    }
    return last ? block.length() : block.length() + 1;
  }

  private int firstNonBlank(int from) {
    int at = from;
    while (at < block.length() && (block.charAt(at) == ' ' || block.charAt(at) == '\t')) {
      at++;
    }
    return at;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\r';
  }

  /** Whether a query or command of the line before may go on in this line. */
  private boolean continuesLineBefore(int line) {
    if (line == 0) {
      return false;
    }
    int first = firstNonBlank(line);
    boolean separator = first < block.length() && block.charAt(first) == '&';
    int before = line - 1;
    while (before > 0 && isBlank(block.charAt(before - 1))) {
      before--;
    }
    char end = before == 0 ? ' ' : block.charAt(before - 1);
    boolean wire = isWire(line, Math.min(block.length(), Math.max(line, lineEnd(line))));
    return separator || end == '\\' || end == '&' || wire || isKeyValue(line, first);
  }

  private boolean isKeyValue(int line, int first) {
    int end = Math.min(lineEnd(line), block.length());
    return isOneParameter(line, end) && block.indexOf("Action=", first) != first;
  }

  /** Whether the line is {@code name=value} and nothing else. */
  private boolean isOneParameter(int line, int end) {
    for (int i = line; i < end; i++) {
      if (block.charAt(i) == '&') {
        return false;
      }
    }
    return KEY_VALUE.matcher(block).region(line, end).matches();
  }

  private boolean isWire(int line, int end) {
    return sent.in(line, end) || rubySent.in(line, end) || rubyReceived.in(line, end);
  }

  /** Whether a JSON document may begin in the line. */
  private boolean beginsJson(int line) {
    int at = firstNonBlank(line);
    if (at >= block.length()) {
      return false;
    }
    char opener = block.charAt(at);
    if (opener != '{' && opener != '[') {
      return false;
    }
    int next = at + 1;
    while (next < block.length() && block.charAt(next) <= ' ') {
      next++;
    }
    if (next >= block.length()) {
      return !last;
    }
    char c = block.charAt(next);
    if (c != '"') {
      return opener == '{' ? c == '}' : c == '{' || c == '[';
    }
    int close = block.indexOf('"', next + 1);
    int after = close + 1;
    while (close > 0 && after < block.length() && block.charAt(after) <= ' ') {
      after++;
    }
    if (close < 0 || after >= block.length()) {
      return !last;
    }
    char follower = block.charAt(after);
    return opener == '{' ? follower == ':' : follower == ',' || follower == ']';
  }

  /** Whether the line is one JSON value without anything of ours. */
  private boolean isForeignJsonLine(int line, int end, boolean ours) {
    int at = end - 1;
    while (at > line && block.charAt(at) <= ' ') {
      at--;
    }
    return block.charAt(at) == '}' && !(ours && Markers.in(block.substring(line, end)));
  }

  /**
   * Reads what begins in the line and is of a special form.
   *
   * @return the offset after it; the line itself where it is of no special form, and -1 where the
   *     block ends before it does
   */
  private int special(int line, int end) {
    if (isWire(line, end)) {
      return wire(line);
    }
    if (aws.in(line, end) || curl.in(line, end)) {
      int after = command(line, end);
      if (after != line) {
        return after;
      }
    }
    if (dictionary.in(line, end)) {
      flush(line);
      run = end;
      PythonDictionary.read(file, block.substring(line, end), base + line, sink);
      return end;
    }
    if (event.in(line, end)) {
      int brace = block.indexOf('{', line);
      if (brace >= 0 && brace < end) {
        flush(line);
        run = end;
        MappedText value = MappedText.of(file, block.substring(brace, end), base + brace);
        JsonForms.readLine(value, sink);
        return end;
      }
    }
    return isOneParameter(line, end) ? keyValues(line, end) : line;
  }

  private int command(int line, int end) {
    int start = ShellCommands.start(block, line, end);
    if (start < 0) {
      return line;
    }
    int limit = Math.min(block.length(), start + LONGEST_COMMAND);
    ShellWords words = ShellWords.read(file, block, start, limit, base);
    if (!words.ended() && limit == block.length() && !last) {
      return -1;
    }
    if (words.open()) {
      // A quote that nobody closes: no command goes on for that long.
      words = ShellWords.read(file, block, start, end, base);
    }
    int lineEnd = block.indexOf('\n', Math.max(words.end() - 1, line));
    int after = lineEnd < 0 ? block.length() : lineEnd + 1;
    if (!ShellCommands.isOurs(words)) {
      return after > end ? after : line;
    }
    flush(line);
    ShellCommands.read(words, sink);
    run = after;
    return after;
  }

  /** Lines that show what went over the wire, in pieces. */
  private int wire(int line) {
    WireLog log = new WireLog(file, block, base);
    int after = log.read(line, last);
    if (after < 0) {
      return -1;
    }
    flush(line);
    run = after;
    QueryTexts.read(log.text(), sink);
    return after;
  }

  /** One parameter on each line. */
  private int keyValues(int line, int end) {
    MappedText.Builder query = new MappedText.Builder(file);
    int lines = 0;
    boolean named = false;
    int at = line;
    int next = end;
    while (next <= block.length() && at < next) {
      boolean parameter = isOneParameter(at, next);
      boolean begins = block.startsWith("Action=", firstNonBlank(at));
      if (!parameter || (begins && named)) {
        break;
      }
      named |= begins;
      int from = firstNonBlank(at);
      int to = next;
      while (to > from && block.charAt(to - 1) <= ' ') {
        to--;
      }
      if (lines > 0) {
        query.append("&", base + from, base + from);
      }
      query.append(block.substring(from, to), base + from);
      lines++;
      at = next;
      next = at < block.length() ? lineEnd(at) : at;
    }
    if (!last && at >= block.length()) {
      return -1;
    }
    if (!named || lines < 2) {
      // Searched with the lines around them.
      return at;
    }
    flush(line);
    run = at;
    QueryTexts.read(query.build(), sink);
    return at;
  }

  /** Searches the lines that no form claimed for queries. */
  private void flush(int to) {
    if (to > run) {
      String part = block.substring(run, to);
      if (QueryTexts.mayHoldQuery(part)) {
        QueryTexts.read(MappedText.of(file, part, base + run), sink);
      }
    }
    run = Math.max(run, to);
  }
}
