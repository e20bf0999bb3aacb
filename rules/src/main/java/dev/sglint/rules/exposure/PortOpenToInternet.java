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

/** See {@code port-open-to-internet.md}. */
@RuleInfo(
    id = "port-open-to-internet",
    summary = "A port that no well-known service listens on is open to the internet",
    category = Category.EXPOSURE,
    severity = Severity.MEDIUM,
    aliases = {"KICS:590d878b", "KICS:829ce3b8", "Terrascan:AC_AWS_0276", "Conformity:EC2-034"})
public final class PortOpenToInternet implements GroupRule {
  @Override
  public void check(SecurityGroup group, RuleContext context, Findings findings) {
    ExposureReport.unnamed(group, Direction.INGRESS, context, findings);
  }

  @Override
  public List<String> tableAliases() {
    return Service.aliases(service -> service.isUnwatched());
  }
}
