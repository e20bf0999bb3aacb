package dev.sglint.rules.invalid;

import dev.sglint.model.Ec2Answer;
import dev.sglint.model.IpPermission;
import dev.sglint.model.Vocabulary;
import dev.sglint.net.IpBlock;
import dev.sglint.net.IpFamily;
import dev.sglint.rule.Category;
import dev.sglint.rule.Findings;
import dev.sglint.rule.PermissionRule;
import dev.sglint.rule.Problem;
import dev.sglint.rule.RuleContext;
import dev.sglint.rule.RuleInfo;
import dev.sglint.rule.Severity;
import java.util.Optional;

/** See {@code wrong-address-family.md}. */
@RuleInfo(
    id = "wrong-address-family",
    summary = "An IPv6 range stands where an IPv4 range belongs, or the reverse",
    category = Category.INVALID,
    severity = Severity.HIGH)
public final class WrongAddressFamily implements PermissionRule {
  @Override
  public void check(IpPermission permission, RuleContext context, Findings findings) {
    Vocabulary words = permission.declaration().words();
    Cidrs.each(
        permission,
        (cidr, field, place, holds) -> {
          Optional<IpBlock> block = cidr.block();
          if (block.isPresent() && block.get().family() != field) {
            String text = cidr.text();
            boolean ipv4Field = field == IpFamily.IPV4;
            String message =
                "`"
                    + text
                    + "` is an "
                    + block.get().family().displayName()
                    + " range: use `"
                    + (ipv4Field ? words.ipv6() : words.ipv4())
                    + "`";
            Ec2Answer answer =
                ipv4Field
                    ? Ec2Answer.refused(
                        "InvalidParameterValue", "CIDR block " + text + " is malformed")
                    : Ec2Answer.refused("InvalidParameterValue");
            findings.report(
                holds, () -> Cidrs.answered(Problem.in(permission, place, text, message), answer));
          }
        });
  }
}
