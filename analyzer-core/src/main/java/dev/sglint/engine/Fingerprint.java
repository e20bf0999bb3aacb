package dev.sglint.engine;

import dev.sglint.model.GroupIdentity;
import dev.sglint.model.Vocabulary;
import dev.sglint.rule.Problem;
import dev.sglint.rule.RuleMetadata;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A name for what a finding says, by address and meaning: 64 bits of FNV-1a over the rule, the
 * group or else the declaration, the permission as EC2 stores it, and the subject. No file, no
 * place, no order, no description and no words are part of it. What changes here is {@link
 * #VERSION}.
 */
public final class Fingerprint {
  /** Those of another version say nothing of ours. */
  public static final int VERSION = 2;

  private static final Pattern SEQUENCE = Pattern.compile("#\\d+(\\.[A-Za-z0-9.]*)?$");
  private static final Pattern INDEX = Pattern.compile("\\.\\d+(?=\\.|$)");

  private final PermissionMeanings meanings = new PermissionMeanings();

  /** Equal for what says the same; {@link Occurrences} tells those apart. */
  String of(RuleMetadata rule, Problem problem) {
    List<String> parts = new ArrayList<>(List.of(rule.id(), address(problem)));
    problem.direction().ifPresent(direction -> parts.add(direction.id()));
    problem
        .permission()
        .ifPresent(permission -> parts.add(meanings.of(permission, problem.place())));
    boolean ofRequest = isCaptured(problem) && !problem.isOfTraffic();
    parts.add(ofRequest ? withoutIndexes(problem.subject()) : problem.subject());
    return String.format("%016x", hash(String.join("\u0000", parts)));
  }

  /**
   * What is said of traffic is said of the group, by whatever resource or request it got the rule;
   * how many requests stand before one says nothing.
   */
  private static String address(Problem problem) {
    Optional<String> group = group(problem);
    if (problem.isOfTraffic() && group.isPresent() && isOfGroup(problem)) {
      return group.get();
    }
    String address = problem.declaration().address();
    return isCaptured(problem)
        ? SEQUENCE.matcher(address).replaceFirst("") + " " + group.orElse("")
        : address;
  }

  private static Optional<String> group(Problem problem) {
    return problem.group().alternatives().size() == 1
        ? Optional.of(problem.group().alternatives().get(0).value())
            .map(GroupIdentity::text)
            .filter(text -> !text.isEmpty())
        : Optional.empty();
  }

  private static boolean isCaptured(Problem problem) {
    return problem.declaration().words().equals(Vocabulary.EC2_QUERY);
  }

  /** What uses a group is not of it. */
  private static boolean isOfGroup(Problem problem) {
    return problem.permission().isPresent() || problem.direction().isPresent();
  }

  /** Where in its list a parameter stands says nothing. */
  private static String withoutIndexes(String parameter) {
    return INDEX.matcher(parameter).replaceAll(".N");
  }

  /** 64 bits of FNV-1a. */
  static long hash(String text) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    return hash;
  }
}
