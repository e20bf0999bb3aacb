package dev.sglint.rules.relations;

import dev.sglint.model.Configuration;
import dev.sglint.model.GroupIdentity;
import dev.sglint.model.IpPermission;
import dev.sglint.model.Peer;
import dev.sglint.model.PeerEntry;
import dev.sglint.model.Resource;
import dev.sglint.model.SecurityGroup;
import dev.sglint.rule.Category;
import dev.sglint.rule.ConfigurationRule;
import dev.sglint.rule.Findings;
import dev.sglint.rule.Problem;
import dev.sglint.rule.RuleContext;
import dev.sglint.rule.RuleInfo;
import dev.sglint.rule.Severity;
import dev.sglint.value.Alternative;
import dev.sglint.value.Field;
import dev.sglint.value.Guard;
import dev.sglint.value.Provenance;
import dev.sglint.value.Step;
import dev.sglint.value.Ternary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** See {@code dangling-group-reference.md}. */
@RuleInfo(
    id = "dangling-group-reference",
    summary = "A rule refers to a group that is not made whenever the rule is",
    category = Category.HYGIENE,
    severity = Severity.MEDIUM)
public final class DanglingGroupReference implements ConfigurationRule {
  @Override
  public void check(
      Configuration configuration,
      List<SecurityGroup> groups,
      RuleContext context,
      Findings findings) {
    Map<GroupIdentity, List<Resource>> makers = new HashMap<>();
    boolean always = true;
    for (Resource resource : configuration.resources()) {
      if (resource.newGroup().isPresent()
          && resource.group() instanceof Field.Known<GroupIdentity> known) {
        always &= resource.presence().exists() == Ternary.TRUE;
        makers.computeIfAbsent(known.value(), g -> new ArrayList<>(1)).add(resource);
      }
    }
    if (always) {
      return;
    }
    for (SecurityGroup group : groups) {
      for (IpPermission permission : group.permissions()) {
        check(permission, makers, findings);
      }
    }
  }

  private static void check(
      IpPermission permission, Map<GroupIdentity, List<Resource>> makers, Findings findings) {
    Set<GroupIdentity> said = new HashSet<>();
    Guard there = permission.presence().guard();
    for (Alternative<GroupIdentity> group : permission.group().alternatives()) {
      if (!there.contradicts(group.guard())) {
        boolean known = permission.group() instanceof Field.Known;
        Reference reference =
            new Reference(group.value(), group.provenance(), there.and(group.guard()), known);
        check(permission, reference, makers, said, findings);
      }
    }
    for (PeerEntry entry : permission.peers().known()) {
      for (Alternative<Peer> peer : entry.peer().alternatives()) {
        if (peer.value() instanceof Peer.SecurityGroupRef ref && !there.contradicts(peer.guard())) {
          boolean known = entry.peer() instanceof Field.Known;
          Reference reference =
              new Reference(ref.group(), peer.provenance(), there.and(peer.guard()), known);
          check(permission, reference, makers, said, findings);
        }
      }
    }
  }

  /**
   * A group that a rule names.
   *
   * @param world where it does
   * @param isKnown whether it does wherever the rule stands
   */
  private record Reference(GroupIdentity group, Provenance place, Guard world, boolean isKnown) {}

  private static void check(
      IpPermission permission,
      Reference reference,
      Map<GroupIdentity, List<Resource>> makers,
      Set<GroupIdentity> said,
      Findings findings) {
    List<Resource> made = makers.getOrDefault(reference.group(), List.of());
    if (made.isEmpty() || !said.add(reference.group())) {
      return;
    }
    Resource maker = made.get(0);
    boolean never =
        made.stream()
            .map(Resource::presence)
            .allMatch(
                presence ->
                    presence.exists() == Ternary.FALSE
                        || presence.guard().contradicts(reference.world()));
    // Where it is made in several worlds they may be all there are.
    boolean sometimes =
        made.size() == 1
            && maker.presence().exists() == Ternary.UNKNOWN
            && !maker.presence().guard().always()
            && !reference.world().implies(maker.presence().guard());
    Ternary holds = reference.isKnown() ? Ternary.TRUE : Ternary.UNKNOWN;
    if (never) {
      findings.report(
          holds,
          () -> problem(permission, reference, maker, "is made only where this rule is not"));
    } else if (sometimes) {
      findings.report(
          Ternary.UNKNOWN,
          () ->
              problem(
                  permission,
                  reference,
                  maker,
                  "is made under a condition that this rule does not have"));
    }
  }

  private static Problem problem(
      IpPermission permission, Reference reference, Resource maker, String what) {
    String address = maker.declaration().address();
    Provenance made = Provenance.of(Step.RELATED, address, maker.declaration().span(), List.of());
    String message = "`" + address + "` " + what + ": without it this refers to nothing";
    return Problem.in(permission, reference.place(), address, message)
        .because(List.of(reference.place(), made));
  }
}
