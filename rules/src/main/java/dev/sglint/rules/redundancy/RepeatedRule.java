package dev.sglint.rules.redundancy;

import dev.sglint.model.Resource;
import dev.sglint.model.SecurityGroup;
import dev.sglint.rule.Category;
import dev.sglint.rule.Findings;
import dev.sglint.rule.Fix;
import dev.sglint.rule.GroupRule;
import dev.sglint.rule.Problem;
import dev.sglint.rule.RuleContext;
import dev.sglint.rule.RuleInfo;
import dev.sglint.rule.Severity;
import dev.sglint.state.Repetition;
import dev.sglint.value.Provenance;
import dev.sglint.value.Step;
import java.util.List;
import java.util.Optional;

/** See {@code repeated-rule.md}. */
@RuleInfo(
    id = "repeated-rule",
    summary = "A group states the same rule twice",
    category = Category.REDUNDANCY,
    severity = Severity.LOW)
public final class RepeatedRule implements GroupRule {
  @Override
  public void check(SecurityGroup group, RuleContext context, Findings findings) {
    for (Resource resource : group.resources()) {
      if (resource.role() == Resource.Role.GROUP) {
        for (Repetition repetition : Repetition.of(group.permissionsOf(resource))) {
          if (!repetition.isDescribedOtherwise()) {
            findings.report(
                repetition.holds(), () -> problem(repetition).fixedBy(removal(repetition)));
          }
        }
      }
    }
  }

  private static Problem problem(Repetition repetition) {
    String rule = repetition.rule().text();
    Provenance earlier =
        Provenance.of(Step.RELATED, rule, repetition.firstPlace().span(), List.of());
    String message = "the group states `" + rule + "` before: the two become one rule";
    return Problem.in(repetition.permission(), repetition.place(), rule, message)
        .because(List.of(repetition.place(), earlier));
  }

  private static Optional<Fix> removal(Repetition repetition) {
    return Removals.of(
        new Removals.Stated(repetition.permission(), repetition.written()),
        List.of(new Removals.Stated(repetition.first(), repetition.firstWritten())));
  }
}
