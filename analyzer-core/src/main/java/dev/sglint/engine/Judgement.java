package dev.sglint.engine;

import dev.sglint.config.AnalyzerConfig;
import dev.sglint.diagnostic.Diagnostic;
import dev.sglint.diagnostic.DiagnosticCode;
import dev.sglint.frontend.Declarations;
import dev.sglint.model.Declaration;
import dev.sglint.model.Ec2Answer;
import dev.sglint.model.GroupIdentity;
import dev.sglint.model.Remarks;
import dev.sglint.model.Request;
import dev.sglint.model.SecurityGroup;
import dev.sglint.model.Vocabulary;
import dev.sglint.rule.Finding;
import dev.sglint.rule.Rule;
import dev.sglint.rule.Suppression;
import dev.sglint.rule.SuppressionUse;
import dev.sglint.source.SourceSpan;
import dev.sglint.source.TextStream;
import dev.sglint.source.TextView;
import dev.sglint.value.Field;
import dev.sglint.value.UnknownReason;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Takes requests as they are read, and what was judged of configurations, and makes the result;
 * keeps findings, not what they are about.
 */
final class Judgement implements Declarations {
  /** More findings than this are counted and not listed. */
  static final int MAX_FINDINGS = 100_000;

  /** More diagnostics than this are counted and not listed. */
  static final int MAX_DIAGNOSTICS = 10_000;

  private final AnalysisRequest request;
  private final RuleRunner runner;
  private final Tally tally;
  private final Places places = new Places();
  private final RequestOutcomes outcomes = new RequestOutcomes();
  private final List<Finding> findings = new ArrayList<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final Set<GroupIdentity> groups = new HashSet<>();
  private int unnamedGroups;
  private boolean limitTold;
  private String file = "";
  private Supplier<TextView> text = TextStream.of("", "")::view;
  private boolean recognised;
  private final TreeJudgement trees;
  private final Accepting accepting;

  /**
   * @param rules those that are run
   * @param catalogue all that there are
   * @param progress is told what is done
   */
  Judgement(AnalysisRequest request, List<Rule> rules, List<Rule> catalogue, Progress progress) {
    this.request = request;
    this.tally = new Tally(request.config().verdicts());
    this.accepting = new Accepting(request, catalogue);
    this.runner = new RuleRunner(request, rules);
    this.trees = new TreeJudgement(request, rules, this, tally, places, progress);
    judge(request.config().files());
  }

  private void judge(List<AnalyzerConfig.File> files) {
    for (AnalyzerConfig.File file : files) {
      try (TextStream stream = TextStream.of(file.path(), file.text())) {
        while (stream.more()) {
          // Findings may point anywhere into it.
        }
        trees.aside(stream);
      }
    }
    if (!files.isEmpty()) {
      SourceSpan start = new SourceSpan(files.get(files.size() - 1).path(), 0, 0);
      Judged judged = runner.judgeSettings(new Declaration(Vocabulary.EC2_QUERY, "", start));
      judged.findings().forEach(this::finding);
      judged.diagnostics().forEach(this::diagnostic);
    }
  }

  void open(TextStream stream) {
    file = stream.path();
    text = stream::view;
    recognised = false;
    trees.rules().tellBefore(file);
    places.open(stream);
  }

  void close(TextStream stream) {
    boolean told = trees.hasRead(file);
    places.close(file, recognised || told);
    if (recognised && !told) {
      tally.addFile();
    }
  }

  /** The text in which the places of what follows are. */
  void look(TextView view) {
    text = () -> view;
  }

  /** Takes what front ends read that read trees. */
  TreeJudgement trees() {
    return trees;
  }

  /**
   * The groups of a configuration: those with ids are the same everywhere, what cannot be seen for
   * one reason is one group.
   */
  void groups(List<SecurityGroup> others) {
    Set<UnknownReason> unseen = new HashSet<>();
    for (SecurityGroup group : others) {
      Field<GroupIdentity> named = group.resources().get(0).group();
      if (group.identity() instanceof GroupIdentity.Id id) {
        groups.add(id);
      } else if (!(named instanceof Field.Unknown<?> unknown) || unseen.add(unknown.reason())) {
        unnamedGroups++;
      }
    }
  }

  boolean nothingSeen() {
    return tally.files() == 0 && diagnostics.isEmpty();
  }

