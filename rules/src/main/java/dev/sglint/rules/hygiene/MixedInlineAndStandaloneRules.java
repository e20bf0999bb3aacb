package dev.sglint.rules.hygiene;

import dev.sglint.model.Direction;
import dev.sglint.model.IpPermission;
import dev.sglint.model.Irregularity;
import dev.sglint.model.Resource;
import dev.sglint.model.SecurityGroup;
import dev.sglint.rule.Category;
import dev.sglint.rule.Findings;
import dev.sglint.rule.GroupRule;
import dev.sglint.rule.Problem;
import dev.sglint.rule.RuleContext;
import dev.sglint.rule.RuleInfo;
import dev.sglint.rule.Severity;
import dev.sglint.value.Provenance;
import dev.sglint.value.Step;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** See {@code mixed-inline-and-standalone-rules.md}. */
@RuleInfo(
    id = "mixed-inline-and-standalone-rules",
    summary =
        "A group has rules of its own resource and rules of others, which overwrite each other",
    category = Category.HYGIENE,
    severity = Severity.MEDIUM)
public final class MixedInlineAndStandaloneRules implements GroupRule {
  @Override
  public void check(SecurityGroup group, RuleContext context, Findings findings) {
    for (Resource maker : group.resources()) {
      Set<Direction> inline = inline(maker);
      if (maker.role() == Resource.Role.GROUP && !inline.isEmpty()) {
        check(group, maker, inline, findings);
        return;
      }
    }
  }

  /** The directions of which the group's own resource says what there is. */
  private static Set<Direction> inline(Resource maker) {
    Set<Direction> inline = EnumSet.noneOf(Direction.class);
    for (IpPermission permission : maker.permissions()) {
      permission.knownDirection().ifPresent(inline::add);
    }
    for (Irregularity irregularity : maker.irregularities()) {
      if (irregularity instanceof Irregularity.EmptyRules none) {
        inline.add(none.direction());
      }
    }
    return inline;
  }

  private static void check(
      SecurityGroup group, Resource maker, Set<Direction> inline, Findings findings) {
    for (Resource resource : group.resources()) {
      boolean together = !resource.presence().guard().contradicts(maker.presence().guard());
      if (resource.role() == Resource.Role.RULES && together) {
        for (IpPermission permission : group.permissionsOf(resource)) {
          if (permission.knownDirection().filter(inline::contains).isPresent()) {
            findings.report(maker.presence().exists(), () -> problem(maker, permission));
            return;
          }
        }
      }
    }
  }

  private static Problem problem(Resource maker, IpPermission permission) {
    String address = maker.declaration().address();
    String direction = permission.knownDirection().map(Direction::id).orElse("");
    Provenance here =
        Provenance.literal(permission.declaration().address(), permission.declaration().span());
    Provenance there = Provenance.of(Step.RELATED, address, maker.declaration().span(), List.of());
    String message =
        "`"
            + address
            + "` says itself which "
            + direction
            + " rules there are: it removes this one, and this one comes back";
    return Problem.in(permission.origin(), here, direction, message).because(List.of(there));
  }
}
