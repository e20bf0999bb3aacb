package dev.sglint.rules.exposure;

import dev.sglint.model.Direction;
import dev.sglint.model.IpPermission;
import dev.sglint.model.Resource;
import dev.sglint.model.SecurityGroup;
import dev.sglint.rule.Category;
import dev.sglint.rule.Findings;
import dev.sglint.rule.GroupRule;
import dev.sglint.rule.RuleContext;
import dev.sglint.rule.RuleInfo;
import dev.sglint.rule.Severity;
import dev.sglint.source.SourceSpan;
import dev.sglint.value.Step;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * See {@code all-traffic-to-internet.md}. A group that is declared has what EC2 gives to every
 * group: where it says no more, there is nothing to say.
 */
@RuleInfo(
    id = "all-traffic-to-internet",
    summary = "Every port is open as a destination everywhere",
    category = Category.EXPOSURE,
    severity = Severity.LOW,
    aliases = {
      "CKV_AWS_382",
      "AVD-AWS-0104",
      "cfn_nag:W5",
      "cfn_nag:W40",
      "guard:EC2_SECURITY_GROUP_EGRESS_OPEN_TO_WORLD_RULE",
      "tfsec:AWS007",
      "tfsec:aws-vpc-no-public-egress-sgr",
      "tfsec:aws-ec2-no-public-egress-sgr",
      "KICS:1cc2fbd7-816c-4fbf-ad6d-38a4afa4312a",
      "KICS:66f2d8f9-a911-4ced-ae27-34f09690bb2c",
      "CloudSploit:openAllPortsProtocolsEgress",
      "Mondoo:mondoo-aws-security-secgroup-no-unrestricted-egress",
      "Sonar:S6463"
    })
public final class AllTrafficToInternet implements GroupRule {
  @Override
  public void check(SecurityGroup group, RuleContext context, Findings findings) {
    if (!group.isDeclared()) {
      EveryPort.report(group, Direction.EGRESS, context, findings);
      return;
    }
    List<Told> open = open(group, context);
    if (!open.isEmpty() && !isAsEc2HasIt(group, open)) {
      Told first = open.get(0);
      findings.report(first.holds(), EveryPort.problem(group, first, context));
    }
  }

  /** By what everything may go out, as far as somebody wrote it; what is certain first. */
  private static List<Told> open(SecurityGroup group, RuleContext context) {
    return Told.of(group, Direction.EGRESS, context).stream()
        .filter(told -> told.exposure().everyPort())
        .filter(told -> told.exposure().last().peer().step() != Step.PROVIDER_DEFAULT)
        .sorted(Comparator.comparing(told -> !told.exposure().certain()))
        .toList();
  }

  /**
   * Whether a group that is made here, and is for something that can be seen, says of what it lets
   * out just what EC2 says of a new one.
   */
  private static boolean isAsEc2HasIt(SecurityGroup group, List<Told> open) {
    Set<SourceSpan> everything = new HashSet<>();
    for (Told told : open) {
      if (told.exposure().contributions().size() == 1) {
        everything.add(told.exposure().last().origin().declaration().span());
      }
    }
    boolean serves = !group.attachments().isEmpty();
    for (IpPermission permission : group.permissions()) {
      boolean out = permission.knownDirection().filter(d -> d == Direction.EGRESS).isPresent();
      if (out && !everything.contains(permission.declaration().span())) {
        return false;
      }
      serves |= !out;
    }
    return serves && group.resources().stream().anyMatch(AllTrafficToInternet::makesGroup);
  }

  private static boolean makesGroup(Resource resource) {
    return resource.role() == Resource.Role.GROUP || resource.role() == Resource.Role.OPEN_GROUP;
  }
}
