package dev.sglint.rules.redundancy;

import dev.sglint.model.IpPermission;
import dev.sglint.model.Resource;
import dev.sglint.model.SecurityGroup;
import dev.sglint.rule.Category;
import dev.sglint.rule.Findings;
import dev.sglint.rule.GroupRule;
import dev.sglint.rule.Problem;
import dev.sglint.rule.RuleContext;
import dev.sglint.rule.RuleInfo;
import dev.sglint.rule.Severity;
import dev.sglint.state.StoredRule;
import dev.sglint.value.Provenance;
import dev.sglint.value.Step;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** See {@code repeated-rule.md}. */
@RuleInfo(
    id = "repeated-rule",
    summary = "A group states the same rule twice",
    category = Category.REDUNDANCY,
    severity = Severity.LOW)
public final class RepeatedRule implements GroupRule {
  /** A rule where it was first stated. */
  private record First(IpPermission permission, Provenance place) {}

  @Override
  public void check(SecurityGroup group, RuleContext context, Findings findings) {
    for (Resource resource : group.resources()) {
      if (resource.role() == Resource.Role.GROUP) {
        check(group.permissionsOf(resource), findings);
      }
    }
  }

  private static void check(List<IpPermission> permissions, Findings findings) {
    Map<StoredRule, First> stated = new HashMap<>();
    for (IpPermission permission : permissions) {
      for (StoredRule.Written written : StoredRule.of(permission)) {
        Provenance place = written.entry().peer().provenance();
        First first = stated.putIfAbsent(written.rule(), new First(permission, place));
        if (first != null
            && !first.permission().presence().guard().contradicts(permission.presence().guard())) {
          findings.report(
              first.permission().presence().exists(),
              () -> problem(permission, place, written.rule(), first));
        }
      }
    }
  }

  private static Problem problem(
      IpPermission permission, Provenance place, StoredRule rule, First first) {
    Provenance earlier =
        Provenance.of(Step.CONTRIBUTION, rule.text(), first.place().span(), List.of());
    String message = "the group states `" + rule.text() + "` before: the two become one rule";
    return Problem.in(permission, place, rule.text(), message).because(List.of(place, earlier));
  }
}
