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
      "CKV_AWS_24",
      "CKV_AWS_25",
      "CKV_AWS_260",
      "CKV_AWS_277",
      "AVD-AWS-0107",
      "SecurityHub:EC2.13",
      "SecurityHub:EC2.14",
      "SecurityHub:EC2.18",
      "SecurityHub:EC2.19",
      "CIS-AWS-5.0:5.3"
    })
public final class AllTrafficOpenToInternet implements GroupRule {
  private static final List<String> EVERY_PROTOCOL_OR_TCP =
      List.of(
          "CKV_AWS_24",
          "CKV_AWS_25",
          "CKV_AWS_260",
          "CKV_AWS_277",
          "AVD-AWS-0107",
          "SecurityHub:EC2.13",
          "SecurityHub:EC2.14",
          "SecurityHub:EC2.18",
          "SecurityHub:EC2.19",
          "CIS-AWS-5.0:5.3");

  private static final List<String> UDP = List.of("SecurityHub:EC2.18");

  @Override
  public void check(SecurityGroup group, RuleContext context, Findings findings) {
    EveryPort.report(group, Direction.INGRESS, context, findings, EVERY_PROTOCOL_OR_TCP, UDP);
  }
}
