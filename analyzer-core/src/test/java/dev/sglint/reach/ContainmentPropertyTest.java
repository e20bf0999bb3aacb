package dev.sglint.reach;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sglint.net.Interval;
import dev.sglint.net.IpFamily;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Containment against looking at every packet of a small universe. */
final class ContainmentPropertyTest {
  private static final int SIZE = 6;

  /** The last one stands for all that no box names. */
  private static final List<Integer> PROTOCOLS = List.of(Traffic.TCP, Traffic.UDP, 47, 200);

  @Property
  void a_packet_is_found_where_there_is_one_and_it_is_the_lowest_of_its_protocol(
      @ForAll("box") Traffic asked, @ForAll("boxes") List<Traffic> others) {
    Optional<Containment.Packet> found = Containment.beyond(asked, others);
    assertThat(found.isPresent())
        .isEqualTo(PROTOCOLS.stream().anyMatch(p -> lowest(asked, others, p).isPresent()));
    if (found.isPresent()) {
      Containment.Packet packet = found.get();
      int number = PROTOCOLS.contains(packet.protocol()) ? packet.protocol() : 200;
      assertThat(lowest(asked, others, number)).contains(packet.selector() * SIZE + low(packet));
      assertThat(asked.isOf(packet.protocol())).isTrue();
      assertThat(packet.family()).isEqualTo(asked.family());
    }
  }

  @Property
  void what_two_boxes_hold_both_is_their_intersection(
      @ForAll("box") Traffic one, @ForAll("box") Traffic other) {
    for (int protocol : PROTOCOLS) {
      for (int packet = 0; packet < SIZE * SIZE; packet++) {
        boolean both =
            holds(one, one.family(), protocol, packet)
                && holds(other, one.family(), protocol, packet);
        boolean common =
            one.overlaps(other) && holds(one.intersect(other), one.family(), protocol, packet);
        assertThat(common).isEqualTo(both);
      }
    }
  }

  private static int low(Containment.Packet packet) {
    return packet.address().intValueExact();
  }

  /** The lowest packet, as a number, that is asked for and nobody holds. */
  private static Optional<Integer> lowest(Traffic asked, List<Traffic> others, int protocol) {
    for (int packet = 0; packet < SIZE * SIZE; packet++) {
      int number = packet;
      boolean held =
          others.stream().anyMatch(other -> holds(other, asked.family(), protocol, number));
      if (holds(asked, asked.family(), protocol, packet) && !held) {
        return Optional.of(packet);
      }
    }
    return Optional.empty();
  }

  private static boolean holds(Traffic box, IpFamily family, int protocol, int packet) {
    int selector = packet / SIZE;
    return box.isOf(protocol)
        && box.family() == family
        && box.low() <= selector
        && selector <= box.high()
        && box.addresses().contains(BigInteger.valueOf(packet % SIZE));
  }

  @Provide
  Arbitrary<List<Traffic>> boxes() {
    return box().list().ofMaxSize(8);
  }

  @Provide
  Arbitrary<Traffic> box() {
    Arbitrary<Integer> protocol = Arbitraries.of(-1, -1, Traffic.TCP, Traffic.UDP, 47);
    Arbitrary<IpFamily> family = Arbitraries.of(IpFamily.IPV4, IpFamily.IPV4, IpFamily.IPV6);
    return Combinators.combine(protocol, interval(), family, interval())
        .as(
            (number, selectors, of, addresses) ->
                new Traffic(
                    number,
                    selectors.low().intValueExact(),
                    selectors.high().intValueExact(),
                    of,
                    addresses));
  }

  private static Arbitrary<Interval> interval() {
    Arbitrary<Integer> point = Arbitraries.integers().between(0, SIZE - 1);
    return Combinators.combine(point, point)
        .as((a, b) -> Interval.of(Math.min(a, b), Math.max(a, b)));
  }
}
