package dev.sglint.rules.redundancy;

import dev.sglint.model.Description;
import dev.sglint.model.IpPermission;
import dev.sglint.model.SecurityGroup;
import dev.sglint.net.CidrParser;
import dev.sglint.net.Interval;
import dev.sglint.net.IpBlock;
import dev.sglint.rule.Category;
import dev.sglint.rule.Findings;
import dev.sglint.rule.GroupRule;
import dev.sglint.rule.Problem;
import dev.sglint.rule.Profile;
import dev.sglint.rule.RuleContext;
import dev.sglint.rule.RuleInfo;
import dev.sglint.rule.Severity;
import dev.sglint.rules.redundancy.Removals.Stated;
import dev.sglint.state.StoredPeer;
import dev.sglint.state.StoredRule;
import dev.sglint.value.Field;
import dev.sglint.value.Provenance;
import dev.sglint.value.Step;
import dev.sglint.value.Ternary;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** See {@code mergeable-rules.md}. */
@RuleInfo(
    id = "mergeable-rules",
    summary = "Rules of a group that one rule could state",
    category = Category.REDUNDANCY,
    severity = Severity.INFO,
    profile = Profile.STRICT)
public final class MergeableRules implements GroupRule {
  private static final int MOST_NAMED = 8;
  private static final StoredPeer ANY = new StoredPeer(StoredPeer.Kind.IPV4, "");

  /** A rule as it is stated, or what several together are. */
  private record Part(StoredRule rule, Optional<IpBlock> block, List<Stated> of) {
    Part(StoredRule rule, Optional<IpBlock> block, Stated of) {
      this(rule, block, List.of(of));
    }

    Part and(Part other, StoredRule whole, Optional<IpBlock> all) {
      List<Stated> both = new ArrayList<>(of);
      both.addAll(other.of);
      return new Part(whole, all, both);
    }
  }

  /** Rules that differ in one thing alone; those that are described otherwise say so by that. */
  private record Alike(StoredRule rule, Description description) {}

  @Override
  public void check(SecurityGroup group, RuleContext context, Findings findings) {
    if (!Removals.areStated(group)) {
      return;
    }
    Map<Alike, List<Part>> byTraffic = new LinkedHashMap<>();
    Map<Alike, List<Part>> byPeer = new LinkedHashMap<>();
    Set<StoredRule> seen = new HashSet<>();
    for (IpPermission permission : group.permissions()) {
      if (permission.presence().exists() == Ternary.TRUE) {
        for (StoredRule.Written written : StoredRule.of(permission)) {
          if (seen.add(written.rule())
              && written.entry().description() instanceof Field.Known<Description> description) {
            Stated stated = new Stated(permission, written);
            Part part = new Part(written.rule(), block(written), stated);
            sort(part, description.value(), byTraffic, byPeer);
          }
        }
      }
    }
    Set<StoredRule> told = new HashSet<>();
    byTraffic.values().forEach(parts -> tell(blocks(parts), told, findings));
    byPeer.values().forEach(parts -> tell(ports(parts, told), told, findings));
  }

  private static Optional<IpBlock> block(StoredRule.Written written) {
    return switch (written.rule().peer().kind()) {
      case IPV4, IPV6 -> CidrParser.parse(written.rule().peer().value()).block();
      case PREFIX_LIST, SECURITY_GROUP -> Optional.empty();
    };
  }

  private static void sort(
      Part part,
      Description description,
      Map<Alike, List<Part>> byTraffic,
      Map<Alike, List<Part>> byPeer) {
    StoredRule rule = part.rule();
    if (part.block().isPresent()) {
      StoredPeer family = new StoredPeer(rule.peer().kind(), ANY.value());
      StoredRule traffic =
          new StoredRule(rule.direction(), rule.protocol(), rule.low(), rule.high(), family);
      byTraffic.computeIfAbsent(new Alike(traffic, description), a -> new ArrayList<>()).add(part);
    }
    if (rule.hasPorts()) {
      StoredRule peer = new StoredRule(rule.direction(), rule.protocol(), 0, 0, rule.peer());
      byPeer.computeIfAbsent(new Alike(peer, description), a -> new ArrayList<>()).add(part);
    }
  }

