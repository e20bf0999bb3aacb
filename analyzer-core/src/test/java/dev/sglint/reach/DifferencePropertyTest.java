package dev.sglint.reach;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sglint.net.Interval;
import dev.sglint.net.IpFamily;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Against every packet of a small universe: 4 protocols, 8 selectors, 16 addresses, two names. */
final class DifferencePropertyTest {
  private static final int PROTOCOLS = 4;
  private static final int SELECTORS = 8;
  private static final int ADDRESSES = 16;
  private static final List<String> NAMES = List.of("sg-a", "sg-b");
  private static final int ENDS = 2 * ADDRESSES + NAMES.size();

  @Provide
  Arbitrary<List<Grant>> grants() {
    return grant().list().ofMaxSize(8);
  }

  @Provide
  Arbitrary<Grant> grant() {
    Arbitrary<Grant.End> block =
        Combinators.combine(
                Arbitraries.of(IpFamily.IPV4, IpFamily.IPV4, IpFamily.IPV6),
                Arbitraries.integers().between(0, 4),
                Arbitraries.integers().between(0, 15))
            .as(DifferencePropertyTest::block);
    Arbitrary<Grant.End> named = Arbitraries.of(NAMES).map(name -> new Grant.End.Named(name));
    return Combinators.combine(
            Arbitraries.of(Traffic.ALL_PROTOCOLS, 0, 1, 2),
            Arbitraries.integers().between(0, SELECTORS - 1),
            Arbitraries.integers().between(0, SELECTORS - 1),
            Arbitraries.frequencyOf(Tuple.of(5, block), Tuple.of(1, named)))
        .as(
            (protocol, one, other, end) ->
                new Grant(protocol, Math.min(one, other), Math.max(one, other), end, true));
  }

  private static Grant.End block(IpFamily family, int bits, int address) {
    int low = address >> bits << bits;
    return new Grant.End.Block(family, Interval.of(low, low + (1 << bits) - 1));
  }

  @Property(tries = 5000)
  void the_rest_of_a_grant_is_the_packets_that_no_other_allows(
      @ForAll("grant") Grant grant, @ForAll("grants") List<Grant> others) {
    BitSet expected = packets(List.of(grant));
    expected.andNot(packets(others));
    BitSet found = new BitSet();
    for (Region region : Difference.of(grant, others)) {
      BitSet own = packets(region);
      assertThat(own.isEmpty()).isFalse();
      assertThat(own.intersects(found)).as("regions are disjoint").isFalse();
      found.or(own);
    }
    assertThat(found).isEqualTo(expected);
  }

  @Property(tries = 5000)
  void there_is_a_packet_beyond_others_when_any_packet_is(
      @ForAll("grants") List<Grant> grants, @ForAll("grants") List<Grant> others) {
    BitSet expected = packets(grants);
    expected.andNot(packets(others));
    Optional<Beyond.Packet> found = Beyond.packet(grants, others);
    assertThat(found.isPresent()).isEqualTo(!expected.isEmpty());
    found.ifPresent(packet -> assertThat(expected.get(bit(packet))).as("%s", packet).isTrue());
  }

  @Property
  void nothing_is_beyond_itself(@ForAll("grants") List<Grant> grants) {
    assertThat(Beyond.packet(grants, grants)).isEmpty();
    grants.forEach(grant -> assertThat(Difference.of(grant, grants)).isEmpty());
  }

  @Property
  void the_overlap_of_two_grants_is_the_packets_that_both_allow(
      @ForAll("grant") Grant one, @ForAll("grant") Grant other) {
    BitSet expected = packets(List.of(one));
    expected.and(packets(List.of(other)));
    List<Grant> both = Difference.overlap(one, other).map(List::of).orElse(List.of());
    assertThat(packets(both)).isEqualTo(expected);
  }

  private static int bit(int protocol, int selector, int end) {
    return (protocol * SELECTORS + selector) * ENDS + end;
  }

  private static int bit(Beyond.Packet packet) {
    if (packet.end() instanceof Grant.End.Block block) {
      return bit(
          packet.protocol(),
          packet.selector(),
          offset(block.family()) + block.addresses().low().intValueExact());
    }
    return bit(packet.protocol(), packet.selector(), named(packet.end()));
  }

  private static int offset(IpFamily family) {
    return family == IpFamily.IPV4 ? 0 : ADDRESSES;
  }

  private static int named(Grant.End end) {
    return 2 * ADDRESSES + NAMES.indexOf(((Grant.End.Named) end).name());
  }

  private static BitSet packets(List<Grant> grants) {
    BitSet packets = new BitSet();
    grants.forEach(grant -> packets.or(packets(Region.of(grant))));
    return packets;
  }

  private static BitSet packets(Region region) {
    BitSet packets = new BitSet();
    for (int protocol = 0; protocol < PROTOCOLS; protocol++) {
      int wanted = region.protocols().protocol();
      boolean meant =
          wanted == Traffic.ALL_PROTOCOLS
              ? !region.protocols().without().contains(protocol)
              : wanted == protocol;
      for (int selector = 0; meant && selector < SELECTORS; selector++) {
        if (region.selectors().contains(BigInteger.valueOf(selector))) {
          for (int end : ends(region)) {
            packets.set(bit(protocol, selector, end));
          }
        }
      }
    }
    return packets;
  }

  private static List<Integer> ends(Region region) {
    List<Integer> ends = new ArrayList<>();
    if (region.end() instanceof Grant.End.Block block) {
      for (int address = 0; address < ADDRESSES; address++) {
        if (region.addresses().contains(BigInteger.valueOf(address))) {
          ends.add(offset(block.family()) + address);
        }
      }
    } else {
      ends.add(named(region.end()));
    }
    return ends;
  }
}
