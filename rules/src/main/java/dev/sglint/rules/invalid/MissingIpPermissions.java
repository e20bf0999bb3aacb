package dev.sglint.rules.invalid;

import dev.sglint.model.Ec2Answer;
import dev.sglint.model.Irregularity;
import dev.sglint.model.Operation;
import dev.sglint.model.Request;
import dev.sglint.rule.Category;
import dev.sglint.rule.Findings;
import dev.sglint.rule.Problem;
import dev.sglint.rule.RequestRule;
import dev.sglint.rule.RuleContext;
import dev.sglint.rule.RuleInfo;
import dev.sglint.rule.Severity;
import dev.sglint.value.Ternary;
import java.util.Set;

/** See {@code missing-ip-permissions.md}. */
@RuleInfo(
    id = "missing-ip-permissions",
    summary = "A request names no rules",
    category = Category.INVALID,
    severity = Severity.MEDIUM)
public final class MissingIpPermissions implements RequestRule {
  private static final Set<String> LISTS = Set.of("IpPermissions", "SecurityGroupRule");

  @Override
  public void check(Request request, RuleContext context, Findings findings) {
    for (Irregularity irregularity : request.irregularities()) {
      if (irregularity instanceof Irregularity.MissingParameter missing
          && LISTS.contains(missing.name())) {
        String list = missing.name();
        String message = "there is no `" + list + ".N`: no rule to " + verb(request.operation());
        findings.report(
            Ternary.TRUE,
            () ->
                Problem.in(request, missing.span(), list, message)
                    .ec2(Ec2Answer.refused("MissingParameter")));
      }
    }
  }

  private static String verb(Operation operation) {
    return switch (operation.intent()) {
      case ADD, STATE -> "add";
      case REMOVE -> "remove";
      case MODIFY -> "change";
      case DESCRIBE -> "describe";
    };
  }
}
