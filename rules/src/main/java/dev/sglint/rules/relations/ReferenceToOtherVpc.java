package dev.sglint.rules.relations;

import dev.sglint.model.Configuration;
import dev.sglint.model.GroupIdentity;
import dev.sglint.model.IpPermission;
import dev.sglint.model.NewGroup;
import dev.sglint.model.PeerEntry;
import dev.sglint.model.Resource;
import dev.sglint.model.SecurityGroup;
import dev.sglint.model.Vpc;
import dev.sglint.rule.Category;
import dev.sglint.rule.ConfigurationRule;
import dev.sglint.rule.Findings;
import dev.sglint.rule.Problem;
import dev.sglint.rule.RuleContext;
import dev.sglint.rule.RuleInfo;
import dev.sglint.rule.Severity;
import dev.sglint.value.Field;
import dev.sglint.value.Provenance;
import dev.sglint.value.Step;
import dev.sglint.value.Ternary;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** See {@code reference-to-other-vpc.md}. */
@RuleInfo(
    id = "reference-to-other-vpc",
    summary = "A rule refers to a group of another VPC",
    category = Category.HYGIENE,
    severity = Severity.MEDIUM)
public final class ReferenceToOtherVpc implements ConfigurationRule {
  @Override
  public void check(
      Configuration configuration,
      List<SecurityGroup> groups,
      RuleContext context,
      Findings findings) {
    if (configuration.joinsVpcs()) {
      return;
    }
    Map<GroupIdentity, Resource> makers = makers(configuration);
    for (SecurityGroup group : groups) {
      Optional<Vpc> here =
          Optional.ofNullable(makers.get(group.identity())).flatMap(ReferenceToOtherVpc::vpc);
      if (here.isPresent()) {
        group.permissions().forEach(permission -> check(permission, here.get(), makers, findings));
      }
    }
  }

  /** What makes each group; nothing where several resources may. */
  private static Map<GroupIdentity, Resource> makers(Configuration configuration) {
    Map<GroupIdentity, Resource> makers = new HashMap<>();
    Set<GroupIdentity> unclear = new HashSet<>();
    for (Resource resource : configuration.resources()) {
      if (resource.newGroup().isPresent()
          && resource.group() instanceof Field.Known<GroupIdentity> known
          && makers.put(known.value(), resource) != null) {
        unclear.add(known.value());
      }
    }
    makers.keySet().removeAll(unclear);
    return makers;
  }

  private static Optional<Vpc> vpc(Resource maker) {
    return maker
        .newGroup()
        .map(NewGroup::vpcId)
        .filter(vpc -> vpc instanceof Field.Known)
        .map(vpc -> vpc.alternatives().get(0).value());
  }

  private static void check(
      IpPermission permission, Vpc here, Map<GroupIdentity, Resource> makers, Findings findings) {
    Set<GroupIdentity> said = new HashSet<>();
    for (PeerEntry entry : permission.peers().known()) {
      Optional<Resource> other = KnownGroup.peer(entry).filter(said::add).map(makers::get);
      boolean elsewhere =
          other
              .flatMap(ReferenceToOtherVpc::vpc)
              .filter(v -> v.is(here) == Ternary.FALSE)
              .isPresent();
      if (elsewhere) {
        // The VPCs may be connected by what is not in the configuration.
        findings.report(Ternary.UNKNOWN, () -> problem(permission, entry, other.get()));
      }
    }
  }

  private static Problem problem(IpPermission permission, PeerEntry entry, Resource other) {
    String address = other.declaration().address();
    Provenance place = entry.peer().provenance();
    Provenance there =
        Provenance.of(Step.CONTRIBUTION, address, other.declaration().span(), List.of());
    String message =
        "`" + address + "` is in another VPC, which nothing here connects with this one";
    return Problem.in(permission, place, address, message).because(List.of(place, there));
  }
}
