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

/** See {@code ssh-open-to-internet.md}. */
@RuleInfo(
    id = "ssh-open-to-internet",
    summary = "SSH is open to the internet",
    category = Category.EXPOSURE,
    severity = Severity.HIGH,
    aliases = {"CKV_AWS_24", "AVD-AWS-0107", "SecurityHub:EC2.13", "CIS-AWS-5.0:5.3"})
public final class SshOpenToInternet implements GroupRule {
  private static final List<String> ALIASES =
      List.of("CKV_AWS_24", "AVD-AWS-0107", "SecurityHub:EC2.13", "CIS-AWS-5.0:5.3");

  @Override
  public void check(SecurityGroup group, RuleContext context, Findings findings) {
    ExposureReport.services(
        group,
        Direction.INGRESS,
        context,
        findings,
        service -> service.name().equals("SSH"),
        ALIASES);
  }
}
