package dev.sglint.frontend.terraform.functions;

import dev.sglint.frontend.terraform.value.Collect;
import dev.sglint.frontend.terraform.value.Conversion;
import dev.sglint.frontend.terraform.value.Source;
import dev.sglint.frontend.terraform.value.Type;
import dev.sglint.frontend.terraform.value.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Functions of networks; with the integers of their addresses, as Terraform computes. */
final class Addresses {
  private static final int V4 = 32;
  private static final int V6 = 128;

  /** No subnets of a network are asked to have more bits than it. */
  private static final int MAX_NEW_BITS = 32;

  private Addresses() {}

  static Optional<Value> call(Invocation call) {
    return switch (call.name()) {
      case "cidrsubnet" -> Optional.of(Arguments.lifted(call, Addresses::subnet));
      case "cidrsubnets" -> Optional.of(Arguments.lifted(call, Addresses::subnets));
      case "cidrhost" -> Optional.of(Arguments.lifted(call, Addresses::host));
      case "cidrnetmask" -> Optional.of(Arguments.lifted(call, Addresses::netmask));
      case "cidrcontains" -> Optional.of(Arguments.lifted(call, Addresses::contains));
      default -> Optional.empty();
    };
  }

  private static Optional<Network> network(Value text) {
    return text instanceof Value.Text known ? Network.parse(known.value()) : Optional.empty();
  }

  private static Value invalid(Invocation call, Value prefix) {
    return Arguments.failed(
        call, "invalid CIDR expression: invalid CIDR address: " + ((Value.Text) prefix).value());
  }

  private static Optional<BigInteger> integer(Value number) {
    if (!(number instanceof Value.Numeric numeric)) {
      return Optional.empty();
    }
    BigDecimal value = numeric.value().stripTrailingZeros();
    boolean small = value.scale() <= 0 && value.precision() - (long) value.scale() <= 2 * V6;
    return small ? Optional.of(value.toBigInteger()) : Optional.empty();
  }

  private static Value subnet(Invocation call) {
    Optional<Value> wrong = Arguments.arity(call, 3, 3);
    if (wrong.isPresent()) {
      return wrong.get();
    }
    Value prefix = Arguments.typed(call, 0, "prefix", Type.STRING);
    Value bits = Arguments.typed(call, 1, "newbits", Type.NUMBER);
    Value number = Arguments.typed(call, 2, "netnum", Type.NUMBER);
    Optional<Value> stopped = Arguments.stopped(call, Type.STRING, List.of(prefix, bits, number));
    if (stopped.isPresent()) {
      return stopped.get();
    }
    Optional<Long> newBits = Arguments.whole(bits);
    Optional<BigInteger> netNumber = integer(number);
    if (newBits.isEmpty() || newBits.get() < 0 || netNumber.isEmpty()) {
      return Arguments.failed(call, "whole numbers are required");
    }
    Optional<Network> network = network(prefix);
    if (network.isEmpty()) {
      return invalid(call, prefix);
    }
    int length = network.get().length();
    int width = network.get().width();
    if (newBits.get() > width - length) {
      return Arguments.failed(
          call,
          "insufficient address space to extend prefix of " + length + " by " + newBits.get());
    }
    int extended = length + newBits.get().intValue();
    if (netNumber.get().compareTo(BigInteger.ONE.shiftLeft(newBits.get().intValue())) >= 0) {
      return Arguments.failed(
          call,
          "prefix extension of "
              + newBits.get()
              + " does not accommodate a subnet numbered "
              + netNumber.get());
    }
    BigInteger address =
        network.get().first().or(netNumber.get().shiftLeft(width - extended)).abs();
    return address.bitLength() > width
        ? Arguments.failed(call, "the subnet number is too small")
        : call.text(new Network(address, extended, width).text());
  }

