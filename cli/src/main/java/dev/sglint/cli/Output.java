package dev.sglint.cli;

import dev.sglint.report.Style;
import dev.sglint.report.WholeFile;
import dev.sglint.text.Suggestions;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The format of a report and where it goes; no file is standard output. */
record Output(String format, Optional<String> file) {
  /**
   * What {@code --format FORMAT[=FILE]} asks for, text where nothing does.
   *
   * @param names the formats that there are
   */
  static List<Output> of(List<String> formats, List<String> names) throws UsageException {
    List<Path> files = new ArrayList<>();
    List<Output> outputs = new ArrayList<>();
    for (String format : formats.isEmpty() ? List.of("text") : formats) {
      int equals = format.indexOf('=');
      String name = equals < 0 ? format : format.substring(0, equals);
      if (!names.contains(name)) {
        String nearest = Suggestions.nearest(name, names);
        String hint =
            nearest.isEmpty()
                ? "; there are " + String.join(", ", names)
                : ": did you mean `" + nearest + "`?";
        throw new UsageException("there is no format `" + name + "`" + hint);
      }
      if (equals >= 0 && equals == format.length() - 1) {
        throw new UsageException("no file after `" + format + "`");
      }
      Optional<String> file =
          equals < 0 ? Optional.empty() : Optional.of(format.substring(equals + 1));
      if (file.isPresent()) {
        Path path = path(file.get());
        if (files.contains(path)) {
          throw new UsageException("two reports would go to `" + file.get() + "`");
        }
        files.add(path);
      }
      outputs.add(new Output(name, file));
    }
    return outputs;
  }

  Style style(Main main, Terminal terminal) {
    return file.isEmpty() ? terminal.style(main) : Style.PLAIN;
  }

  void write(Main main, WholeFile.Content report) throws IOException, UsageException {
    if (file.isEmpty()) {
      report.write(main.out());
      return;
    }
    try {
      WholeFile.write(main.workingDirectory().resolve(path(file.get())), report);
    } catch (IOException e) {
      throw new UsageException("cannot write `" + file.get() + "`: " + WholeFile.reason(e));
    }
  }

  private static Path path(String file) throws UsageException {
    try {
      return Path.of(file).normalize();
    } catch (InvalidPathException e) {
      throw new UsageException("`" + file + "` is no path: " + e.getReason());
    }
  }
}
