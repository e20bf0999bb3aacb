package dev.sglint.rules.relations;

import dev.sglint.model.Attachment;
import dev.sglint.model.Listener;
import dev.sglint.model.PortBound;
import dev.sglint.model.Protocol;
import dev.sglint.model.Protocols;
import dev.sglint.state.StoredRule;
import dev.sglint.value.Field;
import dev.sglint.value.Provenance;
import dev.sglint.value.Step;
import dev.sglint.value.Ternary;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** What load balancers take connections on, and which rules let those in. */
final class Listening {
  private static final int ALL = -1;
  private static final int HIGHEST = 65535;

  private Listening() {}

  /** Whether a rule lets some protocol to a port through, whoever is at the other end. */
  static boolean lets(StoredRule rule, int protocol, int port) {
    return rule.protocol() == ALL
        || (rule.protocol() == protocol && rule.low() <= port && port <= rule.high());
  }

  /** Whether a listener takes some of the connections that a rule lets in, as far as is known. */
  static Ternary takes(Listener listener, StoredRule rule) {
    return listener
        .protocols()
        .test(
            protocols ->
                protocols.stream()
                    .map(protocol -> takes(listener.port(), protocol, rule))
                    .reduce(Ternary.FALSE, Ternary::or));
  }

  private static Ternary takes(Field<PortBound> port, Protocol protocol, StoredRule rule) {
    return port.test(
        bound ->
            bound instanceof PortBound.Given given && given.in(0, HIGHEST)
                ? Ternary.of(lets(rule, Protocols.number(protocol), given.value().intValue()))
                : Ternary.UNKNOWN);
  }

  /** Whether all listeners of what is a load balancer are known, and there are any. */
  static boolean isWhole(Attachment balancer) {
    return balancer.kind() == Attachment.Kind.LOAD_BALANCER
        && balancer.presence().exists() == Ternary.TRUE
        && balancer.listeners().isEmpty() == Ternary.FALSE
        && balancer.listeners().more().isEmpty();
  }

  /** The ports that are known, in words: {@code 80, 443}. */
  static String ports(List<Attachment> balancers) {
    SortedSet<Integer> ports = new TreeSet<>();
    for (Attachment balancer : balancers) {
      for (Listener listener : balancer.listeners().known()) {
        if (listener.port() instanceof Field.Known<PortBound> known
            && known.value() instanceof PortBound.Given given
            && given.in(0, HIGHEST)) {
          ports.add(given.value().intValue());
        }
      }
    }
    return String.join(", ", ports.stream().map(Object::toString).toList());
  }

  static Provenance place(Attachment balancer) {
    return Provenance.of(
        Step.CONTRIBUTION,
        balancer.declaration().address(),
        balancer.declaration().span(),
        List.of());
  }
}
