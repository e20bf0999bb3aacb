package dev.sglint.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.BitSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The interval algebra against a bit set. */
final class IntervalsPropertyTest {
  private static final int SIZE = 64;

  @Property
  void union_intersection_and_difference_are_those_of_sets(
      @ForAll("intervals") List<Interval> left, @ForAll("intervals") List<Interval> right) {
    Intervals a = Intervals.union(left);
    Intervals b = Intervals.union(right);
    BitSet union = bits(left);
    union.or(bits(right));
    BitSet common = bits(left);
    common.and(bits(right));
    BitSet rest = bits(left);
    rest.andNot(bits(right));
    assertThat(bits(a.union(b).parts())).isEqualTo(union);
    assertThat(bits(a.intersect(b).parts())).isEqualTo(common);
    assertThat(bits(a.subtract(b).parts())).isEqualTo(rest);
    assertThat(a.size().intValueExact()).isEqualTo(bits(left).cardinality());
    assertThat(a.containsAll(b)).isEqualTo(union.equals(bits(left)));
  }

  @Property
  void equal_sets_are_equal(@ForAll("intervals") List<Interval> parts) {
    BitSet bits = bits(parts);
    List<Interval> points = bits.stream().mapToObj(i -> Interval.of(i, i)).toList();
    assertThat(Intervals.union(points)).isEqualTo(Intervals.union(parts));
  }

  @Property
  void contains_looks_at_every_point(@ForAll("intervals") List<Interval> parts) {
    Intervals set = Intervals.union(parts);
    for (int i = 0; i < SIZE; i++) {
      assertThat(set.contains(BigInteger.valueOf(i))).isEqualTo(bits(parts).get(i));
    }
  }

  private static BitSet bits(List<Interval> intervals) {
    BitSet bits = new BitSet(SIZE);
    for (Interval interval : intervals) {
      bits.set(interval.low().intValueExact(), interval.high().intValueExact() + 1);
    }
    return bits;
  }

  @Provide
  Arbitrary<List<Interval>> intervals() {
    Arbitrary<Integer> point = Arbitraries.integers().between(0, SIZE - 1);
    return Combinators.combine(point, point)
        .as((a, b) -> Interval.of(Math.min(a, b), Math.max(a, b)))
        .list()
        .ofMaxSize(8);
  }
}
