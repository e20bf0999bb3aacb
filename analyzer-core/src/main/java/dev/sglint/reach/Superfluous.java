package dev.sglint.reach;

import dev.sglint.net.Interval;
import dev.sglint.net.Intervals;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which of several grants allow nothing that the others do not: without all of them together, the
 * rest allows the same. Blocks are a forest, so that what covers a grant stands above it, beside it
 * in the same block, or below it in blocks that make up its own.
 */
public final class Superfluous {
  /** A grant that is covered is explained by no more others than this. */
  private static final int MOST_NAMED = 8;

  private static final Comparator<Grant.End.Block> WIDE_FIRST =
      Comparator.<Grant.End.Block, BigInteger>comparing(block -> block.addresses().low())
          .thenComparing(block -> block.addresses().high(), Comparator.reverseOrder());

  private final List<Grant> grants;
  private final boolean[] removed;
  private final Map<Integer, List<Integer>> covered = new TreeMap<>();

  private Superfluous(List<Grant> grants) {
    this.grants = grants;
    this.removed = new boolean[grants.size()];
  }

  /**
   * The grants that are superfluous, by their index, and some that cover each: one alone where one
   * does.
   *
   * @param grants no two certain ones of which are equal
   */
  public static Map<Integer, List<Integer>> of(List<Grant> grants) {
    Superfluous all = new Superfluous(grants);
    all.find();
    return Collections.unmodifiableMap(all.covered);
  }

  /** The grants of one end, and the ends around it. */
  private static final class Node {
    private final List<Integer> own = new ArrayList<>();
    private final Node above;

    /** The selectors that ends below allow, which make up this end together. */
    private Intervals below = Intervals.EMPTY;

    private final List<Integer> inside = new ArrayList<>();

    /** What it and the ends around it allow, once anybody has asked. */
    private Optional<Intervals> outward = Optional.empty();

    /** Its grants, once anybody has asked. */
    private Optional<SelectorLine> line = Optional.empty();

    Node(Node above) {
      this.above = above;
    }

    /** The outermost, which has no end and no grants. */
    Node() {
      this.above = this;
    }

    boolean isRoot() {
      return above == this;
    }
  }

  /** A block and its grants, in which those that follow may lie. */
  private record Enclosing(Grant.End.Block block, Node node) {
    boolean holds(Grant.End.Block other) {
      return block.addresses().contains(other.addresses());
    }
  }

  private void find() {
    Map<Grant.End, List<Integer>> ends = new LinkedHashMap<>();
    TreeSet<Integer> protocols = new TreeSet<>();
    for (int i = 0; i < grants.size(); i++) {
      ends.computeIfAbsent(grants.get(i).end(), e -> new ArrayList<>()).add(i);
      protocols.add(grants.get(i).protocol());
    }
    // What allows all protocols covers what allows one, and comes first.
    for (int protocol : protocols) {
      forest(ends, protocol);
    }
  }

  private void forest(Map<Grant.End, List<Integer>> ends, int protocol) {
    List<Grant.End.Block> blocks = new ArrayList<>();
    for (Map.Entry<Grant.End, List<Integer>> end : ends.entrySet()) {
      if (end.getKey() instanceof Grant.End.Block block) {
        blocks.add(block);
      } else {
        Node node = new Node(new Node());
        fill(node, end.getValue(), protocol);
        reduce(node, protocol);
      }
    }
    Map<Object, List<Grant.End.Block>> families = new LinkedHashMap<>();
    for (Grant.End.Block block : blocks) {
      families.computeIfAbsent(block.family(), f -> new ArrayList<>()).add(block);
    }
    families.values().forEach(family -> blocks(family, ends, protocol));
  }

  private void fill(Node node, List<Integer> indices, int protocol) {
    for (int index : indices) {
      int own = grants.get(index).protocol();
      if (!removed[index] && (own == protocol || own == Traffic.ALL_PROTOCOLS)) {
        node.own.add(index);
      }
    }
  }

  private void blocks(
      List<Grant.End.Block> blocks, Map<Grant.End, List<Integer>> ends, int protocol) {
    blocks.sort(WIDE_FIRST);
    Map<Interval, Node> nodes = new HashMap<>();
    List<Enclosing> path = new ArrayList<>();
    List<Grant.End.Block> relevant = new ArrayList<>();
    for (Grant.End.Block block : blocks) {
      while (!path.isEmpty() && !path.get(path.size() - 1).holds(block)) {
        path.remove(path.size() - 1);
      }
      Node node = new Node(path.isEmpty() ? new Node() : path.get(path.size() - 1).node());
      fill(node, ends.getOrDefault(block, List.of()), protocol);
      if (!node.own.isEmpty()) {
        nodes.put(block.addresses(), node);
        path.add(new Enclosing(block, node));
        relevant.add(block);
      }
    }
    upwards(relevant, nodes, protocol);
  }

