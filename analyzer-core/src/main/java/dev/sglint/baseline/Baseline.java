package dev.sglint.baseline;

import dev.sglint.diff.Counterparts;
import dev.sglint.diff.Moves;
import dev.sglint.engine.AnalysisResult;
import dev.sglint.rule.Finding;
import dev.sglint.rule.KnownFinding;
import dev.sglint.rule.Suppression;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Findings that a project lives with for now.
 *
 * @param path where it stands
 */
public record Baseline(String path, List<KnownFinding> findings) {
  public static final int SCHEMA_VERSION = 1;
  public static final String STANDARD_INPUT = "-";

  public Baseline {
    findings = List.copyOf(findings);
  }

  /**
   * What a baseline makes of a result.
   *
   * @param result in which what stands in the baseline is accepted, and which tells what of it is
   *     resolved
   * @param unseen what of the baseline the analysis did not have a look at
   */
  public record Applied(AnalysisResult result, List<KnownFinding> unseen) {
    public Applied {
      unseen = List.copyOf(unseen);
    }

    /** The baseline of those that are there now, beside what nobody has looked at. */
    public Baseline renewed(String path, boolean withNew) {
      Map<String, KnownFinding> known = new LinkedHashMap<>();
      unseen.forEach(one -> add(one, known));
      for (Finding finding : result.findings()) {
        boolean accepted =
            finding
                .suppression()
                .filter(s -> s.source() == Suppression.Source.BASELINE)
                .isPresent();
        if (accepted || (withNew && !finding.isSuppressed())) {
          add(known(finding), known);
        }
      }
      return new Baseline(path, List.copyOf(known.values()));
    }

    private static void add(KnownFinding one, Map<String, KnownFinding> known) {
      known.merge(
          here(one.rule(), one.sign(), one.file()),
          one,
          (first, second) -> first.times(sum(first.count(), second.count())));
    }

    private static int sum(int count, int more) {
      return (int) Math.min(Integer.MAX_VALUE, (long) count + more);
    }

    private static KnownFinding known(Finding finding) {
      return new KnownFinding(
          finding.rule().id(),
          finding.sign(),
          finding.place().file(),
          finding.declaration().address(),
          finding.message(),
          1,
          finding.place());
    }
  }

  /**
   * Accepts what stands in the baseline. What a finding's own file has comes first, then what is in
   * its directory, then what was in files that are no longer there.
   *
   * @param scope what the analysis had a look at
   */
  public Applied to(AnalysisResult result, Scope scope) {
    Counterparts<KnownFinding, Finding> sides = counterparts(result, scope);
    List<Finding> told = new ArrayList<>(result.findings());
    told.replaceAll(one -> sides.counterpart(one).map(known -> accepted(one, known)).orElse(one));
    List<KnownFinding> resolved = new ArrayList<>();
    List<KnownFinding> unseen = new ArrayList<>();
    List<Integer> left = sides.left();
    // What could not be read may hold what is missed.
    boolean whole = !result.incomplete() && !result.failed();
    for (int i = 0; i < left.size(); i++) {
      if (left.get(i) > 0) {
        KnownFinding rest = findings.get(i).times(left.get(i));
        (whole && scope.covers(rest) ? resolved : unseen).add(rest);
      }
    }
    return new Applied(result.with(told, result.earlier().resolving(resolved)), unseen);
  }

  private Counterparts<KnownFinding, Finding> counterparts(AnalysisResult result, Scope scope) {
    List<Finding> open = new ArrayList<>(result.findings());
    open.removeIf(Finding::isSuppressed);
    Counterparts<KnownFinding, Finding> sides =
        new Counterparts<>(findings, KnownFinding::count, open);
    sides.pair(
        known -> here(known.rule(), known.sign(), known.file()),
        finding -> here(finding.rule().id(), finding.sign(), finding.place().file()),
        (known, finding) -> true);
    sides.pair(
        Baseline::name,
        Baseline::name,
        (known, finding) -> Moves.isWithinDirectory(known.file(), finding.place().file()));
    sides.pair(Baseline::name, Baseline::name, (known, finding) -> scope.isGone(known.file()));
    return sides;
  }

  private static String here(String rule, String sign, String file) {
    return rule + " " + sign + " " + file;
  }

  private static String name(KnownFinding known) {
    return known.rule() + " " + known.sign();
  }

  private static String name(Finding finding) {
    return finding.rule().id() + " " + finding.sign();
  }

  private static Finding accepted(Finding finding, KnownFinding known) {
    return finding.suppressedBy(
        new Suppression(
            Optional.empty(), Optional.empty(), Suppression.Source.BASELINE, known.place()));
  }
}
