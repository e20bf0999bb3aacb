package dev.sglint.rules.invalid;

import dev.sglint.model.Ec2Answer;
import dev.sglint.model.Irregularity;
import dev.sglint.model.Request;
import dev.sglint.rule.Category;
import dev.sglint.rule.Findings;
import dev.sglint.rule.Problem;
import dev.sglint.rule.RequestRule;
import dev.sglint.rule.RuleContext;
import dev.sglint.rule.RuleInfo;
import dev.sglint.rule.Severity;
import dev.sglint.value.Ternary;

/** See {@code unknown-parameter.md}. */
@RuleInfo(
    id = "unknown-parameter",
    summary = "A request has a parameter that the operation does not know",
    category = Category.INVALID,
    severity = Severity.HIGH)
public final class UnknownParameter implements RequestRule {
  private static final int LONGEST_SHOWN = 120;

  @Override
  public void check(Request request, RuleContext context, Findings findings) {
    for (Irregularity irregularity : request.irregularities()) {
      if (irregularity instanceof Irregularity.UnknownParameter unknown) {
        String name = shortened(unknown.name());
        String hint =
            unknown.suggestion().isEmpty()
                ? ""
                : ": did you mean `" + shortened(unknown.suggestion()) + "`?";
        String message = request.operation().action() + " has no parameter `" + name + "`" + hint;
        findings.report(
            Ternary.TRUE,
            () -> Problem.in(request, unknown.span(), name, message).ec2(answer(unknown.name())));
      }
    }
  }

  /**
   * EC2 names the part before the first dot; for members of lists that it knows its words are not
   * public.
   */
  private static Ec2Answer answer(String name) {
    String first = name.substring(0, name.indexOf('.') < 0 ? name.length() : name.indexOf('.'));
    return first.equals("IpPermissions") || first.equals("TagSpecification")
        ? Ec2Answer.refused("UnknownParameter")
        : Ec2Answer.refused(
            "UnknownParameter", "The parameter " + shortened(first) + " is not recognized");
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
  }
}
