package dev.sglint.rules.invalid;

import dev.sglint.model.Ec2Answer;
import dev.sglint.model.IpPermission;
import dev.sglint.net.Cidr;
import dev.sglint.rule.Category;
import dev.sglint.rule.Edit;
import dev.sglint.rule.Findings;
import dev.sglint.rule.Fix;
import dev.sglint.rule.PermissionRule;
import dev.sglint.rule.Problem;
import dev.sglint.rule.RuleContext;
import dev.sglint.rule.RuleInfo;
import dev.sglint.rule.Severity;
import dev.sglint.value.Provenance;
import java.util.Optional;

/** See {@code cidr-without-prefix-length.md}. */
@RuleInfo(
    id = "cidr-without-prefix-length",
    summary = "An address stands where a CIDR block belongs",
    category = Category.INVALID,
    severity = Severity.MEDIUM)
public final class CidrWithoutPrefixLength implements PermissionRule {
  @Override
  public void check(IpPermission permission, RuleContext context, Findings findings) {
    Cidrs.each(
        permission,
        (cidr, field, place, holds) -> {
          if (cidr instanceof Cidr.BareAddress bare) {
            String message =
                "`"
                    + bare.text()
                    + "` has no prefix length: one address is `"
                    + bare.value().text()
                    + "`";
            findings.report(
                holds,
                () ->
                    Cidrs.answered(
                            Problem.in(permission, place, bare.text(), message),
                            Ec2Answer.of(Ec2Answer.Outcome.UNKNOWN))
                        .fixedBy(Optional.of(fix(bare, place))));
          }
        });
  }

  private static Fix fix(Cidr.BareAddress bare, Provenance place) {
    String range = bare.value().text();
    return Fix.suggested("write `" + range + "`", Edit.replace(place.span(), bare.text(), range));
  }
}
