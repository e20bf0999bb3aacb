package dev.sglint.rules.exposure;

import dev.sglint.model.SecurityGroup;
import dev.sglint.rule.Category;
import dev.sglint.rule.Findings;
import dev.sglint.rule.GroupRule;
import dev.sglint.rule.RuleContext;
import dev.sglint.rule.RuleInfo;
import dev.sglint.rule.Severity;
import java.util.List;

/** See {@code web-port-open-to-internet.md}. */
@RuleInfo(
    id = "web-port-open-to-internet",
    summary = "A web server's port is open to the internet",
    category = Category.EXPOSURE,
    severity = Severity.INFO)
public final class WebPortOpenToInternet implements GroupRule {
  @Override
  public void check(SecurityGroup group, RuleContext context, Findings findings) {
    ExposureReport.web(group, context, findings);
  }

  @Override
  public List<String> tableAliases() {
    return Service.aliases(Service::isWeb);
  }
}
