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

/** See {@code host-bits-cleared.md}. */
@RuleInfo(
    id = "host-bits-cleared",
    summary = "An address range has bits set that EC2 clears",
    category = Category.INVALID,
    severity = Severity.LOW,
    aliases = {"cfn-lint:E3031"})
public final class HostBitsCleared implements PermissionRule {
  @Override
  public void check(IpPermission permission, RuleContext context, Findings findings) {
    if (!permission.intent().opens() || !permission.declaration().words().clearsHostBits()) {
      return;
    }
    Cidrs.each(
        permission,
        (cidr, field, place, holds) -> {
          if (cidr instanceof Cidr.Valid valid && valid.hostBits()) {
            String message =
                "`"
                    + valid.text()
                    + "` is stored as `"
                    + valid.value().text()
                    + "`, the whole block";
            findings.report(
                holds,
                () ->
                    Problem.in(permission, place, valid.text(), message)
                        .ec2(Ec2Answer.of(Ec2Answer.Outcome.ACCEPTED))
                        .fixedBy(Optional.of(fix(valid, place))));
          }
        });
  }

  private static Fix fix(Cidr.Valid range, Provenance place) {
    String canonical = range.value().text();
    Edit edit = Edit.replace(place.span(), range.text(), canonical);
    return Fix.safe("write `" + canonical + "`", edit);
  }
}
