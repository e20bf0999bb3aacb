package dev.sglint.engine;

import dev.sglint.source.SourceSpan;
import java.util.List;
import java.util.Optional;

/**
 * One rule as EC2 would store it: one protocol, one range, one peer. What EC2 ignores is absent.
 *
 * @param ports {@code fromPort} and {@code toPort}
 * @param icmp {@code icmpType} and {@code icmpCode}; present, though its numbers may be absent, for
 *     the ICMPs
 * @param unknown the names of fields that could not be seen
 */
public record NormalisedRule(
    SourceSpan place,
    String declaration,
    Optional<String> group,
    Optional<String> direction,
    Optional<String> protocol,
    Range ports,
    boolean icmp,
    Optional<PeerText> peer,
    Optional<String> description,
    List<String> unknown) {
  /** A pair of numbers that may each be absent. */
  public record Range(Optional<String> from, Optional<String> to) {
    static final Range NONE = new Range(Optional.empty(), Optional.empty());
  }

  /** A peer's kind ({@code ipv4 ipv6 prefix-list security-group}) and its value. */
  public record PeerText(String kind, String value) {}

  public String certainty() {
    return unknown.isEmpty() ? "certain" : "possible";
  }
}
