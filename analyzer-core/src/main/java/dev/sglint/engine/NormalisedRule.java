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
 * @param sure whether there is such a rule at all
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
    List<String> unknown,
    boolean sure) {
  /** A pair of numbers that may each be absent. */
  public record Range(Optional<String> from, Optional<String> to) {
    static final Range NONE = new Range(Optional.empty(), Optional.empty());
  }

  /** A peer's kind ({@code ipv4 ipv6 prefix-list security-group}) and its value. */
  public record PeerText(String kind, String value) {}

  /** All of it in one text; equal rules are the same line. */
  String key() {
    StringBuilder key = new StringBuilder(place.file());
    key.append(' ').append(place.start()).append(' ').append(declaration);
    key.append(' ').append(group.orElse("")).append(' ').append(direction.orElse(""));
    key.append(' ').append(protocol.orElse("")).append(' ').append(ports.from().orElse(""));
    key.append(' ').append(ports.to().orElse(""));
    if (peer.isPresent()) {
      key.append(' ').append(peer.get().kind()).append(' ').append(peer.get().value());
    }
    key.append(sure ? " sure " : " unsure ").append(description.orElse(""));
    for (String field : unknown) {
      key.append(' ').append(field);
    }
    return key.toString();
  }

  /** What of it EC2 goes by; where it stands, for which group and why is not in it. */
  String meaning() {
    StringBuilder text = new StringBuilder(direction.orElse(""));
    text.append(' ').append(protocol.orElse(""));
    text.append(' ').append(ports.from().orElse("")).append('-').append(ports.to().orElse(""));
    peer.ifPresent(
        other -> text.append(' ').append(other.kind()).append(' ').append(other.value()));
    for (String field : unknown) {
      text.append(field.equals("description") || field.equals("group") ? "" : " ?" + field);
    }
    return text.toString();
  }

  public String certainty() {
    return sure && unknown.isEmpty() ? "certain" : "possible";
  }
}
