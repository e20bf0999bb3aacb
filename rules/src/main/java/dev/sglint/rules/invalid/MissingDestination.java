package dev.sglint.rules.invalid;

import dev.sglint.model.Ec2Answer;
import dev.sglint.model.IpPermission;
import dev.sglint.model.Vocabulary;
import dev.sglint.rule.Category;
import dev.sglint.rule.Findings;
import dev.sglint.rule.PermissionRule;
import dev.sglint.rule.Problem;
import dev.sglint.rule.RuleContext;
import dev.sglint.rule.RuleInfo;
import dev.sglint.rule.Severity;
import dev.sglint.value.Ternary;

/** See {@code missing-destination.md}. */
@RuleInfo(
    id = "missing-destination",
    summary = "A rule has no source or destination",
    category = Category.INVALID,
    severity = Severity.HIGH,
    aliases = {"cfn-lint:E3014"})
public final class MissingDestination implements PermissionRule {
  @Override
  public void check(IpPermission permission, RuleContext context, Findings findings) {
    Vocabulary words = permission.declaration().words();
    if (context.isRefused(
        permission, words.ipv4(), words.ipv6(), words.prefixLists(), words.groups())) {
      return;
    }
    String noun = permission.peerNoun();
    String message =
        "the rule has no " + noun + ": give an address range, a prefix list or a security group";
    // A list that cannot be seen is undecided.
    Ternary empty = permission.peers().isEmpty() == Ternary.TRUE ? Ternary.TRUE : Ternary.FALSE;
    findings.report(
        empty,
        () ->
            Problem.in(permission, permission.protocol().provenance(), noun, message)
                .ec2(answer(permission)));
  }

  private static Ec2Answer answer(IpPermission permission) {
    // Rules in IpPermissions have an address of their own; a rule of top-level parameters has its
    // request's.
    String address = permission.declaration().address();
    boolean topLevel = address.indexOf('#') >= 0 && address.indexOf('.') < 0;
    if (topLevel) {
      return Ec2Answer.refused(
          "MissingParameter",
          "Missing source specification: include source security group or CIDR information");
    }
    return switch (permission.intent()) {
      case ADD, STATE -> Ec2Answer.of(Ec2Answer.Outcome.ACCEPTED_NO_EFFECT);
      case MODIFY ->
          Ec2Answer.refused(
              "MissingParameter",
              "The request must contain exactly one of: cidrIp, cidrIpv6, prefixListId, or referencedGroupId");
      case REMOVE, DESCRIBE -> Ec2Answer.of(Ec2Answer.Outcome.UNKNOWN);
    };
  }
}
