package dev.sglint.engine;

import dev.sglint.diagnostic.Diagnostic;
import dev.sglint.frontend.ConfigurationSink;
import dev.sglint.model.Configuration;
import dev.sglint.model.IpPermission;
import dev.sglint.model.Remarks;
import dev.sglint.model.Resource;
import dev.sglint.model.SecurityGroup;
import dev.sglint.rule.Certainty;
import dev.sglint.rule.Finding;
import dev.sglint.rule.Rule;
import dev.sglint.source.SourceSpan;
import dev.sglint.source.TextStream;
import dev.sglint.source.TextView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Takes configurations as they are read and judges each; keeps the texts that they stand in. */
final class TreeJudgement implements ConfigurationSink {
  private final AnalysisRequest request;
  private final Judgement judgement;
  private final Tally tally;
  private final Places places;
  private final Progress progress;
  private final TreeRules rules;
  private final GroupListener listener;
  private final List<Rule> catalogue;
  private Optional<ConfigurationRunner> runner = Optional.empty();
  private final Map<String, TextView> views = new HashMap<>();
  private final Set<String> files = new HashSet<>();
  private final Set<String> said = new HashSet<>();

  /** What configurations before said of declarations, wherever in these. */
  private final Set<String> saidBefore = new HashSet<>();

  private final Set<String> asked = new HashSet<>();
  private final Set<String> askedDirectories = new HashSet<>();

  TreeJudgement(
      AnalysisRequest request,
      List<Rule> catalogue,
      Judgement judgement,
      Tally tally,
      Places places,
      Progress progress) {
    this.progress = progress;
    this.listener = request.groups();
    this.request = request;
    this.catalogue = catalogue;
    this.judgement = judgement;
    this.tally = tally;
    this.places = places;
    this.rules = new TreeRules(request.rules(), places);
  }

  /**
   * The files that are to be analysed. What belongs to them is looked at too, and what stands
   * beside them in their directories is not told.
   */
  void asks(List<String> paths) {
    for (String path : paths) {
      asked.add(path);
      askedDirectories.add(directory(path));
    }
  }

  private static String directory(String path) {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }

  /** Whether what stands at a place is told. */
  boolean isTold(SourceSpan place) {
    return asked.contains(place.file()) || !askedDirectories.contains(directory(place.file()));
  }

  TreeRules rules() {
    return rules;
  }

  /** Whether a configuration stands in a file. */
  boolean hasRead(String file) {
    return files.contains(file);
  }

  /** The text of a file, as long as it is kept. */
  Optional<TextView> view(String file) {
    return Optional.ofNullable(views.get(file));
  }

  @Override
  public void text(TextStream text) {
    places.open(text);
    views.put(text.path(), text.view());
    if (files.add(text.path())) {
      progress.file(text.path());
      tally.addFile();
    }
  }

  /** A text that findings may point into, and that nothing is declared in. */
  void aside(TextStream text) {
    places.open(text);
    views.put(text.path(), text.view());
  }

  @Override
  public void release(String file) {
    views.remove(file);
  }

  @Override
  public void diagnostic(Diagnostic diagnostic) {
    // What keeps a file from being read hides what belongs to those that are asked for.
    boolean error = diagnostic.severity() == Diagnostic.Severity.ERROR;
    if (error || isTold(diagnostic.span())) {
      judgement.diagnostic(diagnostic);
    }
  }

  @Override
  public void remarks(Remarks remarks) {
    judgement.remarks(remarks);
  }

  @Override
  public void configuration(Configuration whole) {
    progress.begin(Progress.Stage.JUDGE);
    judge(whole);
    progress.end();
  }

  private void judge(Configuration whole) {
    Configuration existing = Existing.of(whole);
    List<SecurityGroup> groups = Existing.groups(existing);
    if (!existing.isAlternative()) {
      count(existing, groups);
      listener.groups(existing.root(), groups);
    }
    if (runner.isEmpty()) {
      runner = Optional.of(new ConfigurationRunner(request, catalogue));
    }
    Judged judged = runner.get().judge(whole, existing, groups);
    Set<String> here = new HashSet<>();
    for (Finding finding : judged.findings()) {
      if (isTold(finding.place()) && !saidBefore.contains(what(finding))) {
        tell(finding, existing.isAlternative());
        here.add(what(finding));
      }
    }
    saidBefore.addAll(here);
    judged.diagnostics().forEach(judgement::diagnostic);
  }

  private void count(Configuration existing, List<SecurityGroup> groups) {
    judgement.groups(groups);
    List<IpPermission> permissions = new ArrayList<>();
    for (Resource resource : existing.resources()) {
      for (IpPermission permission : resource.permissions()) {
        if (isTold(permission.declaration().span())) {
          permissions.add(permission);
        }
      }
    }
    tally.addPermissions(rules.add(NormalisedRules.of(permissions)));
    Undecided.count(permissions, tally);
  }

  /** A module that several configurations use has the same mistake in all of them. */
  private void tell(Finding finding, boolean isAlternative) {
    if (isAlternative) {
      Finding possible = finding.as(Certainty.POSSIBLE);
      if (!said.contains(key(finding.as(Certainty.CERTAIN))) && said.add(key(possible))) {
        judgement.finding(possible);
      }
    } else if (said.add(key(finding))) {
      judgement.finding(finding);
    }
  }

  private static String key(Finding finding) {
    return finding.place().start() + " " + what(finding);
  }

  /**
   * What a finding says, but for where in a file: a plan and the configuration that it was made of
   * may lead to different places of one rule.
   */
  private static String what(Finding finding) {
    String about = finding.rule().id() + " " + finding.declaration().address();
    String certainty = finding.certainty().name();
    return finding.place().file() + " " + about + " " + certainty + " " + finding.message();
  }
}
