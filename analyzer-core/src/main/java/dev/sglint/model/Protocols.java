package dev.sglint.model;

import java.util.Locale;

/** Protocol text to protocol and back, as EC2 reads and stores it. */
public final class Protocols {
  private static final int HIGHEST = 255;

  private Protocols() {}

  /**
   * Reads the text of an {@code IpProtocol}; names in any case, numbers 0 to 255, {@code -1} for
   * all.
   */
  public static Protocol parse(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return switch (lower) {
      case "" -> new Protocol.Unspecified();
      case "-1" -> new Protocol.All();
      case "tcp", "6" -> new Protocol.Tcp();
      case "udp", "17" -> new Protocol.Udp();
      case "icmp", "1" -> new Protocol.Icmp();
      case "icmpv6", "58" -> new Protocol.Icmpv6();
      default -> number(text);
    };
  }

  private static Protocol number(String text) {
    boolean number = text.length() <= 3 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    boolean padded = text.length() > 1 && text.charAt(0) == '0';
    boolean valid = number && !padded && Integer.parseInt(text) <= HIGHEST;
    return valid ? new Protocol.Other(Integer.parseInt(text)) : new Protocol.Unrecognised(text);
  }

  /**
   * The text that EC2 stores: a name in lower case, {@code -1}, or a number; empty when none was
   * given.
   */
  public static String text(Protocol protocol) {
    return protocol.accept(
        new Protocol.Visitor<String>() {
          @Override
          public String all(Protocol.All all) {
            return "-1";
          }

          @Override
          public String tcp(Protocol.Tcp tcp) {
            return "tcp";
          }

          @Override
          public String udp(Protocol.Udp udp) {
            return "udp";
          }

          @Override
          public String icmp(Protocol.Icmp icmp) {
            return "icmp";
          }

          @Override
          public String icmpv6(Protocol.Icmpv6 icmpv6) {
            return "icmpv6";
          }

          @Override
          public String other(Protocol.Other other) {
            return Integer.toString(other.number());
          }

          @Override
          public String unspecified(Protocol.Unspecified unspecified) {
            return "";
          }

          @Override
          public String unrecognised(Protocol.Unrecognised unrecognised) {
            return unrecognised.text().toLowerCase(Locale.ROOT);
          }
        });
  }

  /**
   * The IANA number, or -1 for all.
   *
   * @throws IllegalArgumentException for text that is no protocol
   */
  public static int number(Protocol protocol) {
    return protocol.accept(
        new Protocol.Visitor<Integer>() {
          @Override
          public Integer all(Protocol.All all) {
            return -1;
          }

          @Override
          public Integer tcp(Protocol.Tcp tcp) {
            return 6;
          }

          @Override
          public Integer udp(Protocol.Udp udp) {
            return 17;
          }

          @Override
          public Integer icmp(Protocol.Icmp icmp) {
            return 1;
          }

          @Override
          public Integer icmpv6(Protocol.Icmpv6 icmpv6) {
            return 58;
          }

          @Override
          public Integer other(Protocol.Other other) {
            return other.number();
          }

          @Override
          public Integer unspecified(Protocol.Unspecified unspecified) {
            throw new IllegalArgumentException("no protocol");
          }

          @Override
          public Integer unrecognised(Protocol.Unrecognised unrecognised) {
            throw new IllegalArgumentException("unknown protocol");
          }
        });
  }

  /** Whether ports belong to the protocol: TCP and UDP. */
  public static boolean hasPorts(Protocol protocol) {
    return protocol instanceof Protocol.Tcp || protocol instanceof Protocol.Udp;
  }

  /** Whether a type and a code belong to the protocol: ICMP and ICMPv6. */
  public static boolean hasIcmpTypes(Protocol protocol) {
    return protocol instanceof Protocol.Icmp || protocol instanceof Protocol.Icmpv6;
  }
}
