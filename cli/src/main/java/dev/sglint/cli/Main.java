package dev.sglint.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * {@code sglint}: dispatches to a command. Reports go to standard output, everything else to
 * standard error.
 */
public final class Main {
  private final Path workingDirectory;
  private final InputStream in;
  private final Writer out;
  private final Writer err;
  private final boolean colour;
  private final Map<String, String> environment;

  Main(
      Path workingDirectory,
      InputStream in,
      Writer out,
      Writer err,
      boolean colour,
      Map<String, String> environment) {
    this.workingDirectory = workingDirectory;
    this.in = in;
    this.out = out;
    this.err = err;
    this.colour = colour;
    this.environment = environment;
  }

  /** Runs the command line and ends the process with its exit code. */
  public static void main(String[] arguments) {
    Writer out = new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8));
    Writer err = new OutputStreamWriter(System.err, StandardCharsets.UTF_8);
    Map<String, String> environment = System.getenv();
    boolean colour =
        Boolean.getBoolean("sglint.terminal")
            && environment.getOrDefault("NO_COLOR", "").isEmpty()
            && !environment.getOrDefault("TERM", "dumb").equals("dumb");
    Main main = new Main(Path.of(""), System.in, out, err, colour, environment);
    int code = main.run(List.of(arguments));
    if (Boolean.getBoolean("sglint.archive")) {
      WarmUp.run();
    }
    System.exit(code);
  }

  int run(List<String> arguments) {
    ExitCode code;
    try {
      code = dispatch(arguments);
    } catch (ConfigurationException e) {
      say(e.getMessage() + "\n");
      code = ExitCode.USAGE;
    } catch (UsageException e) {
      say("sglint: " + e.getMessage() + "\n");
      code = ExitCode.USAGE;
    } catch (IOException e) {
      say("sglint: cannot write: " + e.getMessage() + "\n");
      code = ExitCode.USAGE;
    } catch (OutOfMemoryError e) {
      say("sglint: out of memory: SGLINT_JAVA_OPTIONS=-Xmx2g gives it more\n");
      code = ExitCode.INCOMPLETE;
    } catch (RuntimeException | StackOverflowError e) {
      StringWriter trace = new StringWriter();
      e.printStackTrace(new java.io.PrintWriter(trace));
      say("sglint: this is a bug of ours, please report it:\n" + trace);
      code = ExitCode.BUG;
    }
    flush();
    return code.code();
  }

  private ExitCode dispatch(List<String> arguments) throws UsageException, IOException {
    if (arguments.isEmpty()) {
      return new CheckCommand(this).run(List.of());
    }
    String first = arguments.get(0);
    List<String> rest = arguments.subList(1, arguments.size());
    return switch (first) {
      case "check" -> new CheckCommand(this).run(rest);
      case "show" -> new ShowCommand(this).run(rest);
      case "diff" -> new DiffCommand(this).run(rest);
      case "explain" -> new ExplainCommand(this).run(rest);
      case "suppress" -> new SuppressCommand(this).run(rest);
      case "rules" -> new RulesCommand(this).run(rest);
      case "--version", "-V" -> print("sglint " + Version.get() + "\n");
      case "--help", "-h", "help" -> print(Help.general());
      default -> new CheckCommand(this).run(arguments);
    };
  }

  ExitCode print(String text) throws IOException {
    out.write(text);
    return ExitCode.CLEAN;
  }

  Path workingDirectory() {
    return workingDirectory;
  }

  InputStream in() {
    return in;
  }

  Writer out() {
    return out;
  }

  boolean colour() {
    return colour;
  }

  Map<String, String> environment() {
    return environment;
  }

  /** Writes to standard error. */
  void say(String text) {
    try {
      err.write(text);
      err.flush();
    } catch (IOException e) {
      // Nobody is left to be told.
    }
  }

  private void flush() {
    try {
      out.flush();
      err.flush();
    } catch (IOException e) {
      // A closed pipe is how a reader says that it has seen enough.
    }
  }
}
