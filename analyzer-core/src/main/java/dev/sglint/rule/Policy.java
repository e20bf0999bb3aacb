package dev.sglint.rule;

import dev.sglint.model.Direction;
import dev.sglint.net.Interval;
import dev.sglint.net.IpFamily;
import dev.sglint.net.PortSet;
import dev.sglint.source.SourceSpan;
import dev.sglint.text.Glob;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A demand of the user's on the traffic of groups.
 *
 * @param place where it stands in the configuration file
 * @param groups what the address, id or name of a group must match; empty means every group
 * @param allows whether the flows are all that there may be; else none of them may be
 * @param reason why, or empty
 * @param severity what a finding weighs, where the entry says so
 */
public record Policy(
    String name,
    SourceSpan place,
    List<Glob> groups,
    Set<Direction> directions,
    boolean allows,
    List<Flow> flows,
    String reason,
    Optional<Severity> severity,
    List<Waiver> waivers) {
  public Policy {
    groups = List.copyOf(groups);
    directions = Set.copyOf(directions);
    flows = List.copyOf(flows);
    waivers = List.copyOf(waivers);
  }

  /**
   * Traffic of one protocol, or of all, with some ends.
   *
   * @param protocol an IANA number, or -1 for all
   * @param selectors ports, or what stands for ICMP types and codes
   */
  public record Flow(int protocol, PortSet selectors, List<End> ends) {
    public Flow {
      ends = List.copyOf(ends);
    }
  }

  /** The other end of a flow. */
  public sealed interface End {
    record Addresses(IpFamily family, Interval interval) implements End {}

    /** The groups and prefix lists whose id, name or address matches. */
    record Named(Glob pattern) implements End {}

    /** The group itself. */
    record Self() implements End {}

    /** Every group and every prefix list. */
    record AnyNamed() implements End {}
  }

  /**
   * An exception from a policy: a flow that it says nothing of, for some groups and a while.
   *
   * @param groups as those of a policy
   * @param until the last day on which it holds
   */
  public record Waiver(
      SourceSpan place,
      List<Glob> groups,
      Flow flow,
      String owner,
      LocalDate until,
      String reason) {
    public Waiver {
      groups = List.copyOf(groups);
    }

    public boolean holds(LocalDate today) {
      return !today.isAfter(until);
    }
  }
}