  private static Value subnets(Invocation call) {
    Optional<Value> wrong = Arguments.arity(call, 1, Arguments.MAX_ELEMENTS);
    if (wrong.isPresent()) {
      return wrong.get();
    }
    List<Value> arguments = new ArrayList<>();
    arguments.add(Arguments.typed(call, 0, "prefix", Type.STRING));
    for (int i = 1; i < call.count(); i++) {
      arguments.add(Arguments.typed(call, i, "newbits", Type.NUMBER));
    }
    Optional<Value> stopped = Arguments.stopped(call, new Type.ListOf(Type.STRING), arguments);
    if (stopped.isPresent()) {
      return stopped.get();
    }
    Optional<Network> network = network(arguments.get(0));
    return network.isPresent()
        ? divided(call, network.get(), arguments.subList(1, arguments.size()))
        : call.invalid(
            "prefix", "invalid CIDR address: " + ((Value.Text) arguments.get(0)).value());
  }

  private static Value divided(Invocation call, Network network, List<Value> sizes) {
    List<Value> subnets = new ArrayList<>();
    Source source = call.source();
    BigInteger end = network.first();
    String current = network.text();
    for (Value size : sizes) {
      Optional<Long> bits = Arguments.whole(size);
      if (bits.isEmpty() || bits.get() < 1) {
        return call.invalid("newbits", "must extend prefix by at least one bit");
      }
      if (bits.get() > MAX_NEW_BITS) {
        return call.invalid("newbits", "may not extend prefix by more than 32 bits");
      }
      int length = network.length() + bits.get().intValue();
      if (length > network.width()) {
        String family = network.width() == V4 ? "IPv4" : "IPv6";
        return call.invalid(
            "newbits",
            "would extend prefix to "
                + length
                + " bits, which is too long for an "
                + family
                + " address");
      }
      int free = network.width() - length;
      BigInteger unit = BigInteger.ONE.shiftLeft(free);
      BigInteger start = end.add(unit).subtract(BigInteger.ONE).shiftRight(free).shiftLeft(free);
      end = start.add(unit);
      if (start.compareTo(network.last()) > 0) {
        return call.invalid(
            "newbits",
            "not enough remaining address space for a subnet with a prefix of "
                + length
                + " bits after "
                + current);
      }
      current = new Network(start, length, network.width()).text();
      subnets.add(new Value.Text(current, source));
    }
    return Collect.list(Type.STRING, subnets, Optional.empty(), source);
  }

  private static Value host(Invocation call) {
    Optional<Value> wrong = Arguments.arity(call, 2, 2);
    if (wrong.isPresent()) {
      return wrong.get();
    }
    Value prefix = Arguments.typed(call, 0, "prefix", Type.STRING);
    Value number = Arguments.typed(call, 1, "hostnum", Type.NUMBER);
    Optional<Value> stopped = Arguments.stopped(call, Type.STRING, List.of(prefix, number));
    if (stopped.isPresent()) {
      return stopped.get();
    }
    Optional<BigInteger> hostNumber = integer(number);
    if (hostNumber.isEmpty()) {
      return Arguments.failed(call, "a whole number is required");
    }
    Optional<Network> parsed = network(prefix);
    if (parsed.isEmpty()) {
      return invalid(call, prefix);
    }
    Network network = parsed.get();
    BigInteger most =
        BigInteger.ONE.shiftLeft(network.width() - network.length()).subtract(BigInteger.ONE);
    BigInteger asked = hostNumber.get();
    BigInteger distance = asked.signum() < 0 ? asked.not() : asked;
    if (distance.compareTo(most) > 0) {
      return Arguments.failed(
          call,
          "prefix of "
              + network.length()
              + " does not accommodate a host numbered "
              + Conversion.text(new BigDecimal(asked)));
    }
    BigInteger offset = asked.signum() < 0 ? most.subtract(distance) : asked;
    return hosted(call, network, offset);
  }

  /** In mapped addresses Terraform counts hosts where the bits of IPv4 would end. */
  private static Value hosted(Invocation call, Network network, BigInteger offset) {
    boolean mapped = network.width() == V6 && Network.isMapped(network.first());
    BigInteger address = network.first().or(mapped ? offset.shiftLeft(V6 - V4) : offset);
    return address.bitLength() > network.width()
        ? Arguments.failed(call, "the host number is too large")
        : call.text(Network.address(address, network.width()));
  }

