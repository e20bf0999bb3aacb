package dev.sglint.engine;

import dev.sglint.model.Declaration;
import dev.sglint.model.IpPermission;
import dev.sglint.model.Project;
import dev.sglint.model.Request;
import dev.sglint.rule.Category;
import dev.sglint.rule.Certainty;
import dev.sglint.rule.Ec2Answer;
import dev.sglint.rule.Ec2Answer.Outcome;
import dev.sglint.rule.Finding;
import dev.sglint.value.Ternary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What EC2 makes of each request as a whole, from what the rules found in its parts. */
final class Outcomes {
  /**
   * EC2 looks at names before values: of several refusals the first of these is what it answers.
   */
  private static final List<String> FIRST_CODES =
      List.of(
          "UnknownParameter",
          "InvalidParameterCombination",
          "MissingParameter",
          "InvalidGroupId.Malformed");

  private Outcomes() {}

  static List<RequestOutcome> of(Project project, List<Finding> findings) {
    Map<String, List<Finding>> byRequest = new HashMap<>();
    for (Finding finding : findings) {
      if (finding.rule().category() == Category.INVALID && finding.ec2().isPresent()) {
        byRequest.computeIfAbsent(key(finding.declaration()), k -> new ArrayList<>()).add(finding);
      }
    }
    List<RequestOutcome> outcomes = new ArrayList<>();
    for (Request request : project.requests()) {
      List<Finding> about = byRequest.getOrDefault(key(request.declaration()), List.of());
      Declaration declaration = request.declaration();
      outcomes.add(
          new RequestOutcome(declaration.address(), declaration.span(), answer(request, about)));
    }
    return outcomes;
  }

  /** The request that a declaration belongs to: its address without what follows the first dot. */
  private static String key(Declaration declaration) {
    String address = declaration.address();
    int dot = address.indexOf('.');
    return declaration.span().file() + "\u0000" + (dot < 0 ? address : address.substring(0, dot));
  }

  private static Ec2Answer answer(Request request, List<Finding> about) {
    List<Ec2Answer> refusals = new ArrayList<>();
    boolean unknown = !request.readable();
    boolean widened = false;
    int withoutEffect = 0;
    for (Finding finding : about) {
      Ec2Answer answer = finding.ec2().orElseThrow();
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
        case ACCEPTED_NO_EFFECT -> withoutEffect++;
        case ACCEPTED -> {}
      }
    }
    if (!refusals.isEmpty()) {
      return refusals.stream().min(Comparator.comparingInt(Outcomes::rank)).orElseThrow();
    }
    if (unknown) {
      return Ec2Answer.of(Outcome.UNKNOWN);
    }
    if (request.dryRun()) {
      return Ec2Answer.refused("DryRunOperation");
    }
    if (widened) {
      return Ec2Answer.of(Outcome.ACCEPTED_WIDENED);
    }
    boolean nothing =
        withoutEffect > 0 && request.permissions().stream().allMatch(Outcomes::hasNoPeer);
    return Ec2Answer.of(nothing ? Outcome.ACCEPTED_NO_EFFECT : Outcome.ACCEPTED);
  }

  private static boolean hasNoPeer(IpPermission permission) {
    return permission.peers().isEmpty() == Ternary.TRUE;
  }

  private static int rank(Ec2Answer answer) {
    int rank = FIRST_CODES.indexOf(answer.code().orElse(""));
    return rank < 0 ? FIRST_CODES.size() : rank;
  }
}
