package dev.sglint.maven;

import dev.sglint.engine.Analyzer;
import dev.sglint.report.WholeFile;
import dev.sglint.rule.RuleProvider;
import dev.sglint.source.Selection;
import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/**
 * What the run before came to, and what it has seen: where all of it is as it was, its outcome is
 * that of this run.
 */
final class LastRun {
  private static final String NAME = "last-run.properties";
  private static final String KEY = "key";
  private static final String VERDICT = "verdict";
  private static final String MESSAGE = "message";
  private static final String ASKED = "asked ";
  private static final String LINE = "line ";

  private final Path file;
  private final String key;

  private LastRun(Path file, String key) {
    this.file = file;
    this.key = key;
  }

  /**
   * The run before this one.
   *
   * @param directory where it is remembered
   * @param said all that a build says
   * @param day on which what expires is judged
   */
  static LastRun of(Path directory, List<?> said, LocalDate day) {
    String all = said + "\n" + day + "\n" + Version.get() + "\n" + jars();
    return new LastRun(directory.resolve(NAME), Digest.of(all));
  }

  /** What the rules and the analysis are in. */
  private static String jars() {
    List<String> jars = new ArrayList<>();
    try {
      ClassLoader loader = RuleProvider.class.getClassLoader();
      String providers = "META-INF/services/" + RuleProvider.class.getName();
      for (URL provider : Collections.list(loader.getResources(providers))) {
        jars.add(stamp(provider));
      }
      jars.add(stamp(Analyzer.class.getProtectionDomain().getCodeSource().getLocation()));
      return jars.toString();
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException("the rules are on the class path", e);
    }
  }

  private static String stamp(URL url) throws IOException, URISyntaxException {
    String text = url.toString();
    int end = text.indexOf("!/");
    String outer = end < 0 ? text : text.substring(text.startsWith("jar:") ? 4 : 0, end);
    try {
      Path jar = Path.of(new URI(outer));
      return text + " " + Files.size(jar) + " " + Files.getLastModifiedTime(jar);
    } catch (FileSystemNotFoundException | InvalidPathException e) {
      return text;
    }
  }

  /**
   * Its outcome, where nothing has changed.
   *
   * @param selection of the files that are looked for
   */
  Optional<Outcome> repeated(RecordingTree tree, Selection selection) {
    Properties known = new Properties();
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try (Reader in = Files.newBufferedReader(file)) {
      known.load(in);
      return key.equals(known.getProperty(KEY)) && tree.answers(asked(known), selection)
          ? Optional.of(outcome(known))
          : Optional.empty();
    } catch (IOException | IllegalArgumentException e) {
      // What cannot be read is written anew.
      return Optional.empty();
    }
  }

  private static Map<String, String> asked(Properties known) {
    Map<String, String> asked = new TreeMap<>();
    for (String name : known.stringPropertyNames()) {
      if (name.startsWith(ASKED)) {
        asked.put(name.substring(ASKED.length()), known.getProperty(name));
      }
    }
    return asked;
  }

  private static Outcome outcome(Properties known) {
    List<Outcome.Line> lines = new ArrayList<>();
    for (int i = 0; known.containsKey(LINE + i); i++) {
      String line = known.getProperty(LINE + i);
      int blank = line.indexOf(' ');
      Outcome.Level level = Outcome.Level.valueOf(line.substring(0, blank));
      lines.add(new Outcome.Line(level, line.substring(blank + 1)));
    }
    Outcome.Verdict verdict = Outcome.Verdict.valueOf(known.getProperty(VERDICT, ""));
    return new Outcome(lines, verdict, known.getProperty(MESSAGE, ""), true);
  }

  /** Remembers this run. */
  void remember(Outcome outcome, RecordingTree tree) throws IOException {
    Properties known = new Properties();
    known.setProperty(KEY, key);
    known.setProperty(VERDICT, outcome.verdict().name());
    known.setProperty(MESSAGE, outcome.message());
    tree.answers().forEach((question, answer) -> known.setProperty(ASKED + question, answer));
    for (int i = 0; i < outcome.lines().size(); i++) {
      Outcome.Line line = outcome.lines().get(i);
      known.setProperty(LINE + i, line.level() + " " + line.text());
    }
    WholeFile.write(file, out -> known.store(out, null));
  }

  /** What could not be judged is judged again. */
  void forget() throws IOException {
    Files.deleteIfExists(file);
  }
}
