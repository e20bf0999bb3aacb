package dev.sglint.cli;

import java.io.InputStream;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What the command line does in a directory. */
public record CommandLineRun(int exitCode, String out, String err) {
  public static CommandLineRun of(Path directory, List<String> arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    InputStream in = InputStream.nullInputStream();
    int code = new Main(directory, in, out, err, false, Map.of()).run(arguments);
    return new CommandLineRun(code, out.toString(), err.toString());
  }
}
