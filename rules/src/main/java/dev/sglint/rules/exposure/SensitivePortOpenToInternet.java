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

/** See {@code sensitive-port-open-to-internet.md}. */
@RuleInfo(
    id = "sensitive-port-open-to-internet",
    summary = "A port of an internal service is open to the internet",
    category = Category.EXPOSURE,
    severity = Severity.HIGH,
    aliases = {"SecurityHub:EC2.19"})
public final class SensitivePortOpenToInternet implements GroupRule {
  @Override
  public void check(SecurityGroup group, RuleContext context, Findings findings) {
    ExposureReport.services(
        group,
        Direction.INGRESS,
        context,
        findings,
        service -> service.kind() == Service.Kind.SENSITIVE,
        List.of("SecurityHub:EC2.19"));
  }
}
