package dev.sglint.engine;

import dev.sglint.config.Verdicts;
import dev.sglint.diagnostic.Diagnostic;
import dev.sglint.diagnostic.DiagnosticCode;
import dev.sglint.rule.Certainty;
import dev.sglint.rule.Finding;
import dev.sglint.rule.Severity;
import dev.sglint.value.UnknownReason;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was counted, the findings that are not listed included. */
public final class Tally {
  private final Verdicts verdicts;
  private final Map<Severity, Long> findings = new EnumMap<>(Severity.class);
  private final Map<Severity, Long> certain = new EnumMap<>(Severity.class);
  private final Map<UnknownReason.Kind, Long> undecidedBy = new EnumMap<>(UnknownReason.Kind.class);
  private int files;
  private int groups;
  private long permissions;
  private long undecided;
  private long suppressed;
  private long failing;
  private boolean incomplete;
  private boolean failed;

  /** Nothing is counted yet. */
  Tally(Verdicts verdicts) {
    this.verdicts = verdicts;
  }

  void add(Finding finding) {
    add(finding, 1);
  }

  private void add(Finding finding, long times) {
    failing += verdicts.fails(finding) ? times : 0;
    if (finding.isSuppressed()) {
      suppressed += times;
      return;
    }
    findings.merge(finding.severity(), times, Long::sum);
    if (finding.certainty() == Certainty.CERTAIN) {
      certain.merge(finding.severity(), times, Long::sum);
    }
  }

  /** The same with other findings in place of some. */
  Tally replacing(List<Finding> some, List<Finding> others) {
    Tally tally = new Tally(verdicts);
    tally.findings.putAll(findings);
    tally.certain.putAll(certain);
    tally.undecidedBy.putAll(undecidedBy);
    tally.files = files;
    tally.groups = groups;
    tally.permissions = permissions;
    tally.undecided = undecided;
    tally.suppressed = suppressed;
    tally.failing = failing;
    tally.incomplete = incomplete;
    tally.failed = failed;
    some.forEach(finding -> tally.add(finding, -1));
    others.forEach(finding -> tally.add(finding, 1));
    return tally;
  }

  void add(Diagnostic diagnostic) {
    if (diagnostic.code() == DiagnosticCode.RULE_FAILED) {
      failed = true;
    } else if (diagnostic.severity() == Diagnostic.Severity.ERROR) {
      incomplete = true;
    }
  }

  void addFile() {
    files++;
  }

  void setGroups(int count) {
    groups = count;
  }

  void addPermissions(int count) {
    permissions += count;
  }

  /** One more permission is not fully decided. */
  void addUndecided(Set<UnknownReason.Kind> reasons) {
    undecided++;
    for (UnknownReason.Kind reason : reasons) {
      undecidedBy.merge(reason, 1L, Long::sum);
    }
  }

  public int files() {
    return files;
  }

  public int groups() {
    return groups;
  }

  public long permissions() {
    return permissions;
  }

  public long undecided() {
    return undecided;
  }

  /** How many permissions are not fully decided for a reason; one may have several. */
  public long undecided(UnknownReason.Kind reason) {
    return undecidedBy.getOrDefault(reason, 0L);
  }

  /** How many findings somebody has accepted. */
  public long suppressed() {
    return suppressed;
  }

  /** How many findings fail the run. */
  public long failing() {
    return failing;
  }

  public boolean incomplete() {
    return incomplete;
  }

  public boolean failed() {
    return failed;
  }

  public long findings(Severity severity) {
    return findings.getOrDefault(severity, 0L);
  }

  public long certain(Severity least) {
    long sum = 0;
    for (Severity severity : Severity.values()) {
      sum += severity.isAtLeast(least) ? certain.getOrDefault(severity, 0L) : 0;
    }
    return sum;
  }
}
