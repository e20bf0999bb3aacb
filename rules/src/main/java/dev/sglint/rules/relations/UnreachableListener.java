package dev.sglint.rules.relations;

import dev.sglint.model.Attachment;
import dev.sglint.model.Configuration;
import dev.sglint.model.Direction;
import dev.sglint.model.GroupIdentity;
import dev.sglint.model.Listener;
import dev.sglint.model.PortBound;
import dev.sglint.model.Protocol;
import dev.sglint.model.Protocols;
import dev.sglint.model.SecurityGroup;
import dev.sglint.rule.Category;
import dev.sglint.rule.ConfigurationRule;
import dev.sglint.rule.Findings;
import dev.sglint.rule.Problem;
import dev.sglint.rule.RuleContext;
import dev.sglint.rule.RuleInfo;
import dev.sglint.rule.Severity;
import dev.sglint.value.Field;
import dev.sglint.value.Provenance;
import dev.sglint.value.Step;
import dev.sglint.value.Ternary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** See {@code unreachable-listener.md}. */
@RuleInfo(
    id = "unreachable-listener",
    summary = "A load balancer listens on a port that its groups let nobody in on",
    category = Category.HYGIENE,
    severity = Severity.MEDIUM)
public final class UnreachableListener implements ConfigurationRule {
  @Override
  public void check(
      Configuration configuration,
      List<SecurityGroup> groups,
      RuleContext context,
      Findings findings) {
    boolean none =
        configuration.attachments().stream()
            .allMatch(attachment -> attachment.listeners().known().isEmpty());
    if (none || KnownGroup.hiddenIn(groups).contains(Direction.INGRESS)) {
      return;
    }
    Map<GroupIdentity, KnownGroup> known = KnownGroup.of(groups);
    for (Attachment balancer : configuration.attachments()) {
      List<KnownGroup> own = seen(balancer, known);
      if (!own.isEmpty()) {
        balancer.listeners().known().forEach(listener -> check(balancer, listener, own, findings));
      }
    }
  }

  /** The groups of a load balancer; none where a rule of theirs may be hidden. */
  private static List<KnownGroup> seen(Attachment balancer, Map<GroupIdentity, KnownGroup> known) {
    List<KnownGroup> own = new ArrayList<>();
    for (Field<GroupIdentity> group : balancer.groups().known()) {
      KnownGroup one =
          group instanceof Field.Known<GroupIdentity> field ? known.get(field.value()) : null;
      if (one == null || one.isHidden(Direction.INGRESS)) {
        return List.of();
      }
      own.add(one);
    }
    // A group without rules gets them elsewhere.
    boolean some = own.stream().anyMatch(group -> group.isSeen(Direction.INGRESS));
    return some && balancer.groups().more().isEmpty() ? own : List.of();
  }

  private static void check(
      Attachment balancer, Listener listener, List<KnownGroup> groups, Findings findings) {
    if (!(listener.protocols() instanceof Field.Known<List<Protocol>> protocols)) {
      return;
    }
    for (Protocol protocol : protocols.value()) {
      Ternary closed = listener.port().test(port -> isClosed(protocol, port, groups));
      Ternary exists = balancer.presence().and(listener.presence()).exists();
      // Which of several ports it is may depend on what the rules depend on.
      findings.report(
          Ternary.of(closed == Ternary.TRUE).and(exists),
          () -> problem(balancer, listener, protocol, groups));
    }
  }

  private static Ternary isClosed(Protocol protocol, PortBound port, List<KnownGroup> groups) {
    if (!(port instanceof PortBound.Given given) || !given.in(1, 65535)) {
      return Ternary.UNKNOWN;
    }
    int number = given.value().intValue();
    return Ternary.of(
        groups.stream()
            .flatMap(group -> group.rules().stream())
            .map(KnownGroup.Stated::rule)
            .filter(rule -> rule.direction() == Direction.INGRESS)
            .noneMatch(rule -> Listening.lets(rule, Protocols.number(protocol), number)));
  }

  private static Problem problem(
      Attachment balancer, Listener listener, Protocol protocol, List<KnownGroup> groups) {
    Provenance place = listener.port().provenance();
    List<Provenance> chain = new ArrayList<>();
    chain.add(place);
    List<String> names = new ArrayList<>();
    for (KnownGroup group : groups) {
      names.add("`" + group.address() + "`");
      chain.add(
          Provenance.of(
              Step.CONTRIBUTION, group.address(), group.maker().declaration().span(), List.of()));
    }
    String message =
        "`"
            + balancer.declaration().address()
            + "` listens here, and "
            + String.join(", ", names)
            + (names.size() == 1 ? " lets" : " let")
            + " nobody in on this "
            + Protocols.text(protocol)
            + " port";
    return Problem.in(listener.declaration(), place.span(), Protocols.text(protocol), message)
        .because(chain);
  }
}
