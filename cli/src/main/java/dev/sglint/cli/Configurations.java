package dev.sglint.cli;

import dev.sglint.config.AnalyzerConfig;
import dev.sglint.config.ConfigFiles;
import dev.sglint.config.ConfigReader;
import dev.sglint.engine.Catalogue;
import dev.sglint.rule.RuleMetadata;
import dev.sglint.source.SourceTree;
import java.util.List;
import java.util.Optional;

/** Reads the configuration file of a run. Not loaded where there is none. */
final class Configurations {
  private Configurations() {}

  static AnalyzerConfig read(String path, SourceTree sources) throws UsageException {
    Optional<String> text = ConfigFiles.text(path, sources);
    if (text.isEmpty()) {
      throw new UsageException("cannot read the configuration `" + path + "`");
    }
    List<RuleMetadata> catalogue = Catalogue.load().stream().map(RuleMetadata::of).toList();
    ConfigReader.Outcome outcome = ConfigReader.read(path, text.get(), catalogue);
    if (!outcome.mistakes().isEmpty()) {
      throw new ConfigurationException(outcome.mistakes());
    }
    return outcome.config();
  }
}
