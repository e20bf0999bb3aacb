package dev.sglint.value;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sglint.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class KleenePropertyTest {
  private static final Provenance HERE = Provenance.literal("x", new SourceSpan("f", 0, 1));

  @Property
  void the_laws_of_kleene_hold(@ForAll Ternary a, @ForAll Ternary b, @ForAll Ternary c) {
    assertThat(a.and(b)).isEqualTo(b.and(a));
    assertThat(a.or(b)).isEqualTo(b.or(a));
    assertThat(a.and(b.and(c))).isEqualTo(a.and(b).and(c));
    assertThat(a.and(b.or(c))).isEqualTo(a.and(b).or(a.and(c)));
    assertThat(a.and(b).not()).isEqualTo(a.not().or(b.not()));
    assertThat(a.not().not()).isEqualTo(a);
    assertThat(a.and(Ternary.FALSE)).isEqualTo(Ternary.FALSE);
    assertThat(a.or(Ternary.TRUE)).isEqualTo(Ternary.TRUE);
  }

  @Property
  void alternatives_are_decided_only_where_all_agree(@ForAll List<Boolean> values) {
    List<Alternative<Boolean>> alternatives = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      alternatives.add(new Alternative<>(values.get(i), Guard.of("a", Integer.toString(i)), HERE));
    }
    if (alternatives.isEmpty()) {
      return;
    }
    Field<Boolean> field = Field.oneOf(alternatives, HERE);
    Ternary answer = field.test(Ternary::of);
    if (values.size() > Field.MAX_ALTERNATIVES) {
      assertThat(field).isInstanceOf(Field.Unknown.class);
      assertThat(answer).isEqualTo(Ternary.UNKNOWN);
    } else if (values.stream().distinct().count() == 1) {
      assertThat(answer).isEqualTo(Ternary.of(values.get(0)));
    } else {
      assertThat(answer).isEqualTo(Ternary.UNKNOWN);
    }
  }

  @Property
  void guards_contradict_each_other_both_ways(
      @ForAll("guards") Guard a, @ForAll("guards") Guard b) {
    assertThat(a.contradicts(b)).isEqualTo(b.contradicts(a));
    if (!a.contradicts(b)) {
      assertThat(a.and(b)).isEqualTo(b.and(a));
      assertThat(a.and(b).and(a)).isEqualTo(a.and(b));
    }
  }

  @Provide
  Arbitrary<Guard> guards() {
    return Arbitraries.maps(Arbitraries.of("a", "b", "c"), Arbitraries.of("1", "2"))
        .ofMaxSize(3)
        .map(outcomes -> new Guard(new java.util.TreeMap<>(outcomes)));
  }

  @Property(tries = 20)
  void provenance_has_bounded_depth(
      @ForAll @net.jqwik.api.constraints.IntRange(min = 1, max = 200) int depth) {
    Provenance node = HERE;
    for (int i = 0; i < depth; i++) {
      node = Provenance.of(Step.LOCAL, "l" + i, HERE.span(), List.of(node));
    }
    assertThat(node.chain().size()).isBetween(1, Provenance.MAX_DEPTH + 1);
  }
}
