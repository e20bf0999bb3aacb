package dev.sglint.rules.invalid;

import dev.sglint.model.Ec2Answer;
import dev.sglint.model.IpPermission;
import dev.sglint.net.IpFamily;
import dev.sglint.rule.Category;
import dev.sglint.rule.Findings;
import dev.sglint.rule.PermissionRule;
import dev.sglint.rule.Problem;
import dev.sglint.rule.RuleContext;
import dev.sglint.rule.RuleInfo;
import dev.sglint.rule.Severity;
import dev.sglint.value.Ternary;

/** See {@code icmp-family-mismatch.md}. */
@RuleInfo(
    id = "icmp-family-mismatch",
    summary = "ICMP is allowed for an address range of the other family",
    category = Category.INVALID,
    severity = Severity.LOW)
public final class IcmpFamilyMismatch implements PermissionRule {
  @Override
  public void check(IpPermission permission, RuleContext context, Findings findings) {
    Ternary icmp = Bounds.isIcmp(permission);
    Ternary icmpv4 = Bounds.isIcmpv4(permission);
    Cidrs.each(
        permission,
        (cidr, field, place, holds) -> {
          if (cidr.block().isPresent() && cidr.block().get().family() == field) {
            boolean ipv4 = field == IpFamily.IPV4;
            Ternary mismatch = icmp.and(ipv4 ? icmpv4.not() : icmpv4).and(holds);
            String message =
                "`"
                    + cidr.text()
                    + "` is an "
                    + field.displayName()
                    + " range: its protocol is "
                    + (ipv4 ? "icmp" : "icmpv6");
            findings.report(
                mismatch,
                () ->
                    Problem.in(permission, place, cidr.text(), message)
                        .ec2(Ec2Answer.of(Ec2Answer.Outcome.UNKNOWN)));
          }
        });
  }
}
