package dev.sglint.config;

import dev.sglint.rule.RuleMetadata;
import dev.sglint.source.SourceTree;
import java.util.List;
import java.util.Optional;

/** Reads the configuration of a run. Not loaded where there is none. */
public final class Configurations {
  private Configurations() {}

  /**
   * Reads a file that was found or named, and those that it extends.
   *
   * @param catalogue the rules that there are
   */
  public static ConfigReader.Outcome read(
      ConfigFiles.Found file, SourceTree sources, List<RuleMetadata> catalogue) {
    Optional<String> text = ConfigFiles.text(file.path(), sources);
    if (text.isPresent()) {
      return ConfigReader.read(file, text.get(), sources, catalogue);
    }
    String mistake =
        file.path() + ":1:1: the configuration cannot be read, or is longer than 1 MiB";
    return new ConfigReader.Outcome(AnalyzerConfig.DEFAULT, List.of(mistake));
  }

  /**
   * What is in force by a file in which there is no mistake.
   *
   * @param path of what is checked
   */
  public static InForce inForce(ConfigFiles.Found file, SourceTree sources, String path) {
    String text = ConfigFiles.text(file.path(), sources).orElse("");
    return InForce.of(file, text, sources, path);
  }
}
