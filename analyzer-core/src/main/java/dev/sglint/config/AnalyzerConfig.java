package dev.sglint.config;

import dev.sglint.rule.Settings;
import dev.sglint.source.Selection;
import java.util.List;
import java.util.Optional;

/**
 * What a configuration file and those that it extends say, with the defaults for what they do not
 * say.
 *
 * @param files where it stands, what is extended first; empty without one
 * @param profile which rules there are, where somebody says so
 * @param baseline the file of findings that are accepted
 * @param verdicts what becomes of findings
 * @param settings what rules may ask for
 * @param selection which files are looked for
 * @param inputs what is given beside the files, later ones win
 * @param acceptances what is said of accepting findings
 */
public record AnalyzerConfig(
    List<File> files,
    Optional<String> profile,
    Optional<String> baseline,
    Verdicts verdicts,
    Settings settings,
    Selection selection,
    List<ConfiguredInput> inputs,
    Acceptances acceptances) {
  /** What holds where there is no file. */
  public static final AnalyzerConfig DEFAULT =
      new AnalyzerConfig(
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Verdicts.DEFAULT,
          Settings.DEFAULT,
          Selection.DEFAULT,
          List.of(),
          Acceptances.DEFAULT);

  public AnalyzerConfig {
    files = List.copyOf(files);
    inputs = List.copyOf(inputs);
  }

  /** A file that was read. */
  public record File(String path, String text) {}

  /** The same with other verdicts. */
  public AnalyzerConfig judging(Verdicts others) {
    return new AnalyzerConfig(
        files, profile, baseline, others, settings, selection, inputs, acceptances);
  }

  /** The same with something else said of accepting findings. */
  public AnalyzerConfig with(Acceptances others) {
    return new AnalyzerConfig(
        files, profile, baseline, verdicts, settings, selection, inputs, others);
  }

  /** The same with another selection of files. */
  public AnalyzerConfig selecting(Selection other) {
    return new AnalyzerConfig(
        files, profile, baseline, verdicts, settings, other, inputs, acceptances);
  }
}
