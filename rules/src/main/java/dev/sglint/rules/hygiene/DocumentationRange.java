package dev.sglint.rules.hygiene;

import dev.sglint.model.IpPermission;
import dev.sglint.rule.Category;
import dev.sglint.rule.Findings;
import dev.sglint.rule.PermissionRule;
import dev.sglint.rule.Problem;
import dev.sglint.rule.Profile;
import dev.sglint.rule.RuleContext;
import dev.sglint.rule.RuleInfo;
import dev.sglint.rule.Severity;

/** See {@code documentation-range.md}. */
@RuleInfo(
    id = "documentation-range",
    summary = "A source or destination is a range for examples, which nobody has",
    category = Category.HYGIENE,
    severity = Severity.LOW,
    profile = Profile.STRICT)
public final class DocumentationRange implements PermissionRule {
  @Override
  public void check(IpPermission permission, RuleContext context, Findings findings) {
    Ranges.each(
        permission,
        (written, block, entry, place, holds) -> {
          if (Unroutable.documentation(block).isPresent()) {
            String message =
                "`" + written.text() + "` is for examples in documents: put the real address";
            findings.report(holds, () -> Problem.in(permission, place, block.text(), message));
          }
        });
  }
}
