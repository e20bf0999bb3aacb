package dev.sglint.rules.invalid;

import dev.sglint.model.Ec2Answer;
import dev.sglint.model.IpPermission;
import dev.sglint.model.Protocol;
import dev.sglint.rule.Category;
import dev.sglint.rule.Findings;
import dev.sglint.rule.PermissionRule;
import dev.sglint.rule.Problem;
import dev.sglint.rule.RuleContext;
import dev.sglint.rule.RuleInfo;
import dev.sglint.rule.Severity;
import dev.sglint.value.Alternative;
import dev.sglint.value.Ternary;

/** See {@code unknown-protocol.md}. */
@RuleInfo(
    id = "unknown-protocol",
    summary = "A protocol is neither a name that EC2 knows nor a number from 0 to 255",
    category = Category.INVALID,
    severity = Severity.HIGH,
    aliases = {
      "tflint:aws_security_group_invalid_protocol",
      "tflint:aws_security_group_rule_invalid_protocol"
    })
public final class UnknownProtocol implements PermissionRule {
  @Override
  public void check(IpPermission permission, RuleContext context, Findings findings) {
    if (context.isRefused(permission, permission.declaration().words().protocol())) {
      return;
    }
    Ternary unknown =
        permission.protocol().test(p -> Ternary.of(p instanceof Protocol.Unrecognised));
    for (Alternative<Protocol> protocol : permission.protocol().alternatives()) {
      if (protocol.value() instanceof Protocol.Unrecognised unrecognised) {
        String text = unrecognised.text();
        boolean number = text.matches("-?[0-9]+");
        Ec2Answer answer =
            number
                ? Ec2Answer.refused("InvalidParameterValue")
                : Ec2Answer.refused(
                    "InvalidParameterValue",
                    "Invalid value '" + text + "' for IP protocol. Unknown protocol.");
        String hint =
            text.equalsIgnoreCase("all") || text.equals("*") ? ": all protocols are `-1`" : "";
        String message = "EC2 does not know the protocol `" + text + "`" + hint;
        findings.report(
            unknown,
            () -> Problem.in(permission, protocol.provenance(), text, message).ec2(answer));
      }
    }
  }
}
