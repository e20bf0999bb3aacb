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

/** See {@code database-port-open-to-internet.md}. */
@RuleInfo(
    id = "database-port-open-to-internet",
    summary = "A database or cache port is open to the internet",
    category = Category.EXPOSURE,
    severity = Severity.HIGH,
    aliases = {
      "KICS:9564406d-e761-4e61-b8d7-5926e3ab8e79",
      "PCI-DSS-4.0:1.3.1",
      "NIST-800-53:SC-7",
      "NIST-800-53:AC-4",
      "NIST-800-53:CM-7"
    })
public final class DatabasePortOpenToInternet implements GroupRule {
  @Override
  public void check(SecurityGroup group, RuleContext context, Findings findings) {
    ExposureReport.services(
        group, Direction.INGRESS, context, findings, DatabasePortOpenToInternet::isMeant);
  }

  @Override
  public List<String> tableAliases() {
    return Service.aliases(DatabasePortOpenToInternet::isMeant);
  }

  private static boolean isMeant(Service service) {
    return service.kind() == Service.Kind.DATABASE;
  }
}
