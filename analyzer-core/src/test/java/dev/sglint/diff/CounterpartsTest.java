package dev.sglint.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class CounterpartsTest {
  private record Was(String name, String file, int count) {}

  private record Is(String name, String file) {}

  private static Counterparts<Was, Is> pair(List<Was> before, List<Is> after) {
    Counterparts<Was, Is> sides = new Counterparts<>(before, Was::count, after);
    sides.pair(was -> was.name() + was.file(), is -> is.name() + is.file(), (was, is) -> true);
    sides.pair(Was::name, Is::name, (was, is) -> was.file().startsWith("gone"));
    return sides;
  }

  @Test
  void the_closest_is_taken_whatever_the_order() {
    Was here = new Was("a", "1", 1);
    Was gone = new Was("a", "gone", 1);
    Is moved = new Is("a", "2");
    Is stayed = new Is("a", "1");
    Counterparts<Was, Is> sides = pair(List.of(gone, here), List.of(moved, stayed));
    assertThat(sides.counterpart(stayed)).contains(here);
    assertThat(sides.counterpart(moved)).contains(gone);
    assertThat(sides.fresh()).isEmpty();
    assertThat(sides.left()).containsExactly(0, 0);
  }

  @Test
  void each_pairs_as_often_as_it_was_there() {
    List<Is> three = List.of(new Is("a", "1"), new Is("a", "1"), new Is("a", "1"));
    assertThat(pair(List.of(new Was("a", "1", 2)), three).fresh()).hasSize(1);
    assertThat(pair(List.of(new Was("a", "1", 5)), three).left()).containsExactly(2);
  }

  @Test
  void what_may_not_have_moved_is_new() {
    Is other = new Is("a", "2");
    Counterparts<Was, Is> sides = pair(List.of(new Was("a", "1", 1)), List.of(other));
    assertThat(sides.fresh()).containsExactly(other);
    assertThat(sides.counterpart(other)).isEmpty();
    assertThat(sides.left()).containsExactly(1);
  }
}
