package dev.sglint.rules.exposure;

import dev.sglint.model.Direction;
import dev.sglint.model.SecurityGroup;
import dev.sglint.rule.Category;
import dev.sglint.rule.Findings;
import dev.sglint.rule.GroupRule;
import dev.sglint.rule.RuleContext;
import dev.sglint.rule.RuleInfo;
import dev.sglint.rule.Severity;
import java.util.List;

/** See {@code all-traffic-open-to-internet.md}. */
@RuleInfo(
    id = "all-traffic-open-to-internet",
    summary = "Every port is open to the internet",
    category = Category.EXPOSURE,
    severity = Severity.CRITICAL,
    aliases = {
      "CKV_AWS_277",
      "Prowler:ec2_securitygroup_allow_ingress_from_internet_to_all_ports",
      "Regula:FG_R00044",
      "Regula:FG_R00045",
      "Terrascan:AC_AWS_0231",
      "KICS:adcd0082",
      "KICS:9564406d-e761-4e61-b8d7-5926e3ab8e79",
      "CloudSploit:openAllPortsProtocols",
      "ScoutSuite:ec2-security-group-opens-all-ports-to-all",
      "Turbot:vpc_security_group_restrict_ingress_tcp_udp_all",
      "Mondoo:mondoo-aws-security-secgroup-restrict-traffic",
      "cfn_nag:W42"
    })
public final class AllTrafficOpenToInternet implements GroupRule {
  @Override
  public void check(SecurityGroup group, RuleContext context, Findings findings) {
    EveryPort.report(group, Direction.INGRESS, context, findings);
  }

  @Override
  public List<String> tableAliases() {
    return Service.aliases(service -> false);
  }
}
