package dev.sglint.rules.invalid;

import dev.sglint.model.Declaration;
import dev.sglint.model.Ec2Answer;
import dev.sglint.model.Intent;
import dev.sglint.model.IpPermission;
import dev.sglint.model.Request;
import dev.sglint.model.Resource;
import dev.sglint.model.SecurityGroup;
import dev.sglint.rule.Category;
import dev.sglint.rule.Edit;
import dev.sglint.rule.Findings;
import dev.sglint.rule.Fix;
import dev.sglint.rule.GroupRule;
import dev.sglint.rule.Problem;
import dev.sglint.rule.RequestRule;
import dev.sglint.rule.RuleContext;
import dev.sglint.rule.RuleInfo;
import dev.sglint.rule.Severity;
import dev.sglint.source.SourceSpan;
import dev.sglint.state.GroupState;
import dev.sglint.state.HeldRule;
import dev.sglint.state.StoredRule;
import dev.sglint.value.Provenance;
import dev.sglint.value.Step;
import dev.sglint.value.Ternary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** See {@code duplicate-rule.md}. */
@RuleInfo(
    id = "duplicate-rule",
    summary = "A rule is added that the group already has",
    category = Category.INVALID,
    severity = Severity.MEDIUM)
public final class DuplicateRule implements RequestRule, GroupRule {
  @Override
  public void check(Request request, RuleContext context, Findings findings) {
    if (request.operation().intent() != Intent.ADD) {
      return;
    }
    GroupState before = context.before(request);
    for (IpPermission permission : request.permissions()) {
      for (StoredRule.Written written : StoredRule.of(permission)) {
        Optional<HeldRule> held = before.find(written.rule());
        if (held.isPresent()) {
          Fix fix =
              Fix.safe("leave it out", Edit.remove(written.entry().peer().provenance().span()));
          findings.report(
              Ternary.TRUE,
              problem(permission, written, held.get().request(), held.get().span())
                  .fixedBy(Optional.of(fix)));
        }
      }
    }
  }

  /** Each resource sends a request of its own, those of the group's first. */
  @Override
  public void check(SecurityGroup group, RuleContext context, Findings findings) {
    Map<StoredRule, Resource> made = new HashMap<>();
    for (Resource.Role role : Resource.Role.values()) {
      for (Resource resource : group.resources()) {
        if (resource.role() == role) {
          check(resource, group.permissionsOf(resource), made, findings);
        }
      }
    }
  }

  private static void check(
      Resource resource,
      List<IpPermission> permissions,
      Map<StoredRule, Resource> made,
      Findings findings) {
    for (IpPermission permission : permissions) {
      if (permission.intent() == Intent.STATE) {
        // EC2 takes it away before.
        continue;
      }
      for (StoredRule.Written written : StoredRule.of(permission)) {
        Resource first = made.putIfAbsent(written.rule(), resource);
        // What one resource says twice is the matter of other rules.
        if (first != null
            && !first.declaration().equals(resource.declaration())
            && !first.presence().guard().contradicts(permission.presence().guard())) {
          Declaration earlier = first.declaration();
          findings.report(
              first.presence().exists(),
              () -> problem(permission, written, earlier.address(), earlier.span()));
        }
      }
    }
  }

  private static Problem problem(
      IpPermission permission, StoredRule.Written written, String maker, SourceSpan made) {
    StoredRule rule = written.rule();
    Provenance place = written.entry().peer().provenance();
    Provenance earlier = Provenance.of(Step.RELATED, maker, made, List.of());
    String message = "the group has `" + rule.text() + "` since " + maker;
    String answer = "the specified rule \"" + rule.ec2Words() + "\" already exists";
    return Problem.in(permission, place, rule.text(), message)
        .because(List.of(place, earlier))
        .ec2(Ec2Answer.refused("InvalidPermission.Duplicate", answer));
  }
}
