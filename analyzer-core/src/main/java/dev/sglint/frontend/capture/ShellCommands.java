package dev.sglint.frontend.capture;

import dev.sglint.source.MappedText;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The commands that make requests: the AWS CLI and curl. */
final class ShellCommands {
  /** A command stands at the beginning, after a prompt, an operator, or another command. */
  private static final Pattern COMMAND =
      Pattern.compile(
          "(?:^|[\\s;&|(`\"'=$#>%])((?:[^\\s\"'`=]{0,256}/)?(?:aws(?:[.]exe|[.]cmd)?|curl(?:[.]exe)?))(?=\\s)");

  private ShellCommands() {}

  /** Where a command begins in a line, or -1. */
  static int start(String text, int line, int end) {
    Matcher matcher = COMMAND.matcher(text).region(line, end);
    int service = text.lastIndexOf("ec2", end);
    int last = end - 1;
    while (last > line && text.charAt(last) <= ' ') {
      last--;
    }
    boolean goesOn = text.charAt(last) == '\\';
    while (matcher.find()) {
      boolean curl = matcher.group(1).contains("curl");
      if (curl || service > matcher.end() || goesOn) {
        return matcher.start(1);
      }
    }
    return -1;
  }

  /** Whether the command is about security groups. */
  static boolean isOurs(ShellWords words) {
    return isCurl(words)
        ? CurlCommand.mayHoldQuery(words.words())
        : AwsCommand.isOurs(words.words());
  }

  static void read(ShellWords words, RequestSink sink) {
    if (isCurl(words)) {
      CurlCommand.read(words.words(), sink);
    } else {
      AwsCommand.read(words.words(), sink);
    }
  }

  private static boolean isCurl(ShellWords words) {
    List<MappedText> all = words.words();
    return !all.isEmpty() && all.get(0).text().contains("curl");
  }
}
