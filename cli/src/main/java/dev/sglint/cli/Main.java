package dev.sglint.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;

/**
 * {@code sglint}: dispatches to a command. Reports go to standard output, everything else to
 * standard error.
 */
public final class Main {
  private final Path workingDirectory;
  private final InputStream in;
  private final Writer out;
  private final Writer err;
  private final boolean terminal;
  private final Map<String, String> environment;

  Main(
      Path workingDirectory,
      InputStream in,
      Writer out,
      Writer err,
      boolean terminal,
      Map<String, String> environment) {
    this.workingDirectory = workingDirectory;
    this.in = in;
    this.out = out;
    this.err = err;
    this.terminal = terminal;
    this.environment = environment;
  }

  /** Runs the command line and ends the process with its exit code. */
  public static void main(String[] arguments) {
    Writer out =
        new BufferedWriter(new OutputStreamWriter(new StandardOutput(), StandardCharsets.UTF_8));
    Writer err = new OutputStreamWriter(System.err, StandardCharsets.UTF_8);
    Map<String, String> environment = System.getenv();
    boolean terminal = Boolean.getBoolean("sglint.terminal");
    Main main = new Main(Path.of(""), System.in, out, err, terminal, environment);
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
      out.flush();
    } catch (ConfigurationException e) {
      say(e.getMessage() + "\n");
      code = ExitCode.USAGE;
    } catch (UsageException e) {
      say("sglint: " + e.getMessage() + "\n");
      code = ExitCode.USAGE;
    } catch (IOException | UncheckedIOException e) {
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
    return code.code();
  }

  private ExitCode dispatch(List<String> arguments) throws UsageException, IOException {
    if (arguments.isEmpty()) {
      return run(new CheckCommand(this), List.of());
    }
    String first = arguments.get(0);
    List<String> rest = arguments.subList(1, arguments.size());
    return switch (first) {
      case "--version", "-V" -> print("sglint " + Version.get() + "\n");
      case "--help", "-h" -> run(new HelpCommand(this), List.of());
      default -> {
        Optional<Command> command = Commands.find(first, this);
        yield command.isPresent()
            ? run(command.get(), rest)
            : run(new CheckCommand(this), arguments);
      }
    };
  }

  private ExitCode run(Command command, List<String> arguments) throws UsageException, IOException {
    Manual manual = command.manual();
    CommandLine line = Arguments.parse(arguments, manual.options());
    return line.hasOption("help") ? print(Help.of(manual)) : command.run(line);
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

  /** Whether standard output is a terminal. */
  boolean isTerminal() {
    return terminal;
  }

  /** Whether standard error is one. */
  boolean showsProgress() {
    return Boolean.getBoolean("sglint.progress");
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
}