  /** The small blocks first; halves that both allow something make their whole allow it too. */
  private void upwards(List<Grant.End.Block> blocks, Map<Interval, Node> nodes, int protocol) {
    TreeMap<BigInteger, Map<Interval, Intervals>> bySize = new TreeMap<>();
    Map<Interval, List<Integer>> makers = new HashMap<>();
    for (Grant.End.Block block : blocks) {
      bySize
          .computeIfAbsent(block.addresses().size(), s -> new LinkedHashMap<>())
          .put(block.addresses(), Intervals.EMPTY);
    }
    while (!bySize.isEmpty()) {
      Map.Entry<BigInteger, Map<Interval, Intervals>> smallest = bySize.pollFirstEntry();
      Map<Interval, Intervals> allowed = new LinkedHashMap<>();
      for (Map.Entry<Interval, Intervals> block : smallest.getValue().entrySet()) {
        Intervals selectors = block.getValue();
        Node node = nodes.get(block.getKey());
        if (node != null) {
          node.below = selectors;
          node.inside.addAll(makers.getOrDefault(block.getKey(), List.of()));
          reduce(node, protocol);
          selectors = selectors.union(own(node));
          makers.computeIfAbsent(block.getKey(), b -> new ArrayList<>()).addAll(remaining(node));
        }
        if (!selectors.isEmpty()) {
          allowed.put(block.getKey(), selectors);
        }
      }
      BigInteger size = smallest.getKey();
      for (Map.Entry<Interval, Intervals> block : allowed.entrySet()) {
        Interval half = block.getKey();
        boolean first = half.low().mod(size.shiftLeft(1)).signum() == 0;
        Interval other = new Interval(half.low().add(size), half.high().add(size));
        Intervals both =
            first && allowed.containsKey(other)
                ? block.getValue().intersect(allowed.get(other))
                : Intervals.EMPTY;
        if (!both.isEmpty()) {
          Interval whole = new Interval(half.low(), other.high());
          bySize.computeIfAbsent(size.shiftLeft(1), s -> new LinkedHashMap<>()).put(whole, both);
          List<Integer> inside = new ArrayList<>(makers.getOrDefault(half, List.of()));
          inside.addAll(makers.getOrDefault(other, List.of()));
          makers.put(whole, inside);
        }
      }
    }
  }

  private List<Integer> remaining(Node node) {
    List<Integer> remaining = new ArrayList<>();
    for (int index : node.own) {
      if (!removed[index] && grants.get(index).isCertain()) {
        remaining.add(index);
      }
    }
    return remaining;
  }

  private Intervals own(Node node) {
    List<Interval> selectors = new ArrayList<>();
    remaining(node).forEach(index -> selectors.add(grants.get(index).selectors()));
    return Intervals.union(selectors);
  }

  /** Larger ends are reduced later, so what they allow is the same for all that ask. */
  private Intervals outward(Node node) {
    if (node.isRoot()) {
      return Intervals.EMPTY;
    }
    if (node.outward.isEmpty()) {
      node.outward = Optional.of(own(node).union(outward(node.above)));
    }
    return node.outward.get();
  }

  /** Removes those of a node's grants that what stands around them covers. */
  private void reduce(Node node, int protocol) {
    Intervals around = outward(node.above).union(node.below);
    List<Integer> own = new ArrayList<>();
    List<Integer> all = new ArrayList<>();
    for (int index : node.own) {
      if (grants.get(index).protocol() == protocol) {
        own.add(index);
      } else if (grants.get(index).isCertain()) {
        all.add(index);
        around = around.union(Intervals.of(grants.get(index).selectors()));
      }
    }
    own.sort(
        Comparator.<Integer>comparingInt(index -> grants.get(index).low())
            .thenComparing(index -> -grants.get(index).high()));
    List<Integer> certain = new ArrayList<>();
    int holder = -1;
    for (int index : own) {
      Grant grant = grants.get(index);
      if (grant.isCertain()) {
        // One that begins before and ends behind it covers it alone.
        boolean held = holder >= 0 && grant.high() <= grants.get(holder).high();
        if (held || isIn(grant, around)) {
          remove(index, node, held ? with(all, holder) : all);
        } else {
          certain.add(index);
          holder = index;
        }
      }
    }
    neighbours(certain, around, node, all);
    unsure(own, around, node, all);
  }

