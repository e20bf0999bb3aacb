package dev.sglint.engine;

import dev.sglint.model.Ec2Answer;
import dev.sglint.model.GroupIdentity;
import dev.sglint.model.Intent;
import dev.sglint.model.IpPermission;
import dev.sglint.model.Request;
import dev.sglint.state.StoredRule;
import dev.sglint.value.Elements;
import dev.sglint.value.Field;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A request as it should have been sent.
 *
 * @param text in the form of the wire, without what authenticates it; empty where nothing is left
 *     to ask for
 * @param commands what takes back the rules that it does not ask for, then what adds those that are
 *     not there
 */
record CorrectedRequest(Optional<String> text, List<String> commands) {
  private static final Pattern GROUP_ID = Pattern.compile("sg-[0-9a-f]{8,40}");

  CorrectedRequest {
    commands = List.copyOf(commands);
  }

  /**
   * What can be said for a request; empty where not all of it is known, or where it holds what must
   * not be shown.
   *
   * @param right what it should ask for
   * @param answer what EC2 says to what it does ask for
   */
  static Optional<CorrectedRequest> of(
      Request request, List<IpPermission> right, Ec2Answer answer) {
    Optional<RequestForm> form = RequestForm.of(request, right);
    if (form.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> text = right.isEmpty() ? Optional.empty() : Optional.of(form.get().wire());
    List<String> commands = commands(request, right, answer.outcome());
    return text.isEmpty() && commands.isEmpty()
        ? Optional.empty()
        : Optional.of(new CorrectedRequest(text, commands));
  }

  private static List<String> commands(
      Request request, List<IpPermission> right, Ec2Answer.Outcome outcome) {
    boolean told =
        request.operation().intent() == Intent.ADD
            && outcome != Ec2Answer.Outcome.UNKNOWN
            && !request.dryRun();
    if (!told
        || !(request.group() instanceof Field.Known<GroupIdentity> group)
        || !GROUP_ID.matcher(group.value().text()).matches()) {
      return List.of();
    }
    List<IpPermission> opened =
        outcome == Ec2Answer.Outcome.REFUSED ? List.of() : request.permissions();
    if (!areStored(opened) || !areStored(right)) {
      return List.of();
    }
    Set<StoredRule> before = rules(opened);
    Set<StoredRule> after = rules(right);
    List<String> commands = new ArrayList<>();
    command("revoke", request, group.value(), without(opened, after)).ifPresent(commands::add);
    command("authorize", request, group.value(), without(right, before)).ifPresent(commands::add);
    return commands;
  }

  private static boolean areStored(List<IpPermission> permissions) {
    return permissions.stream()
        .allMatch(
            permission -> StoredRule.of(permission).size() == permission.peers().known().size());
  }

  private static Set<StoredRule> rules(List<IpPermission> permissions) {
    Set<StoredRule> rules = new HashSet<>();
    permissions.forEach(
        permission -> StoredRule.of(permission).forEach(written -> rules.add(written.rule())));
    return rules;
  }

  /** What is asked for beside these rules, each once. */
  private static List<IpPermission> without(
      List<IpPermission> permissions, Set<StoredRule> others) {
    Set<StoredRule> seen = new HashSet<>(others);
    Predicate<StoredRule.Written> fresh = written -> seen.add(written.rule());
    List<IpPermission> left = new ArrayList<>();
    for (IpPermission permission : permissions) {
      var entries =
          StoredRule.of(permission).stream().filter(fresh).map(StoredRule.Written::entry).toList();
      if (!entries.isEmpty()) {
        left.add(
            new IpPermission(
                permission.declaration(),
                permission.intent(),
                permission.direction(),
                permission.group(),
                permission.ruleId(),
                permission.protocol(),
                permission.fromPort(),
                permission.toPort(),
                Elements.complete(entries),
                permission.presence()));
      }
    }
    return left;
  }

  private static Optional<String> command(
      String verb, Request request, GroupIdentity group, List<IpPermission> permissions) {
    if (permissions.isEmpty()) {
      return Optional.empty();
    }
    String direction = request.direction().orElseThrow().id();
    return RequestForm.of(request, permissions)
        .map(
            form ->
                "aws ec2 %s-security-group-%s --group-id %s --ip-permissions %s"
                    .formatted(verb, direction, group.text(), quoted(form.json())));
  }

  /** One word of a shell, whatever is in it. */
  static String quoted(String word) {
    return "'" + word.replace("'", "'\\''") + "'";
  }
}
