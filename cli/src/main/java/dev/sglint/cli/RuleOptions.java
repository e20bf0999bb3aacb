package dev.sglint.cli;

import dev.sglint.engine.AnalysisRequest;
import dev.sglint.rule.Profile;
import dev.sglint.rule.Rule;
import java.util.List;
import org.apache.commons.cli.CommandLine;

/** The options by which rules are chosen, the same for all commands that judge. */
final class RuleOptions {
  private static final String SELECT = "select";
  private static final String IGNORE = "ignore";
  private static final String PROFILE = "profile";

  private static final Manual.Entry SELECTED =
      Manual.value(
          SELECT,
          "NAME",
          "only these rules, categories or aliases (CKV_AWS_24); repeatable, or with commas");

  private static final Manual.Entry IGNORED = Manual.value(IGNORE, "NAME", "all but these");

  static final Manual.Entry PROFILED =
      Manual.choice(
          PROFILE,
          "NAME",
          "default; strict: also what some call noise; cis, pci-dss: what these ask for; a rule that"
              + " is selected by name is always run",
          Profile.NAMES);

  /** Without the profile. */
  static final List<Manual.Entry> CHOICE = List.of(SELECTED, IGNORED);

  static final List<Manual.Entry> ENTRIES = List.of(SELECTED, IGNORED, PROFILED);

  private RuleOptions() {}

  static AnalysisRequest request(Main main, CommandLine line, List<Rule> rules)
      throws UsageException {
    return request(main, line, line.getArgList(), rules);
  }

  /**
   * What a command line asks for.
   *
   * @param paths those that are given
   */
  static AnalysisRequest request(Main main, CommandLine line, List<String> paths, List<Rule> rules)
      throws UsageException {
    List<String> select = Arguments.list(line, SELECT);
    List<String> ignore = Arguments.list(line, IGNORE);
    RuleNames.check(select, rules);
    RuleNames.check(ignore, rules);
    AnalysisRequest asked = Analysis.request(main, line, paths).keeping(select, ignore);
    String profile = asked.config().profile().orElse(Profile.DEFAULT.id());
    return asked.in(Profiles.find(line.getOptionValue(PROFILE, profile)));
  }
}
