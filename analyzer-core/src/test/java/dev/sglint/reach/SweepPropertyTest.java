package dev.sglint.reach;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sglint.net.Interval;
import dev.sglint.net.Intervals;
import dev.sglint.net.IpFamily;
import dev.sglint.net.PortSet;
import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The sweep against counting every packet. */
final class SweepPropertyTest {
  private static final int SIZE = 12;

  @Property
  void levels_count_what_is_covered(
      @ForAll("boxes") List<Traffic> boxes, @ForAll("interval") Interval space) {
    List<Sweep.Level> levels = Sweep.levels(boxes, Intervals.of(space));
    for (int port = 0; port < SIZE; port++) {
      int expected = 0;
      for (int address = space.low().intValueExact();
          address <= space.high().intValueExact();
          address++) {
        expected += holds(boxes, port, address) ? 1 : 0;
      }
      int found = 0;
      for (Sweep.Level level : levels) {
        found += level.low() <= port && port <= level.high() ? level.covered().intValueExact() : 0;
      }
      assertThat(found).as("port " + port).isEqualTo(expected);
    }
  }

  @Property
  void a_union_covers_a_box_when_it_holds_each_of_its_packets(
      @ForAll("boxes") List<Traffic> boxes, @ForAll("box") Traffic asked) {
    boolean all = true;
    for (int port = asked.low(); port <= asked.high(); port++) {
      for (int address = asked.addresses().low().intValueExact();
          address <= asked.addresses().high().intValueExact();
          address++) {
        all &= holds(boxes, port, address);
      }
    }
    assertThat(Sweep.covers(boxes, asked)).isEqualTo(all);
  }

  @Property
  void boxes_overlap_when_they_share_a_packet(@ForAll("box") Traffic a, @ForAll("box") Traffic b) {
    boolean shared = false;
    for (int port = 0; port < SIZE; port++) {
      for (int address = 0; address < SIZE; address++) {
        shared |= holds(List.of(a), port, address) && holds(List.of(b), port, address);
      }
    }
    assertThat(a.overlaps(b)).isEqualTo(shared).isEqualTo(b.overlaps(a));
  }

  @Property
  void open_ports_are_those_with_enough_addresses(@ForAll("boxes") List<Traffic> boxes) {
    Intervals space = Intervals.of(Interval.of(0, SIZE - 1));
    PortSet open = Sweep.open(boxes, space, BigInteger.valueOf(SIZE));
    for (int port = 0; port < SIZE; port++) {
      boolean all = true;
      for (int address = 0; address < SIZE; address++) {
        all &= holds(boxes, port, address);
      }
      assertThat(open.contains(port)).isEqualTo(all);
    }
  }

  private static boolean holds(List<Traffic> boxes, int port, int address) {
    return boxes.stream()
        .anyMatch(
            box ->
                box.low() <= port
                    && port <= box.high()
                    && box.addresses().contains(BigInteger.valueOf(address)));
  }

  @Provide
  Arbitrary<List<Traffic>> boxes() {
    return box().list().ofMaxSize(7);
  }

  @Provide
  Arbitrary<Traffic> box() {
    return Combinators.combine(interval(), interval())
        .as(
            (ports, addresses) ->
                new Traffic(
                    Traffic.TCP,
                    ports.low().intValueExact(),
                    ports.high().intValueExact(),
                    IpFamily.IPV4,
                    addresses));
  }

  @Provide
  Arbitrary<Interval> interval() {
    Arbitrary<Integer> point = Arbitraries.integers().between(0, SIZE - 1);
    return Combinators.combine(point, point)
        .as((a, b) -> Interval.of(Math.min(a, b), Math.max(a, b)));
  }
}
