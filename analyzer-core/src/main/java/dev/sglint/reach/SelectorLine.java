package dev.sglint.reach;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Grants by their first selectors, and which of those before reaches furthest. */
final class SelectorLine {
  private final int[] lows;
  private final int[] furthest;

  SelectorLine(List<Integer> indices, List<Grant> grants) {
    List<Integer> sorted = new ArrayList<>(indices);
    sorted.sort(Comparator.comparingInt(index -> grants.get(index).low()));
    lows = new int[sorted.size()];
    furthest = new int[sorted.size()];
    for (int i = 0; i < sorted.size(); i++) {
      int index = sorted.get(i);
      lows[i] = grants.get(index).low();
      boolean further = i == 0 || grants.get(index).high() > grants.get(furthest[i - 1]).high();
      furthest[i] = further ? index : furthest[i - 1];
    }
  }

  /** Of those that begin at a selector or before the one that reaches furthest, or -1. */
  int furthest(int selector) {
    int count = beginningUpTo(selector);
    return count == 0 ? -1 : furthest[count - 1];
  }

  /** The first selector behind one at which some grant begins; beyond all where none does. */
  int nextBeginning(int selector) {
    int count = beginningUpTo(selector);
    return count == lows.length ? Integer.MAX_VALUE : lows[count];
  }

  private int beginningUpTo(int selector) {
    int low = 0;
    int high = lows.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (lows[middle] <= selector) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
