package dev.sglint.rules.invalid;

import dev.sglint.model.Ec2Answer;
import dev.sglint.model.Intent;
import dev.sglint.model.IpPermission;
import dev.sglint.model.PortBound;
import dev.sglint.model.Protocol;
import dev.sglint.model.Protocols;
import dev.sglint.model.Vocabulary;
import dev.sglint.net.PortSet;
import dev.sglint.rule.Category;
import dev.sglint.rule.Edit;
import dev.sglint.rule.Findings;
import dev.sglint.rule.Fix;
import dev.sglint.rule.PermissionRule;
import dev.sglint.rule.Problem;
import dev.sglint.rule.RuleContext;
import dev.sglint.rule.RuleInfo;
import dev.sglint.rule.Severity;
import dev.sglint.source.SourceSpan;
import dev.sglint.value.Field;
import dev.sglint.value.Ternary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** See {@code ports-ignored.md}. */
@RuleInfo(
    id = "ports-ignored",
    summary = "Ports are given with a protocol that ignores them",
    category = Category.INVALID,
    severity = Severity.HIGH,
    aliases = {"cfn-lint:W3687"})
public final class PortsIgnored implements PermissionRule {
  @Override
  public void check(IpPermission permission, RuleContext context, Findings findings) {
    Vocabulary words = permission.declaration().words();
    boolean refused =
        (permission.intent() == Intent.MODIFY && isAll(permission) == Ternary.TRUE)
            || context.isRefused(permission, words.protocol(), words.fromPort(), words.toPort());
    if (!permission.intent().opens() || refused) {
      return;
    }
    Ternary ignores =
        permission
            .protocol()
            .test(p -> Ternary.of(p instanceof Protocol.All || p instanceof Protocol.Other));
    Ternary narrow =
        permission
            .fromPort()
            .test(from -> permission.toPort().test(to -> Ternary.of(isNarrow(from, to))));
    findings.report(ignores.and(narrow), () -> problem(permission));
  }

  private static Problem problem(IpPermission permission) {
    String protocol =
        permission.protocol().alternatives().isEmpty()
            ? "?"
            : Protocols.text(permission.protocol().alternatives().get(0).value());
    String range = Bounds.text(permission.fromPort()) + "-" + Bounds.text(permission.toPort());
    String message =
        protocol.equals("-1")
            ? "`"
                + permission.declaration().words().protocol()
                + "` -1 ignores the ports "
                + range
                + ": every port of every protocol opens"
            : "protocol " + protocol + " has no ports: " + range + " is ignored";
    return Problem.in(permission, permission.fromPort().provenance(), "FromPort ToPort", message)
        .ec2(Ec2Answer.of(Ec2Answer.Outcome.ACCEPTED_WIDENED))
        .fixedBy(fix(permission));
  }

  /** With what they mean already in place of the ports: what is allowed is the same. */
  private static Optional<Fix> fix(IpPermission permission) {
    List<Edit> edits = new ArrayList<>();
    if (isAll(permission) == Ternary.TRUE) {
      for (Field<PortBound> bound : List.of(permission.fromPort(), permission.toPort())) {
        if (bound instanceof Field.Known<PortBound> known
            && known.value() instanceof PortBound.Given given) {
          SourceSpan place = bound.provenance().span();
          edits.add(Edit.replace(place, given.value().toString(), "-1"));
        }
      }
    }
    return edits.size() == 2
        ? Optional.of(Fix.safe("write the ports as -1: all are open", edits))
        : Optional.empty();
  }

  private static Ternary isAll(IpPermission permission) {
    return permission.protocol().test(p -> Ternary.of(p instanceof Protocol.All));
  }

  /**
   * Whether the bounds say less than everything: absent, -1, 0 to 0, 0 to 65535 and 1 to 65535 all
   * mean "all" to their author.
   */
  private static boolean isNarrow(PortBound from, PortBound to) {
    return !(means(from, -1) && means(to, -1))
        && !(means(from, 0) && means(to, 0))
        && !((means(from, 0) || means(from, 1)) && means(to, PortSet.LAST));
  }

  private static boolean means(PortBound bound, int number) {
    return bound instanceof PortBound.Unspecified
        || (bound instanceof PortBound.Given given && given.in(number, number));
  }
}
