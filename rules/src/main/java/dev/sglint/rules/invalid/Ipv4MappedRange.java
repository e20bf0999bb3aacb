package dev.sglint.rules.invalid;

import dev.sglint.model.Ec2Answer;
import dev.sglint.model.IpPermission;
import dev.sglint.net.Cidr;
import dev.sglint.net.IpFamily;
import dev.sglint.rule.Category;
import dev.sglint.rule.Findings;
import dev.sglint.rule.PermissionRule;
import dev.sglint.rule.Problem;
import dev.sglint.rule.RuleContext;
import dev.sglint.rule.RuleInfo;
import dev.sglint.rule.Severity;
import java.util.regex.Pattern;

/** See {@code ipv4-mapped-range.md}. */
@RuleInfo(
    id = "ipv4-mapped-range",
    summary = "An IPv6 range holds IPv4-mapped addresses",
    category = Category.INVALID,
    severity = Severity.INFO)
public final class Ipv4MappedRange implements PermissionRule {
  private static final Pattern MAPPED = Pattern.compile("(?i)(?:::|(?:0{1,4}:){5})ffff:.*");

  @Override
  public void check(IpPermission permission, RuleContext context, Findings findings) {
    Cidrs.each(
        permission,
        (cidr, field, place, holds) -> {
          if (field == IpFamily.IPV6
              && cidr instanceof Cidr.Valid
              && MAPPED.matcher(cidr.text()).matches()) {
            findings.report(
                holds,
                () ->
                    Problem.in(
                            permission,
                            place,
                            cidr.text(),
                            "`"
                                + cidr.text()
                                + "` maps IPv4 addresses, which no IPv6 packet carries")
                        .ec2(Ec2Answer.of(Ec2Answer.Outcome.UNKNOWN)));
          }
        });
  }
}
