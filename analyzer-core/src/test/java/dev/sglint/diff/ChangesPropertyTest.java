package dev.sglint.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sglint.model.Direction;
import dev.sglint.net.Interval;
import dev.sglint.net.IpFamily;
import dev.sglint.reach.Grant;
import dev.sglint.reach.Region;
import dev.sglint.reach.Traffic;
import dev.sglint.source.SourceSpan;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Changes of a group against every packet of a small universe, and spellings of one group. */
final class ChangesPropertyTest {
  private static final int PROTOCOLS = 3;
  private static final int SELECTORS = 8;
  private static final int ADDRESSES = 16;

  @Provide
  Arbitrary<List<Permit>> permits() {
    return permit(Arbitraries.of("", "", "", "c1", "c2"), Arbitraries.of("", "", "tcp var.p"))
        .list()
        .ofMaxSize(8);
  }

  @Provide
  Arbitrary<List<Permit>> sure() {
    return permit(Arbitraries.just(""), Arbitraries.just("")).list().ofMaxSize(8);
  }

  private static Arbitrary<Permit> permit(Arbitrary<String> conditions, Arbitrary<String> unseen) {
    Arbitrary<Grant.End> block =
        Combinators.combine(
                Arbitraries.integers().between(0, 4), Arbitraries.integers().between(0, 15))
            .as(ChangesPropertyTest::block);
    Arbitrary<Grant.End> named =
        Arbitraries.of("security-group sg-a", "unknown var.x").map(n -> new Grant.End.Named(n));
    Arbitrary<Grant.End> end = Arbitraries.frequencyOf(Tuple.of(5, block), Tuple.of(1, named));
    return Combinators.combine(
            Arbitraries.of(Traffic.ALL_PROTOCOLS, 0, 1),
            Arbitraries.integers().between(0, SELECTORS - 1),
            Arbitraries.integers().between(0, SELECTORS - 1),
            end,
            conditions,
            unseen)
        .as(
            (protocol, one, other, where, condition, hidden) ->
                new Permit(
                    Direction.INGRESS,
                    new Grant(
                        protocol,
                        Math.min(one, other),
                        Math.max(one, other),
                        where,
                        condition.isEmpty() && hidden.isEmpty()),
                    condition,
                    hidden,
                    new SourceSpan("a", one, one)));
  }

  private static Grant.End block(int bits, int address) {
    int low = address >> bits << bits;
    return new Grant.End.Block(IpFamily.IPV4, Interval.of(low, low + (1 << bits) - 1));
  }

  @Property
  void from_a_group_to_itself_nothing_changes(@ForAll("permits") List<Permit> permits) {
    assertThat(Changes.of(permits, permits).isEmpty()).isTrue();
  }

  @Property(tries = 3000)
  void from_a_group_to_another_spelling_of_it_nothing_changes(
      @ForAll("permits") List<Permit> permits, @ForAll long seed) {
    List<Permit> other = spelled(permits, new Random(seed));
    assertThat(Changes.of(permits, other).isEmpty()).isTrue();
    assertThat(Changes.of(other, permits).isEmpty()).isTrue();
  }

  @Property(tries = 3000)
  void what_is_shown_is_the_packets_that_one_side_alone_allows(
      @ForAll("sure") List<Permit> before, @ForAll("sure") List<Permit> after) {
    BitSet expected = packets(grants(after));
    expected.andNot(packets(grants(before)));
    BitSet shown = new BitSet();
    for (Change change : Changes.of(after, before).shown()) {
      shown.or(packets(change.region()));
    }
    assertThat(shown).isEqualTo(expected);
  }

  @Property(tries = 3000)
  void what_is_certain_holds_whatever_exists(
      @ForAll("permits") List<Permit> before, @ForAll("permits") List<Permit> after) {
    BitSet mustNew = packets(grants(after.stream().filter(Permit::isSure).toList()));
    BitSet mayOld = packets(grants(before));
    for (Permit old : before) {
      for (Permit now : after) {
        if (Permit.isUnknown(old.grant().end())) {
          mayOld.or(packets(List.of(old.grant().at(now.grant().end()))));
        }
      }
    }
    for (Change change : Changes.of(after, before).shown()) {
      if (change.certain()) {
        BitSet certain = packets(change.region());
        assertThat(certain.intersects(mayOld)).isFalse();
        certain.andNot(mustNew);
        assertThat(certain.isEmpty()).isTrue();
      }
    }
  }

