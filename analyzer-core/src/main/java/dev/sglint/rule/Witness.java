package dev.sglint.rule;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * One packet that shows a finding to be true: the lowest port or type and the lowest address.
 *
 * @param protocol in EC2's spelling
 * @param port where the protocol has ports
 * @param icmpType where it is of the ICMPs
 * @param address empty where the other end is a group or a prefix list
 * @param group that group or prefix list
 */
public record Witness(
    String protocol,
    OptionalInt port,
    OptionalInt icmpType,
    OptionalInt icmpCode,
    String address,
    Optional<String> group) {
  public static Witness ofPort(String protocol, int port, String address) {
    return new Witness(
        protocol,
        OptionalInt.of(port),
        OptionalInt.empty(),
        OptionalInt.empty(),
        address,
        Optional.empty());
  }

  public static Witness ofIcmp(String protocol, int type, int code, String address) {
    return new Witness(
        protocol,
        OptionalInt.empty(),
        OptionalInt.of(type),
        OptionalInt.of(code),
        address,
        Optional.empty());
  }

  /** Of a protocol that has neither. */
  public static Witness ofProtocol(String protocol, String address) {
    return new Witness(
        protocol,
        OptionalInt.empty(),
        OptionalInt.empty(),
        OptionalInt.empty(),
        address,
        Optional.empty());
  }

  /** The same, to or from a group or a prefix list. */
  public Witness named(String name) {
    return new Witness(protocol, port, icmpType, icmpCode, "", Optional.of(name));
  }
}
