package dev.sglint.rules.invalid;

import dev.sglint.model.Description;
import dev.sglint.model.Ec2Answer;
import dev.sglint.model.Intent;
import dev.sglint.model.IpPermission;
import dev.sglint.model.PeerEntry;
import dev.sglint.model.Request;
import dev.sglint.model.RuleReference;
import dev.sglint.model.Statement;
import dev.sglint.rule.Problem;
import dev.sglint.value.Alternative;
import dev.sglint.value.Field;
import dev.sglint.value.Ternary;
import java.util.Optional;

/** The texts beside rules and groups, and what EC2 takes in them. */
final class Descriptions {
  /** The most characters that a name or a description may have. */
  static final int LONGEST = 255;

  private static final String PUNCTUATION = " ._-:/()#,@[]+=&;{}!$*";

  private Descriptions() {}

  /** Looks at one description; {@code problem} stands at its place and has no words yet. */
  interface Visit {
    void description(String text, Field<Description> field, Problem problem);
  }

  /** The descriptions of the rules of a request or a resource. */
  static void each(Statement statement, Visit visit) {
    for (IpPermission permission : statement.permissions()) {
      if (permission.intent() != Intent.REMOVE) {
        each(permission, visit);
      }
    }
    if (statement instanceof Request request) {
      request.ruleIds().forEach(reference -> each(request, reference, visit));
    }
  }

  private static void each(Request request, RuleReference reference, Visit visit) {
    for (Alternative<Description> alternative : reference.description().alternatives()) {
      if (alternative.value() instanceof Description.Text text) {
        Problem problem = Problem.in(request, alternative.provenance().span(), "description", "");
        visit.description(text.text(), reference.description(), problem);
      }
    }
  }

  private static void each(IpPermission permission, Visit visit) {
    Optional<PeerEntry> before = Optional.empty();
    for (PeerEntry entry : permission.peers().known()) {
      Field<Description> field = entry.description();
      // The peers of one changed rule share its description.
      boolean shared =
          before.isPresent()
              && before.get().description().provenance().span().equals(field.provenance().span());
      before = Optional.of(entry);
      for (Alternative<Description> alternative : field.alternatives()) {
        if (!shared && alternative.value() instanceof Description.Text text) {
          Problem problem = Problem.in(permission, alternative.provenance(), "description", "");
          visit.description(text.text(), field, problem);
        }
      }
    }
  }

  /** With what EC2 says to a text, where no tool in between looks at it. */
  static Problem answered(Problem problem, Ec2Answer answer) {
    return problem.declaration().words().textsReachEc2() ? problem.ec2(answer) : problem;
  }

  static Ternary certainty(Field<?> field) {
    return field instanceof Field.Known ? Ternary.TRUE : Ternary.UNKNOWN;
  }

  /** The first character that may not stand in a description. */
  static Optional<String> firstWrong(String text) {
    return text.codePoints().filter(c -> !isAllowed(c)).mapToObj(Character::toString).findFirst();
  }

  private static boolean isAllowed(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || PUNCTUATION.indexOf(c) >= 0;
  }

  static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  static Ec2Answer ruleAnswer() {
    return Ec2Answer.refused(
        "InvalidParameterValue",
        "Invalid rule description. Valid descriptions are strings less than 256 characters from the following set:  a-zA-Z0-9. _-:/()#,@[]+=&;{}!$*");
  }
}