  private static Value netmask(Invocation call) {
    Optional<Value> wrong = Arguments.arity(call, 1, 1);
    if (wrong.isPresent()) {
      return wrong.get();
    }
    Value prefix = Arguments.typed(call, 0, "prefix", Type.STRING);
    Optional<Value> stopped = Arguments.stopped(call, Type.STRING, List.of(prefix));
    if (stopped.isPresent()) {
      return stopped.get();
    }
    Optional<Network> network = network(prefix);
    if (network.isEmpty()) {
      return invalid(call, prefix);
    }
    return network.get().width() == V4 || Network.isMapped(network.get().first())
        ? call.text(Network.address(network.get().mask(), network.get().width()))
        : Arguments.failed(
            call, "IPv6 addresses cannot have a netmask: " + ((Value.Text) prefix).value());
  }

  private static Value contains(Invocation call) {
    Optional<Value> wrong = Arguments.arity(call, 2, 2);
    if (wrong.isPresent()) {
      return wrong.get();
    }
    Value containing = Arguments.typed(call, 0, "containing_prefix", Type.STRING);
    Value contained = Arguments.typed(call, 1, "contained_ip_or_prefix", Type.STRING);
    Optional<Value> stopped = Arguments.stopped(call, Type.BOOL, List.of(containing, contained));
    if (stopped.isPresent()) {
      return stopped.get();
    }
    Optional<Network> outer = network(containing);
    if (outer.isEmpty()) {
      return invalid(call, containing);
    }
    String text = ((Value.Text) contained).value();
    Optional<Network> inner = text.contains("/") ? Network.parse(text) : Network.parseAddress(text);
    if (inner.isEmpty()) {
      return Arguments.failed(call, "invalid IP address or prefix: " + text);
    }
    if (outer.get().width() != inner.get().width()) {
      return Arguments.failed(
          call, "address family mismatch: " + ((Value.Text) containing).value() + " vs. " + text);
    }
    return call.bool(
        outer.get().first().compareTo(inner.get().first()) <= 0
            && outer.get().last().compareTo(inner.get().last()) >= 0);
  }

  /** A network by the integer of its first address. */
  private record Network(BigInteger first, int length, int width) {
    private static final int MAPPED_BITS = 96;
    private static final int GROUPS = 8;
    private static final BigInteger MAPPED = BigInteger.valueOf(0xffff).shiftLeft(V4);

    static Optional<Network> parse(String text) {
      int slash = text.indexOf('/');
      Optional<Network> address =
          slash < 0 ? Optional.empty() : parseAddress(text.substring(0, slash));
      Optional<Integer> length =
          slash < 0 ? Optional.empty() : decimal(text.substring(slash + 1), V6);
      if (address.isEmpty() || length.isEmpty() || length.get() > address.get().width()) {
        return Optional.empty();
      }
      int free = address.get().width() - length.get();
      BigInteger first = address.get().first().shiftRight(free).shiftLeft(free);
      return Optional.of(new Network(first, length.get(), address.get().width()));
    }

    static Optional<Network> parseAddress(String text) {
      boolean six = text.contains(":");
      int width = six ? V6 : V4;
      return (six ? parse6(text) : parse4(text)).map(number -> new Network(number, width, width));
    }

    /** Leading zeros are decimal, as in Go of old. */
    private static Optional<BigInteger> parse4(String text) {
      String[] parts = text.split("\\.", -1);
      if (parts.length != 4) {
        return Optional.empty();
      }
      long number = 0;
      for (String part : parts) {
        Optional<Integer> octet = decimal(part, 255);
        if (octet.isEmpty()) {
          return Optional.empty();
        }
        number = number << 8 | octet.get();
      }
      return Optional.of(BigInteger.valueOf(number));
    }

