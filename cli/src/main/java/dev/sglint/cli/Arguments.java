package dev.sglint.cli;

import dev.sglint.text.Suggestions;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.MissingArgumentException;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;
import org.apache.commons.cli.UnrecognizedOptionException;

/** Parses the options of one command, with a hint for a mistyped one. */
final class Arguments {
  private Arguments() {}

  static Option value(String name, String argument) {
    return Option.builder().longOpt(name).hasArg().argName(argument).get();
  }

  /** An option without a value. */
  static Option flag(String name) {
    return Option.builder().longOpt(name).get();
  }

  static CommandLine parse(List<String> arguments, Options options) throws UsageException {
    options.addOption(Option.builder("h").longOpt("help").get());
    try {
      // A lone "-" is standard input, which the parser takes for an argument as it should.
      return DefaultParser.builder()
          .setAllowPartialMatching(false)
          .get()
          .parse(options, arguments.toArray(new String[0]));
    } catch (UnrecognizedOptionException e) {
      throw new UsageException(unknown(e.getOption(), options));
    } catch (MissingArgumentException e) {
      throw new UsageException(
          "option `--" + e.getOption().getLongOpt() + "` needs a value; try `sglint --help`");
    } catch (ParseException e) {
      throw new UsageException(e.getMessage() + "; try `sglint --help`");
    }
  }

  private static String unknown(String option, Options options) {
    List<String> names = new ArrayList<>();
    for (Option known : options.getOptions()) {
      names.add("--" + known.getLongOpt());
    }
    int equals = option.indexOf('=');
    String name = equals < 0 ? option : option.substring(0, equals);
    String nearest = Suggestions.nearest(name, names);
    String hint = nearest.isEmpty() ? "" : ": did you mean `" + nearest + "`?";
    return "unknown option `" + name + "`" + (hint.isEmpty() ? "; try `sglint --help`" : hint);
  }

  /** The values of an option that may be repeated, or hold several with commas between. */
  static List<String> list(CommandLine line, String option) {
    List<String> values = new ArrayList<>();
    String[] given = line.getOptionValues(option);
    if (given != null) {
      for (String value : given) {
        for (String part : value.split(",", -1)) {
          if (!part.isBlank()) {
            values.add(part.strip());
          }
        }
      }
    }
    return values;
  }
}