  @Override
  public void request(Supplier<Request> read) {
    recognised = true;
    Request resolved = runner.resolved(read.get());
    if (resolved.groupIdentity() instanceof GroupIdentity.Unspecified) {
      unnamedGroups++;
    } else {
      groups.add(resolved.groupIdentity());
    }
    Ec2Answer answer = runner.judge(resolved);
    Judged judged = runner.judged();
    if (resolved.operation().isRequest()) {
      outcomes.add(resolved, answer);
    }
    show(resolved);
    RequestFixes.of(resolved, answer, judged.findings()).forEach(this::finding);
    judged.diagnostics().forEach(this::diagnostic);
    SourceSpan place = resolved.declaration().span();
    request.requests().request(resolved, answer, places);
    if (runner.states().full() && !limitTold) {
      limitTold = true;
      diagnostic(
          Diagnostic.error(
              DiagnosticCode.LIMIT,
              place,
              "the groups hold more rules than are kept: from here on requests are judged without"
                  + " what went before"));
    }
  }

  private void show(Request resolved) {
    if (!resolved.operation().intent().opens() || resolved.circumstances().refused()) {
      return;
    }
    Undecided.count(resolved.permissions(), tally);
    if (!request.rules().listens()) {
      tally.addPermissions(NormalisedRules.count(resolved.permissions()));
      return;
    }
    List<NormalisedRule> rules = NormalisedRules.of(resolved.permissions());
    tally.addPermissions(rules.size());
    for (NormalisedRule rule : rules) {
      request.rules().rule(rule, places.position(rule.place().file(), rule.place().start()));
    }
  }

  /** What a text says that is read now. */
  void remarks(Remarks remarks) {
    accepting.add(remarks).forEach(this::remember);
  }

  void finding(Finding found) {
    Finding finding = accepting.judge(found);
    if (request.keeps(finding)) {
      boolean edits = finding.fix().isPresent() && !finding.fix().get().edits().isEmpty();
      list(edits ? exact(finding) : finding);
      remember(finding.place());
    }
  }

  /** What is wrong with suppressions is known when their texts may be out of reach. */
  private void judgeSuppressions() {
    List<SuppressionUse> faults = new ArrayList<>(accepting.faults());
    faults.removeIf(
        use ->
            use.suppression().source() != Suppression.Source.CONFIGURATION
                && !trees.isTold(use.suppression().place()));
    Judged judged = runner.judgeSuppressions(faults);
    judged.findings().stream().filter(request::keeps).forEach(this::list);
    judged.diagnostics().forEach(this::diagnostic);
  }

  private void list(Finding finding) {
    tally.add(finding);
    if (findings.size() < MAX_FINDINGS) {
      findings.add(finding);
    } else if (findings.size() == MAX_FINDINGS) {
      findings.add(finding);
      diagnostic(
          Diagnostic.error(
              DiagnosticCode.LIMIT,
              finding.place(),
              "more than "
                  + MAX_FINDINGS
                  + " findings: those from here on are counted, not listed"));
    }
  }

  @Override
  public void diagnostic(Diagnostic diagnostic) {
    recognised = true;
    tally.add(diagnostic);
    if (diagnostics.size() < MAX_DIAGNOSTICS) {
      diagnostics.add(diagnostic);
      remember(diagnostic.span());
    } else if (diagnostics.size() == MAX_DIAGNOSTICS) {
      diagnostics.add(
          Diagnostic.warning(
              DiagnosticCode.LIMIT,
              diagnostic.span(),
              "more than " + MAX_DIAGNOSTICS + " diagnostics: those from here on are not listed"));
    }
  }

  private void remember(SourceSpan place) {
    places.remember(trees.view(place.file()).isPresent() ? place.file() : file, view(place), place);
  }

  private TextView view(SourceSpan place) {
    return trees.view(place.file()).orElseGet(text);
  }

  /** Where a fix changes a text, the text says whether it can. */
  private Finding exact(Finding finding) {
    TextView view = view(finding.place());
    return finding.fixedBy(
        finding.fix().flatMap(fix -> ExactFix.of(fix, finding.place().file(), view)));
  }

  AnalysisResult result(List<String> missing) {
    trees.rules().tellRest();
    judgeSuppressions();
    tally.setGroups(groups.size() + unnamedGroups);
    findings.sort(null);
    Occurrences.number(findings);
    diagnostics.sort(null);
    return new AnalysisResult(
        List.copyOf(findings),
        List.copyOf(diagnostics),
        outcomes,
        List.copyOf(missing),
        tally,
        places,
        Earlier.NONE);
  }
}
