package dev.sglint.rules.exposure;

import dev.sglint.model.Configuration;
import dev.sglint.model.Direction;
import dev.sglint.model.SecurityGroup;
import dev.sglint.rule.Category;
import dev.sglint.rule.ConfigurationRule;
import dev.sglint.rule.Findings;
import dev.sglint.rule.GroupRule;
import dev.sglint.rule.Problem;
import dev.sglint.rule.RuleContext;
import dev.sglint.rule.RuleInfo;
import dev.sglint.rule.Severity;
import dev.sglint.value.Provenance;
import dev.sglint.value.Step;
import dev.sglint.value.Ternary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * See {@code all-traffic-to-internet.md}. Nearly every group that is declared has such a rule, so
 * it is said once of a configuration; a request that opens a group is told by itself.
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
public final class AllTrafficToInternet implements GroupRule, ConfigurationRule {
  private static final int MOST_NAMED = 4;

  /** A group and how everything may go out of it. */
  private record Open(SecurityGroup group, Told told) {}

  @Override
  public void check(SecurityGroup group, RuleContext context, Findings findings) {
    if (!group.isDeclared()) {
      EveryPort.report(group, Direction.EGRESS, context, findings);
    }
  }

  @Override
  public void check(
      Configuration configuration,
      List<SecurityGroup> groups,
      RuleContext context,
      Findings findings) {
    List<Open> certain = new ArrayList<>();
    List<Open> possible = new ArrayList<>();
    for (SecurityGroup group : groups) {
      open(group, context)
          .ifPresent(
              told -> (told.exposure().certain() ? certain : possible).add(new Open(group, told)));
    }
    tell(certain, Ternary.TRUE, context, findings);
    if (certain.isEmpty()) {
      tell(possible, Ternary.UNKNOWN, context, findings);
    }
  }

  /** What somebody wrote; what is certain before what may be. */
  private static Optional<Told> open(SecurityGroup group, RuleContext context) {
    Optional<Told> open = Optional.empty();
    for (Told told : Told.of(group, Direction.EGRESS, context)) {
      boolean written = told.exposure().last().peer().step() != Step.PROVIDER_DEFAULT;
      boolean better = open.isEmpty() || told.exposure().certain();
      boolean settled = open.filter(before -> before.exposure().certain()).isPresent();
      if (told.exposure().everyPort() && written && !told.isRefused() && better && !settled) {
        open = Optional.of(told);
      }
    }
    return open;
  }

  private static void tell(List<Open> all, Ternary holds, RuleContext context, Findings findings) {
    if (all.isEmpty()) {
      return;
    }
    Open first = all.get(0);
    Problem problem = EveryPort.problem(first.group(), first.told(), context);
    List<Open> others = all.subList(1, all.size());
    findings.report(holds, others.isEmpty() ? problem : with(others, problem));
  }

  private static Problem with(List<Open> others, Problem problem) {
    List<String> names = new ArrayList<>();
    List<Provenance> chain = new ArrayList<>(problem.provenance());
    for (Open other : others.subList(0, Math.min(others.size(), MOST_NAMED))) {
      String name = other.group().identity().text();
      names.add("`" + name + "`");
      Provenance place = other.told().exposure().last().peer();
      chain.add(Provenance.of(Step.CONTRIBUTION, name, place.span(), List.of()));
    }
    int more = others.size() - names.size();
    String message =
        problem.message()
            + "; so it is of "
            + String.join(", ", names)
            + (more == 0 ? "" : " and " + more + " more");
    return problem.saying(message).because(chain);
  }
}