  /** The same traffic in other rules: split, in another order, some said twice. */
  private static List<Permit> spelled(List<Permit> permits, Random random) {
    List<Permit> other = new ArrayList<>();
    for (Permit permit : permits) {
      List<Grant> parts = new ArrayList<>(List.of(permit.grant()));
      for (int i = 0; i < 3; i++) {
        split(parts, random);
      }
      if (random.nextBoolean()) {
        parts.add(permit.grant());
      }
      for (Grant part : parts) {
        other.add(
            new Permit(
                permit.direction(),
                part,
                permit.condition(),
                permit.unseen(),
                new SourceSpan("b", random.nextInt(9), 9)));
      }
    }
    Collections.shuffle(other, random);
    return other;
  }

  private static void split(List<Grant> parts, Random random) {
    Grant grant = parts.remove(random.nextInt(parts.size()));
    if (random.nextBoolean() && grant.low() < grant.high()) {
      int middle = grant.low() + random.nextInt(grant.high() - grant.low());
      parts.add(with(grant, grant.low(), middle, grant.end()));
      parts.add(with(grant, middle + 1, grant.high(), grant.end()));
    } else if (grant.end() instanceof Grant.End.Block block
        && block.addresses().size().compareTo(BigInteger.ONE) > 0) {
      BigInteger half = block.addresses().low().add(block.addresses().size().shiftRight(1));
      Interval low = new Interval(block.addresses().low(), half.subtract(BigInteger.ONE));
      Interval high = new Interval(half, block.addresses().high());
      parts.add(with(grant, grant.low(), grant.high(), new Grant.End.Block(block.family(), low)));
      parts.add(with(grant, grant.low(), grant.high(), new Grant.End.Block(block.family(), high)));
    } else {
      parts.add(grant);
    }
  }

  private static Grant with(Grant grant, int low, int high, Grant.End end) {
    return new Grant(grant.protocol(), low, high, end, grant.isCertain());
  }

  private static List<Grant> grants(List<Permit> permits) {
    return permits.stream().map(Permit::grant).toList();
  }

  private static BitSet packets(List<Grant> grants) {
    BitSet packets = new BitSet();
    for (Grant grant : grants) {
      for (int protocol = 0; protocol < PROTOCOLS; protocol++) {
        if (grant.protocol() == Traffic.ALL_PROTOCOLS || grant.protocol() == protocol) {
          for (int selector = grant.low(); selector <= grant.high(); selector++) {
            set(packets, protocol, selector, grant.end(), Interval.of(0, ADDRESSES - 1));
          }
        }
      }
    }
    return packets;
  }

  private static BitSet packets(Region region) {
    BitSet packets = new BitSet();
    int wanted = region.protocols().protocol();
    for (int protocol = 0; protocol < PROTOCOLS; protocol++) {
      boolean meant =
          wanted == Traffic.ALL_PROTOCOLS
              ? !region.protocols().without().contains(protocol)
              : wanted == protocol;
      for (int selector = 0; meant && selector < SELECTORS; selector++) {
        if (region.selectors().contains(BigInteger.valueOf(selector))) {
          for (Interval part : region.addresses().parts()) {
            set(packets, protocol, selector, region.end(), part);
          }
        }
      }
    }
    return packets;
  }

  private static void set(
      BitSet packets, int protocol, int selector, Grant.End end, Interval addresses) {
    int first = (protocol * SELECTORS + selector) * (ADDRESSES + 2);
    if (end instanceof Grant.End.Named named) {
      packets.set(first + ADDRESSES + (named.name().endsWith("sg-a") ? 0 : 1));
      return;
    }
    Grant.End.Block block = (Grant.End.Block) end;
    for (int address = 0; address < ADDRESSES; address++) {
      BigInteger number = BigInteger.valueOf(address);
      if (block.addresses().contains(number) && addresses.contains(number)) {
        packets.set(first + address);
      }
    }
  }
}
