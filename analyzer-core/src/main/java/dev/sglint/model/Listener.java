package dev.sglint.model;

import dev.sglint.value.Field;
import java.util.List;
import java.util.Optional;

/**
 * What a load balancer takes connections on.
 *
 * @param protocols those that its clients speak, each with ports
 */
public record Listener(
    Declaration declaration,
    Field<PortBound> port,
    Field<List<Protocol>> protocols,
    Presence presence) {
  private static final List<Protocol> TCP = List.of(new Protocol.Tcp());
  private static final List<Protocol> UDP = List.of(new Protocol.Udp());

  /** What the name of a listener's protocol means to a security group; empty where it is none. */
  public static Optional<List<Protocol>> protocols(String name) {
    return switch (name) {
      case "HTTP", "HTTPS", "TCP", "TLS", "SSL" -> Optional.of(TCP);
      case "UDP", "QUIC" -> Optional.of(UDP);
      case "TCP_UDP", "TCP_QUIC" -> Optional.of(List.of(TCP.get(0), UDP.get(0)));
      default -> Optional.empty();
    };
  }

  /** What a listener speaks that does not say so: that of an application load balancer. */
  public static List<Protocol> protocolsByDefault() {
    return TCP;
  }
}
