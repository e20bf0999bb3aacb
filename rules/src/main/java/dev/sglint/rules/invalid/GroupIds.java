package dev.sglint.rules.invalid;

import dev.sglint.model.GroupIdentity;
import dev.sglint.model.IpPermission;
import dev.sglint.model.Peer;
import dev.sglint.model.PeerEntry;
import dev.sglint.model.Statement;
import dev.sglint.rule.Findings;
import dev.sglint.rule.Problem;
import dev.sglint.value.Alternative;
import dev.sglint.value.Field;
import dev.sglint.value.Ternary;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The ids of security groups in a request or a resource, its own and those of its peers. */
final class GroupIds {
  private static final Pattern FORM = Pattern.compile("sg-[0-9A-Fa-f]+");

  private GroupIds() {}

  static boolean isMalformed(String id) {
    return !isUsual(id) && !FORM.matcher(id.strip()).matches();
  }

  static boolean isUnusual(String id) {
    return !isUsual(id) && !isMalformed(id);
  }

  /** {@code sg-} and 8 or 17 hexadecimal digits. */
  private static boolean isUsual(String id) {
    if (!id.startsWith("sg-") || (id.length() != 11 && id.length() != 20)) {
      return false;
    }
    for (int i = 3; i < id.length(); i++) {
      if (Character.digit(id.charAt(i), 16) < 0) {
        return false;
      }
    }
    return true;
  }

  static void report(
      Statement statement,
      Findings findings,
      Predicate<String> wrong,
      String message,
      Function<Problem, Problem> answered) {
    for (Alternative<GroupIdentity> group : statement.group().alternatives()) {
      if (group.value() instanceof GroupIdentity.Id id && wrong.test(id.text())) {
        Ternary holds = certainty(statement.group());
        findings.report(
            holds,
            answered.apply(
                Problem.in(
                    statement,
                    group.provenance().span(),
                    id.text(),
                    "`" + id.text() + "` " + message)));
      }
    }
    for (IpPermission permission : statement.permissions()) {
      for (PeerEntry entry : permission.peers().known()) {
        for (Alternative<Peer> peer : entry.peer().alternatives()) {
          if (peer.value() instanceof Peer.SecurityGroupRef ref
              && ref.group() instanceof GroupIdentity.Id id
              && wrong.test(id.text())) {
            findings.report(
                certainty(entry.peer()),
                answered.apply(
                    Problem.in(
                        permission,
                        peer.provenance(),
                        id.text(),
                        "`" + id.text() + "` " + message)));
          }
        }
      }
    }
  }

  private static Ternary certainty(Field<?> field) {
    return field instanceof Field.Known ? Ternary.TRUE : Ternary.UNKNOWN;
  }
}