  /** Halves become their whole, as often as there are two. */
  private static List<Part> blocks(List<Part> parts) {
    List<Part> sorted = new ArrayList<>(parts);
    sorted.sort(
        Comparator.comparing((Part part) -> part.block().orElseThrow().first())
            .thenComparing(part -> part.block().orElseThrow().prefixLength()));
    Deque<Part> whole = new ArrayDeque<>();
    for (Part next : sorted) {
      boolean covered = !whole.isEmpty() && interval(whole.element()).contains(interval(next));
      if (!covered) {
        whole.push(next);
        join(whole);
      }
    }
    return List.copyOf(whole);
  }

  private static Interval interval(Part part) {
    return part.block().orElseThrow().interval();
  }

  private static void join(Deque<Part> whole) {
    while (whole.size() > 1) {
      Part second = whole.pop();
      Part first = whole.pop();
      Optional<IpBlock> both = first.block().orElseThrow().joined(second.block().orElseThrow());
      if (both.isEmpty()) {
        whole.push(first);
        whole.push(second);
        return;
      }
      StoredRule rule = first.rule();
      StoredPeer peer = new StoredPeer(rule.peer().kind(), both.get().text());
      whole.push(
          first.and(
              second,
              new StoredRule(rule.direction(), rule.protocol(), rule.low(), rule.high(), peer),
              both));
    }
  }

  /** Ranges that overlap or touch become one. */
  private static List<Part> ports(List<Part> parts, Set<StoredRule> told) {
    List<Part> sorted = new ArrayList<>(parts);
    sorted.removeIf(part -> told.contains(part.rule()));
    sorted.sort(
        Comparator.comparing((Part part) -> part.rule().low())
            .thenComparing(part -> -part.rule().high()));
    Deque<Part> whole = new ArrayDeque<>();
    for (Part next : sorted) {
      StoredRule rule = next.rule();
      if (!whole.isEmpty() && rule.low() <= whole.element().rule().high() + 1) {
        if (rule.high() > whole.element().rule().high()) {
          Part first = whole.pop();
          StoredRule both =
              new StoredRule(
                  rule.direction(), rule.protocol(), first.rule().low(), rule.high(), rule.peer());
          whole.push(first.and(next, both, next.block()));
        }
      } else {
        whole.push(next);
      }
    }
    return List.copyOf(whole);
  }

  private static void tell(List<Part> parts, Set<StoredRule> told, Findings findings) {
    for (Part part : parts) {
      boolean everybody = part.block().filter(block -> block.prefixLength() == 0).isPresent();
      if (part.of().size() > 1 && !everybody) {
        part.of().forEach(stated -> told.add(stated.written().rule()));
        findings.report(Ternary.TRUE, () -> problem(part));
      }
    }
  }

  private static Problem problem(Part part) {
    List<Stated> stated = new ArrayList<>(part.of());
    stated.sort(Comparator.comparing((Stated one) -> place(one).span()));
    Stated last = stated.get(stated.size() - 1);
    List<Provenance> chain = new ArrayList<>(List.of(place(last)));
    for (Stated other : stated.subList(0, Math.min(stated.size() - 1, MOST_NAMED))) {
      String text = other.written().rule().text();
      chain.add(Provenance.of(Step.RELATED, text, place(other).span(), List.of()));
    }
    String message = stated.size() + " rules could be one: `" + part.rule().text() + "`";
    return Problem.in(last.permission().origin(), place(last), part.rule().text(), message)
        .because(chain)
        .fixedBy(Merging.of(part.rule(), stated));
  }

  private static Provenance place(Stated stated) {
    return stated.written().entry().peer().provenance();
  }
}
