package dev.sglint.reach;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sglint.net.Interval;
import dev.sglint.net.IpFamily;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Against every packet of a small universe: 8 selectors, 16 addresses, two named ends. */
final class SuperfluousPropertyTest {
  private static final int SELECTORS = 8;
  private static final int ADDRESSES = 16;
  private static final List<Integer> PROTOCOLS = List.of(Traffic.ALL_PROTOCOLS, 6, 17);

  @Provide
  Arbitrary<List<Grant>> grants() {
    return grant().list().ofMaxSize(9);
  }

  private static Arbitrary<Grant> grant() {
    Arbitrary<Grant.End> block =
        Combinators.combine(
                Arbitraries.integers().between(0, 4), Arbitraries.integers().between(0, 15))
            .as(SuperfluousPropertyTest::block);
    Arbitrary<Grant.End> named =
        Arbitraries.of("sg-a", "sg-b").map(name -> new Grant.End.Named(name));
    Arbitrary<Grant.End> end = Arbitraries.frequencyOf(Tuple.of(5, block), Tuple.of(1, named));
    return Combinators.combine(
            Arbitraries.of(PROTOCOLS),
            Arbitraries.integers().between(0, SELECTORS - 1),
            Arbitraries.integers().between(0, SELECTORS - 1),
            end,
            Arbitraries.of(true, true, true, false))
        .as(
            (protocol, one, other, where, certain) ->
                protocol == Traffic.ALL_PROTOCOLS
                    ? new Grant(protocol, 0, SELECTORS - 1, where, certain)
                    : new Grant(
                        protocol, Math.min(one, other), Math.max(one, other), where, certain));
  }

  private static Grant.End block(int bits, int address) {
    int low = address >> bits << bits;
    return new Grant.End.Block(IpFamily.IPV4, Interval.of(low, low + (1 << bits) - 1));
  }

  @Property(tries = 3000)
  void without_what_is_superfluous_the_same_packets_pass(@ForAll("grants") List<Grant> some) {
    List<Grant> grants = distinct(some);
    Set<Integer> superfluous = Superfluous.of(grants).keySet();
    List<Grant> certain = new ArrayList<>();
    List<Grant> rest = new ArrayList<>();
    List<Grant> all = new ArrayList<>();
    for (int i = 0; i < grants.size(); i++) {
      all.add(grants.get(i));
      if (!superfluous.contains(i)) {
        rest.add(grants.get(i));
        if (grants.get(i).isCertain()) {
          certain.add(grants.get(i));
        }
      }
    }
    assertThat(packets(rest)).isEqualTo(packets(all));
    // Whatever of the others is there or is not, what is certain is enough.
    for (int index : superfluous) {
      BitSet missing = packets(List.of(grants.get(index)));
      missing.andNot(packets(certain));
      assertThat(missing.isEmpty()).as("%s", grants.get(index)).isTrue();
    }
  }

  @Property(tries = 3000)
  void nothing_superfluous_is_left(@ForAll("grants") List<Grant> some) {
    List<Grant> grants = distinct(some);
    Set<Integer> superfluous = Superfluous.of(grants).keySet();
    for (int i = 0; i < grants.size(); i++) {
      if (superfluous.contains(i)) {
        continue;
      }
      List<Grant> others = new ArrayList<>();
      for (int j = 0; j < grants.size(); j++) {
        if (j != i && !superfluous.contains(j) && grants.get(j).isCertain()) {
          others.add(grants.get(j));
        }
      }
      BitSet own = packets(List.of(grants.get(i)));
      own.andNot(packets(others));
      assertThat(own.isEmpty()).as("%s among %s", grants.get(i), grants).isFalse();
    }
  }

  @Property
  void what_covers_a_grant_alone_holds_it(@ForAll("grants") List<Grant> some) {
    List<Grant> grants = distinct(some);
    for (Map.Entry<Integer, List<Integer>> covered : Superfluous.of(grants).entrySet()) {
      assertThat(covered.getValue()).isNotEmpty().doesNotContain(covered.getKey());
      List<Grant> by = new ArrayList<>();
      covered.getValue().forEach(index -> by.add(grants.get(index)));
      BitSet own = packets(List.of(grants.get(covered.getKey())));
      own.andNot(packets(by));
      assertThat(own.isEmpty() || by.size() == 8).as("%s", covered).isTrue();
    }
  }

  /** Equal certain grants are the matter of others. */
  private static List<Grant> distinct(List<Grant> grants) {
    List<Grant> distinct = new ArrayList<>();
    Set<Grant> seen = new HashSet<>();
    for (Grant grant : grants) {
      if (seen.add(grant) || !grant.isCertain()) {
        distinct.add(grant);
      }
    }
    return distinct;
  }

  private static BitSet packets(List<Grant> grants) {
    BitSet packets = new BitSet();
    for (Grant grant : grants) {
      for (int protocol = 0; protocol < 3; protocol++) {
        // The last stands for protocols that no grant names.
        boolean own =
            grant.protocol() == Traffic.ALL_PROTOCOLS
                || (protocol < 2 && grant.protocol() == PROTOCOLS.get(protocol + 1));
        for (int selector = grant.low(); own && selector <= grant.high(); selector++) {
          for (int place : places(grant.end())) {
            packets.set((protocol * SELECTORS + selector) * (ADDRESSES + 2) + place);
          }
        }
      }
    }
    return packets;
  }

  private static List<Integer> places(Grant.End end) {
    List<Integer> places = new ArrayList<>();
    if (end instanceof Grant.End.Block block) {
      for (int i = block.addresses().low().intValue();
          i <= block.addresses().high().intValue();
          i++) {
        places.add(i);
      }
    } else {
      places.add(((Grant.End.Named) end).name().equals("sg-a") ? ADDRESSES : ADDRESSES + 1);
    }
    return places;
  }
}
