package dev.sglint.rules.relations;

import dev.sglint.model.Attachment;
import dev.sglint.model.Configuration;
import dev.sglint.model.Direction;
import dev.sglint.model.IpPermission;
import dev.sglint.model.SecurityGroup;
import dev.sglint.rule.Category;
import dev.sglint.rule.ConfigurationRule;
import dev.sglint.rule.Findings;
import dev.sglint.rule.Problem;
import dev.sglint.rule.RuleContext;
import dev.sglint.rule.RuleInfo;
import dev.sglint.rule.Severity;
import dev.sglint.state.StoredRule;
import dev.sglint.value.Field;
import dev.sglint.value.Provenance;
import dev.sglint.value.Ternary;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** See {@code open-port-without-listener.md}. */
@RuleInfo(
    id = "open-port-without-listener",
    summary = "The group of a load balancer opens a port on which that does not listen",
    category = Category.HYGIENE,
    severity = Severity.LOW,
    aliases = {"TrustedAdvisor:xSqX82fQu"})
public final class OpenPortWithoutListener implements ConfigurationRule {
  @Override
  public void check(
      Configuration configuration,
      List<SecurityGroup> groups,
      RuleContext context,
      Findings findings) {
    if (!configuration.attachments().stream().anyMatch(Listening::isWhole)
        || !configuration.attachments().stream().allMatch(OpenPortWithoutListener::isSeen)) {
      return;
    }
    for (KnownGroup group : KnownGroup.of(groups).values()) {
      List<Attachment> balancers = group.group().attachments();
      if (!balancers.isEmpty() && balancers.stream().allMatch(Listening::isWhole)) {
        check(group, balancers, findings);
      }
    }
  }

  /** Whether it is known which groups something uses: what is not may be any. */
  private static boolean isSeen(Attachment attachment) {
    return attachment.groups().more().isEmpty()
        && attachment.groups().known().stream().allMatch(group -> group instanceof Field.Known);
  }

  private static void check(KnownGroup group, List<Attachment> balancers, Findings findings) {
    Set<IpPermission> said = Collections.newSetFromMap(new IdentityHashMap<>());
    for (KnownGroup.Stated stated : group.rules()) {
      StoredRule rule = stated.rule();
      boolean fromClients =
          rule.direction() == Direction.INGRESS
              && rule.hasPorts()
              && KnownGroup.peer(stated.written().entry()).isEmpty();
      boolean unheard =
          balancers.stream()
              .flatMap(balancer -> balancer.listeners().known().stream())
              .allMatch(listener -> Listening.takes(listener, rule) == Ternary.FALSE);
      if (fromClients && unheard && said.add(stated.permission())) {
        findings.report(Ternary.TRUE, () -> problem(stated, balancers));
      }
    }
  }

  private static Problem problem(KnownGroup.Stated stated, List<Attachment> balancers) {
    Provenance place = stated.permission().fromPort().provenance();
    List<Provenance> chain = new ArrayList<>();
    chain.add(place);
    balancers.forEach(balancer -> chain.add(Listening.place(balancer)));
    StoredRule rule = stated.rule();
    String range = rule.low() == rule.high() ? "port " : "ports ";
    String ports = rule.low() == rule.high() ? "" + rule.low() : rule.low() + "-" + rule.high();
    String message =
        "nobody listens on "
            + rule.protocolText()
            + " "
            + range
            + ports
            + ": what uses the group, `"
            + balancers.get(0).declaration().address()
            + "`, has listeners on "
            + Listening.ports(balancers);
    return Problem.in(stated.permission(), place, rule.protocolText() + " " + ports, message)
        .because(chain);
  }
}
