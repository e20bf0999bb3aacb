package dev.sglint.rules.invalid;

import dev.sglint.model.Irregularity;
import dev.sglint.model.Resource;
import dev.sglint.rule.Category;
import dev.sglint.rule.Findings;
import dev.sglint.rule.Problem;
import dev.sglint.rule.ResourceRule;
import dev.sglint.rule.RuleContext;
import dev.sglint.rule.RuleInfo;
import dev.sglint.rule.Severity;
import dev.sglint.value.Ternary;
import java.util.List;
import java.util.TreeSet;

/** See {@code circular-group-references.md}. */
@RuleInfo(
    id = "circular-group-references",
    summary = "The own rules of groups refer to each other in a circle, so that none can be made",
    category = Category.INVALID,
    severity = Severity.HIGH,
    aliases = {"cfn-lint:E3004"})
public final class CircularGroupReferences implements ResourceRule {
  @Override
  public void check(Resource resource, RuleContext context, Findings findings) {
    for (Irregularity irregularity : resource.irregularities()) {
      if (irregularity instanceof Irregularity.CircularReferences circle) {
        findings.report(Ternary.TRUE, () -> problem(resource, circle));
      }
    }
  }

  private static Problem problem(Resource resource, Irregularity.CircularReferences circle) {
    List<String> addresses = circle.addresses();
    String message =
        "Circular dependency between resources: ["
            + String.join(", ", addresses)
            + "]: give one of the rules a resource of its own";
    String subject = String.join(" ", new TreeSet<>(addresses));
    return Problem.in(resource, circle.span(), subject, message);
  }
}