  private static List<Integer> with(List<Integer> indices, int more) {
    List<Integer> longer = new ArrayList<>(indices);
    longer.add(more);
    return longer;
  }

  /** Of grants that do not hold each other only the nearest on both sides matter to one. */
  private void neighbours(List<Integer> sorted, Intervals around, Node node, List<Integer> all) {
    int before = -1;
    for (int i = 0; i < sorted.size(); i++) {
      List<Integer> beside = new ArrayList<>(all);
      if (before >= 0) {
        beside.add(before);
      }
      if (i + 1 < sorted.size()) {
        beside.add(sorted.get(i + 1));
      }
      List<Interval> selectors = new ArrayList<>();
      beside.forEach(index -> selectors.add(grants.get(index).selectors()));
      if (isIn(grants.get(sorted.get(i)), around.union(Intervals.union(selectors)))) {
        remove(sorted.get(i), node, beside);
      } else {
        before = sorted.get(i);
      }
    }
  }

  /** What may be there covers nothing, and is covered by all that is there. */
  private void unsure(List<Integer> own, Intervals around, Node node, List<Integer> all) {
    Intervals covering = around.union(own(node));
    SelectorLine line = new SelectorLine(remaining(node), grants);
    for (int index : own) {
      Grant grant = grants.get(index);
      if (!grant.isCertain() && isIn(grant, covering)) {
        List<Integer> beside = new ArrayList<>(all);
        for (int next = grant.low(); next <= grant.high(); ) {
          int reaching = line.furthest(next);
          if (reaching < 0 || grants.get(reaching).high() < next) {
            // What stands below covers this gap.
            next = line.nextBeginning(next);
          } else {
            beside.add(reaching);
            next = grants.get(reaching).high() + 1;
          }
        }
        remove(index, node, beside);
      }
    }
  }

  private static boolean isIn(Grant grant, Intervals selectors) {
    return selectors.containsAll(Intervals.of(grant.selectors()));
  }

  private void remove(int index, Node node, List<Integer> beside) {
    removed[index] = true;
    covered.put(index, reasons(index, node, beside));
  }

  /**
   * One that covers a grant alone, else some that do together: from its first selector on always
   * the one that reaches furthest.
   *
   * @param beside those at the same end that may be among them
   */
  private List<Integer> reasons(int index, Node node, List<Integer> beside) {
    Grant grant = grants.get(index);
    List<Integer> reasons = new ArrayList<>();
    boolean gaps = false;
    int next = grant.low();
    while (next <= grant.high() && reasons.size() < MOST_NAMED) {
      int best = furthest(next, node, beside);
      if (best < 0) {
        gaps = true;
        next = nextBeginning(next, node, beside);
      } else {
        reasons.add(best);
        next = grants.get(best).high() + 1;
      }
    }
    if (gaps) {
      below(grant, node, reasons);
    }
    return List.copyOf(reasons);
  }

  private int nextBeginning(int selector, Node node, List<Integer> beside) {
    int next = Integer.MAX_VALUE;
    for (int other : beside) {
      int low = grants.get(other).low();
      next = low > selector ? Math.min(next, low) : next;
    }
    for (Node above = node.above; !above.isRoot(); above = above.above) {
      next = Math.min(next, line(above).nextBeginning(selector));
    }
    return next;
  }

  /** Of those that allow a selector the one that reaches furthest, or -1. */
  private int furthest(int selector, Node node, List<Integer> beside) {
    int best = -1;
    for (int other : beside) {
      best = further(best, other, selector);
    }
    for (Node above = node.above; !above.isRoot(); above = above.above) {
      best = further(best, line(above).furthest(selector), selector);
    }
    return best;
  }

  private int further(int best, int other, int selector) {
    boolean allows =
        other >= 0 && grants.get(other).low() <= selector && grants.get(other).high() >= selector;
    boolean better = best < 0 || (allows && grants.get(other).high() > grants.get(best).high());
    return allows && better ? other : best;
  }

  private SelectorLine line(Node node) {
    if (node.line.isEmpty()) {
      node.line = Optional.of(new SelectorLine(remaining(node), grants));
    }
    return node.line.get();
  }

  private void below(Grant grant, Node node, List<Integer> reasons) {
    for (int other : node.inside) {
      boolean overlaps = grants.get(other).selectors().overlaps(grant.selectors());
      if (reasons.size() < MOST_NAMED && overlaps && !removed[other]) {
        reasons.add(other);
      }
    }
  }
}