    private static Optional<Integer> decimal(String text, int most) {
      boolean digits =
          !text.isEmpty() && text.length() <= 9 && text.chars().allMatch(c -> c >= '0' && c <= '9');
      if (!digits) {
        return Optional.empty();
      }
      int number = Integer.parseInt(text);
      return number <= most ? Optional.of(number) : Optional.empty();
    }

    private static Optional<BigInteger> parse6(String text) {
      int gap = text.indexOf("::");
      if (gap < 0) {
        Optional<List<Integer>> all = groups(text);
        return all.filter(groups -> groups.size() == GROUPS).map(Network::joined);
      }
      Optional<List<Integer>> before = groups(text.substring(0, gap));
      Optional<List<Integer>> after = groups(text.substring(gap + 2));
      if (before.isEmpty()
          || after.isEmpty()
          || text.substring(0, gap).contains(".")
          || before.get().size() + after.get().size() >= GROUPS) {
        return Optional.empty();
      }
      List<Integer> all = new ArrayList<>(before.get());
      while (all.size() + after.get().size() < GROUPS) {
        all.add(0);
      }
      all.addAll(after.get());
      return Optional.of(joined(all));
    }

    private static BigInteger joined(List<Integer> groups) {
      BigInteger number = BigInteger.ZERO;
      for (int group : groups) {
        number = number.shiftLeft(16).or(BigInteger.valueOf(group));
      }
      return number;
    }

    private static Optional<List<Integer>> groups(String text) {
      List<Integer> groups = new ArrayList<>();
      if (text.isEmpty()) {
        return Optional.of(groups);
      }
      String[] parts = text.split(":", -1);
      for (int i = 0; i < parts.length; i++) {
        String part = parts[i];
        if (i == parts.length - 1 && part.contains(".")) {
          Optional<BigInteger> four = parse4(part);
          if (four.isEmpty()) {
            return Optional.empty();
          }
          groups.add((int) (four.get().longValue() >> 16));
          groups.add((int) (four.get().longValue() & 0xffff));
        } else if (part.matches("[0-9a-fA-F]{1,4}")) {
          groups.add(Integer.parseInt(part, 16));
        } else {
          return Optional.empty();
        }
      }
      return Optional.of(groups);
    }

    BigInteger last() {
      return first.or(BigInteger.ONE.shiftLeft(width - length).subtract(BigInteger.ONE));
    }

    BigInteger mask() {
      return BigInteger.ONE.shiftLeft(length).subtract(BigInteger.ONE).shiftLeft(width - length);
    }

    String text() {
      boolean mapped = width == V6 && isMapped(first);
      int shown = mapped ? Math.max(0, length - MAPPED_BITS) : length;
      return address(first, width) + "/" + shown;
    }

    static boolean isMapped(BigInteger address) {
      return address.shiftRight(V4).shiftLeft(V4).equals(MAPPED);
    }

    /** An address as Go writes it: the longest run of zeros as {@code ::}, mapped ones as IPv4. */
    static String address(BigInteger address, int width) {
      if (width == V4 || isMapped(address)) {
        long number = address.longValue() & 0xffffffffL;
        return (number >> 24)
            + "."
            + (number >> 16 & 255)
            + "."
            + (number >> 8 & 255)
            + "."
            + (number & 255);
      }
      int[] groups = new int[GROUPS];
      for (int i = 0; i < GROUPS; i++) {
        groups[i] = address.shiftRight(16 * (GROUPS - 1 - i)).intValue() & 0xffff;
      }
      int start = 0;
      int longest = 0;
      for (int i = 0; i < GROUPS; i++) {
        int end = i;
        while (end < GROUPS && groups[end] == 0) {
          end++;
        }
        if (end - i > longest) {
          start = i;
          longest = end - i;
        }
      }
      if (longest < 2) {
        return hex(groups, 0, GROUPS);
      }
      return hex(groups, 0, start) + "::" + hex(groups, start + longest, GROUPS);
    }

    private static String hex(int[] groups, int from, int to) {
      List<String> parts = new ArrayList<>();
      for (int i = from; i < to; i++) {
        parts.add(Integer.toHexString(groups[i]));
      }
      return String.join(":", parts);
    }
  }
}
