package dev.sglint.rule;

import java.util.OptionalInt;

/**
 * One packet that shows a finding to be true: the lowest port or type and the lowest address.
 *
 * @param protocol in EC2's spelling
 * @param port where the protocol has ports
 * @param icmpType where it is of the ICMPs
 */
public record Witness(
    String protocol, OptionalInt port, OptionalInt icmpType, OptionalInt icmpCode, String address) {
  public static Witness ofPort(String protocol, int port, String address) {
    return new Witness(
        protocol, OptionalInt.of(port), OptionalInt.empty(), OptionalInt.empty(), address);
  }

  public static Witness ofIcmp(String protocol, int type, int code, String address) {
    return new Witness(
        protocol, OptionalInt.empty(), OptionalInt.of(type), OptionalInt.of(code), address);
  }

  /** Of a protocol that has neither. */
  public static Witness ofProtocol(String protocol, String address) {
    return new Witness(
        protocol, OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(), address);
  }
}
