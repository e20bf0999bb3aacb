package dev.sglint.rules.invalid;

import dev.sglint.model.Ec2Answer;
import dev.sglint.model.IpPermission;
import dev.sglint.model.Protocol;
import dev.sglint.rule.Category;
import dev.sglint.rule.Findings;
import dev.sglint.rule.PermissionRule;
import dev.sglint.rule.Problem;
import dev.sglint.rule.RuleContext;
import dev.sglint.rule.RuleInfo;
import dev.sglint.rule.Severity;
import dev.sglint.value.Ternary;

/** See {@code missing-protocol.md}. */
@RuleInfo(
    id = "missing-protocol",
    summary = "A rule has no protocol",
    category = Category.INVALID,
    severity = Severity.HIGH)
public final class MissingProtocol implements PermissionRule {
  @Override
  public void check(IpPermission permission, RuleContext context, Findings findings) {
    String name = permission.declaration().words().protocol();
    if (context.isRefused(permission, name)) {
      return;
    }
    Ternary missing =
        permission.protocol().test(p -> Ternary.of(p instanceof Protocol.Unspecified));
    findings.report(
        missing,
        () ->
            Problem.in(
                    permission,
                    permission.protocol().provenance(),
                    "IpProtocol",
                    "the rule has no protocol: give `" + name + "`, or -1 for all")
                .ec2(
                    Ec2Answer.refused(
                        "InvalidParameterValue",
                        "Invalid value 'null' for protocol. VPC security group rules must specify protocols explicitly.")));
  }
}
