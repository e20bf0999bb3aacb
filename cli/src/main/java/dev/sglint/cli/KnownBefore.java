package dev.sglint.cli;

import dev.sglint.baseline.BaselineFile;
import dev.sglint.engine.AnalysisRequest;
import dev.sglint.engine.AnalysisResult;
import dev.sglint.rule.Rule;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;

/** What a check finds beside a baseline, a revision or both. Not loaded on other runs. */
final class KnownBefore {
  private final Main main;
  private final List<Rule> rules;

  KnownBefore(Main main, List<Rule> rules) {
    this.main = main;
    this.rules = rules;
  }

  /** How a request becomes a result. */
  interface Run {
    AnalysisResult of(AnalysisRequest request) throws UsageException, IOException;
  }

  AnalysisResult without(CommandLine line, AnalysisRequest asked, Run run)
      throws UsageException, IOException {
    Optional<String> path = Baselines.path(line, asked);
    if (path.isEmpty()) {
      return since(line, asked, run);
    }
    BaselineFile file = Baselines.read(path.get(), asked.sources());
    AnalysisRequest request = file.hiddenFrom(asked);
    return since(line, request, one -> file.to(run.of(one), request, rules).result());
  }

  private AnalysisResult since(CommandLine line, AnalysisRequest request, Run run)
      throws UsageException, IOException {
    if (!line.hasOption(CheckCommand.NEW_SINCE)) {
      return run.of(request);
    }
    NewSince since = new NewSince(main);
    since.read(line.getOptionValue(CheckCommand.NEW_SINCE), request, rules);
    return since.of(run.of(since.listening(request)));
  }
}
