package dev.sglint.rules.invalid;

import dev.sglint.model.Ec2Answer;
import dev.sglint.model.IpPermission;
import dev.sglint.net.Cidr;
import dev.sglint.rule.Category;
import dev.sglint.rule.Findings;
import dev.sglint.rule.PermissionRule;
import dev.sglint.rule.Problem;
import dev.sglint.rule.RuleContext;
import dev.sglint.rule.RuleInfo;
import dev.sglint.rule.Severity;

/** See {@code malformed-cidr.md}. */
@RuleInfo(
    id = "malformed-cidr",
    summary = "An address range is no CIDR block",
    category = Category.INVALID,
    severity = Severity.HIGH,
    aliases = {"cfn-lint:E3002"})
public final class MalformedCidr implements PermissionRule {
  @Override
  public void check(IpPermission permission, RuleContext context, Findings findings) {
    Cidrs.each(
        permission,
        (cidr, field, place, holds) -> {
          if (cidr instanceof Cidr.Malformed malformed) {
            String text = malformed.text();
            findings.report(
                holds,
                () ->
                    Cidrs.answered(
                        Problem.in(
                            permission,
                            place,
                            text,
                            "`" + text + "` is no CIDR block: " + malformed.reason()),
                        Ec2Answer.refused(
                            "InvalidParameterValue", "CIDR block " + text + " is malformed")));
          }
        });
  }
}
