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

/** See {@code missing-group-id.md}. */
@RuleInfo(
    id = "missing-group-id",
    summary = "A request does not say which security group it is for",
    category = Category.INVALID,
    severity = Severity.HIGH)
public final class MissingGroupId implements RequestRule {
  @Override
  public void check(Request request, RuleContext context, Findings findings) {
    for (Irregularity irregularity : request.irregularities()) {
      if (irregularity instanceof Irregularity.MissingParameter missing
          && missing.name().equals("GroupId")) {
        String message = missing.empty() ? "`GroupId` is empty" : "there is no `GroupId`";
        findings.report(
            Ternary.TRUE,
            () ->
                Problem.in(request, missing.span(), "GroupId", message)
                    .ec2(answer(request, missing)));
      }
    }
  }

  private static Ec2Answer answer(Request request, Irregularity.MissingParameter missing) {
    if (missing.empty()) {
      return Ec2Answer.refused("InvalidGroupId.Malformed", "The security-group ID '' is malformed");
    }
    boolean byIdAlone =
        request.operation() == Operation.AUTHORIZE_EGRESS
            || request.operation() == Operation.REVOKE_EGRESS
            || request.operation() == Operation.MODIFY_RULES;
    return byIdAlone
        ? Ec2Answer.refused("MissingParameter", "The request must contain the parameter groupId")
        : Ec2Answer.refused("MissingParameter");
  }
}
