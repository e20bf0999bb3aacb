package dev.sglint.cli;

import dev.sglint.engine.AnalysisRequest;
import dev.sglint.rule.Profile;
import dev.sglint.rule.Rule;
import java.util.List;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** The options by which rules are chosen, the same for all commands that judge. */
final class Selection {
  private static final String SELECT = "select";
  private static final String IGNORE = "ignore";
  private static final String PROFILE = "profile";

  private Selection() {}

  static void addTo(Options options) {
    options.addOption(Arguments.value(SELECT, "RULE"));
    options.addOption(Arguments.value(IGNORE, "RULE"));
    options.addOption(Arguments.value(PROFILE, "NAME"));
  }

  static AnalysisRequest request(Main main, CommandLine line, List<Rule> rules)
      throws UsageException {
    List<String> select = Arguments.list(line, SELECT);
    List<String> ignore = Arguments.list(line, IGNORE);
    RuleNames.check(select, rules);
    RuleNames.check(ignore, rules);
    AnalysisRequest asked = Analysis.request(main, line).keeping(select, ignore);
    String profile = asked.config().profile().orElse(Profile.DEFAULT.id());
    return asked.in(profile(line.getOptionValue(PROFILE, profile)));
  }

  private static Profile profile(String name) throws UsageException {
    return Profile.find(name)
        .orElseThrow(
            () ->
                new UsageException(
                    "there is no profile `"
                        + name
                        + "`; there are "
                        + String.join(", ", Profile.NAMES)));
  }
}
