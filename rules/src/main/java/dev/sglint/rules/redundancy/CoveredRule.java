package dev.sglint.rules.redundancy;

import dev.sglint.model.Direction;
import dev.sglint.model.IpPermission;
import dev.sglint.model.SecurityGroup;
import dev.sglint.reach.Exposure;
import dev.sglint.reach.Grant;
import dev.sglint.reach.Superfluous;
import dev.sglint.rule.Category;
import dev.sglint.rule.Findings;
import dev.sglint.rule.GroupRule;
import dev.sglint.rule.Problem;
import dev.sglint.rule.RuleContext;
import dev.sglint.rule.RuleInfo;
import dev.sglint.rule.Severity;
import dev.sglint.rules.redundancy.Removals.Stated;
import dev.sglint.source.SourceSpan;
import dev.sglint.state.Grants;
import dev.sglint.state.StoredRule;
import dev.sglint.value.Provenance;
import dev.sglint.value.Step;
import dev.sglint.value.Ternary;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** See {@code covered-rule.md}. */
@RuleInfo(
    id = "covered-rule",
    summary = "A rule allows nothing that the other rules of its group do not",
    category = Category.REDUNDANCY,
    severity = Severity.LOW)
public final class CoveredRule implements GroupRule {
  @Override
  public void check(SecurityGroup group, RuleContext context, Findings findings) {
    if (!Removals.areStated(group)) {
      return;
    }
    for (Direction direction : Direction.values()) {
      List<Stated> stated = stated(group, direction);
      if (stated.size() > 1) {
        List<Grant> grants = new ArrayList<>(stated.size());
        for (Stated one : stated) {
          grants.add(Grants.of(one.written().rule(), isCertain(one)));
        }
        Set<SourceSpan> exposed = exposed(context.exposures(group, direction));
        Superfluous.of(grants)
            .forEach(
                (index, by) -> {
                  List<Stated> others = by.stream().map(stated::get).toList();
                  boolean open = others.stream().anyMatch(other -> isOpen(other, exposed));
                  findings.report(
                      Ternary.TRUE,
                      () -> {
                        Stated covered = stated.get(index);
                        Problem problem = problem(covered, others);
                        return open
                            ? problem.asConsequence()
                            : problem.fixedBy(Removals.of(covered, others));
                      });
                });
      }
    }
  }

  /** Where the rules stand that let the internet in or out. */
  private static Set<SourceSpan> exposed(List<Exposure> exposures) {
    Set<SourceSpan> exposed = new HashSet<>();
    for (Exposure exposure : exposures) {
      exposure.contributions().forEach(part -> exposed.add(part.peer().span()));
    }
    return exposed;
  }

  /** Of a rule that is too broad the breadth is what is wrong. */
  private static boolean isOpen(Stated stated, Set<SourceSpan> exposed) {
    return exposed.contains(stated.written().entry().peer().provenance().span());
  }

  private static boolean isCertain(Stated stated) {
    return stated.permission().presence().exists() == Ternary.TRUE;
  }

  /** What is stated twice is the matter of other rules. */
  private static List<Stated> stated(SecurityGroup group, Direction direction) {
    List<Stated> stated = new ArrayList<>();
    Set<StoredRule> seen = new HashSet<>();
    for (IpPermission permission : group.permissions()) {
      for (StoredRule.Written written : StoredRule.of(permission)) {
        Stated one = new Stated(permission, written);
        boolean fresh = isCertain(one) ? seen.add(written.rule()) : !seen.contains(written.rule());
        if (written.rule().direction() == direction && fresh) {
          stated.add(one);
        }
      }
    }
    return stated;
  }

  private static Problem problem(Stated covered, List<Stated> by) {
    StoredRule rule = covered.written().rule();
    Provenance place = covered.written().entry().peer().provenance();
    List<Provenance> chain = new ArrayList<>(List.of(place));
    List<String> others = new ArrayList<>();
    for (Stated other : by) {
      String text = other.written().rule().text();
      others.add("`" + text + "`");
      chain.add(
          Provenance.of(
              Step.RELATED, text, other.written().entry().peer().provenance().span(), List.of()));
    }
    String together = others.size() > 1 ? " together" : "";
    String message =
        "`" + rule.text() + "` is covered by " + String.join(" and ", others) + together;
    return Problem.in(covered.permission(), place, rule.text(), message).because(chain);
  }
}
