package dev.sglint.diff;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * Pairs what was there before with what is there now, the closest first; each pairs as often as it
 * is there.
 */
public final class Counterparts<B, A> {
  private final List<B> before;
  private final int[] left;
  private final List<A> fresh;
  private final IdentityHashMap<A, B> paired = new IdentityHashMap<>();

  /**
   * Nothing is paired yet.
   *
   * @param count how often something was there
   */
  public Counterparts(List<B> before, ToIntFunction<B> count, List<A> after) {
    this.before = List.copyOf(before);
    this.left = this.before.stream().mapToInt(count).toArray();
    this.fresh = new ArrayList<>(after);
  }

  /** Pairs what has no counterpart yet and is called the same, where {@code isSame} agrees. */
  public void pair(
      Function<B, String> nameBefore, Function<A, String> nameAfter, BiPredicate<B, A> isSame) {
    Map<String, Deque<Integer>> open = new HashMap<>();
    for (int i = 0; i < left.length; i++) {
      if (left[i] > 0) {
        open.computeIfAbsent(nameBefore.apply(before.get(i)), n -> new ArrayDeque<>()).add(i);
      }
    }
    fresh.removeIf(
        one -> {
          Deque<Integer> candidates = open.get(nameAfter.apply(one));
          return candidates != null && take(one, candidates, isSame);
        });
  }

  private boolean take(A one, Deque<Integer> candidates, BiPredicate<B, A> isSame) {
    for (Iterator<Integer> each = candidates.iterator(); each.hasNext(); ) {
      int index = each.next();
      if (isSame.test(before.get(index), one)) {
        paired.put(one, before.get(index));
        left[index]--;
        if (left[index] == 0) {
          each.remove();
        }
        return true;
      }
    }
    return false;
  }

  /** What has no counterpart. */
  public List<A> fresh() {
    return List.copyOf(fresh);
  }

  /** What was there before of something. */
  public Optional<B> counterpart(A one) {
    return Optional.ofNullable(paired.get(one));
  }

  /** How often what was there, in its order, has no counterpart. */
  public List<Integer> left() {
    List<Integer> counts = new ArrayList<>(left.length);
    for (int count : left) {
      counts.add(count);
    }
    return counts;
  }
}
