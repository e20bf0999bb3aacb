package dev.sglint.cli;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** One run of the command line in this process. */
record Run(int code, String out, String err) {
  static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

  static Run in(Path directory, String input, String... arguments) {
    return in(directory, input, Map.of(), arguments);
  }

  static Run in(
      Path directory, String input, Map<String, String> environment, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    ByteArrayInputStream in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
    int code = new Main(directory, in, out, err, false, environment).run(List.of(arguments));
    return new Run(code, out.toString(), err.toString());
  }

  static Run of(String... arguments) {
    return in(PROJECT, "", arguments);
  }

  static Run reading(String input, String... arguments) {
    return in(PROJECT, input, arguments);
  }
}
