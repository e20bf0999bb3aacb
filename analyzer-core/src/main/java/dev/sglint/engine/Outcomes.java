package dev.sglint.engine;

import dev.sglint.model.Ec2Answer;
import dev.sglint.model.Ec2Answer.Outcome;
import dev.sglint.model.IpPermission;
import dev.sglint.model.Request;
import dev.sglint.rule.Category;
import dev.sglint.rule.Certainty;
import dev.sglint.rule.Finding;
import dev.sglint.value.Ternary;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What EC2 makes of a request as a whole, from what the rules found in its parts; where its real
 * answer was recorded, that.
 */
final class Outcomes {
  /**
   * EC2 looks at names before values, and at what is stored last: of several refusals the first of
   * these is what it answers, those that are not here stand between the two lists.
   */
  private static final List<String> FIRST_CODES =
      List.of(
          "UnknownParameter",
          "InvalidParameterCombination",
          "MissingParameter",
          "InvalidGroupId.Malformed");

  private static final List<String> LAST_CODES =
      List.of("RulesPerSecurityGroupLimitExceeded", "InvalidPermission.Duplicate");

  private Outcomes() {}

  static Ec2Answer of(Request request, List<Finding> findings) {
    if (request.circumstances().refused()) {
      return request.circumstances().answer().orElseThrow();
    }
    boolean accepted = request.circumstances().accepted();
    List<Ec2Answer> refusals = new ArrayList<>();
    boolean unknown = !request.readable() || Undecided.isUndecided(request);
    boolean widened = false;
    boolean withoutEffect = false;
    for (Finding finding : findings) {
      if (finding.rule().category() != Category.INVALID || finding.ec2().isEmpty()) {
        continue;
      }
      Ec2Answer answer = finding.ec2().get();
      boolean certain = finding.certainty() == Certainty.CERTAIN;
      switch (answer.outcome()) {
        case REFUSED -> {
          if (certain) {
            refusals.add(answer);
          } else {
            unknown = true;
          }
        }
        case UNKNOWN -> unknown = true;
        case ACCEPTED_WIDENED -> widened = true;
        case ACCEPTED_NO_EFFECT -> withoutEffect = true;
        case ACCEPTED -> {}
      }
    }
    if (!refusals.isEmpty()) {
      return Collections.min(refusals, (a, b) -> Integer.compare(rank(a), rank(b)));
    }
    if (unknown && !accepted) {
      return Ec2Answer.of(Outcome.UNKNOWN);
    }
    if (request.dryRun()) {
      return Ec2Answer.refused("DryRunOperation");
    }
    if (widened) {
      return Ec2Answer.of(Outcome.ACCEPTED_WIDENED);
    }
    boolean nothing = withoutEffect && request.permissions().stream().allMatch(Outcomes::hasNoPeer);
    return Ec2Answer.of(nothing ? Outcome.ACCEPTED_NO_EFFECT : Outcome.ACCEPTED);
  }

  private static boolean hasNoPeer(IpPermission permission) {
    return permission.peers().isEmpty() == Ternary.TRUE;
  }

  private static int rank(Ec2Answer answer) {
    String code = answer.code().orElse("");
    int first = FIRST_CODES.indexOf(code);
    return first < 0 ? FIRST_CODES.size() + 1 + LAST_CODES.indexOf(code) : first;
  }
}
