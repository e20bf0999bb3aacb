package dev.sglint.frontend.cloudformation.resource;

import dev.sglint.model.Declaration;
import dev.sglint.model.Description;
import dev.sglint.model.Direction;
import dev.sglint.model.GroupIdentity;
import dev.sglint.model.Intent;
import dev.sglint.model.IpPermission;
import dev.sglint.model.Irregularity;
import dev.sglint.model.Peer;
import dev.sglint.model.PeerEntry;
import dev.sglint.model.PortBound;
import dev.sglint.model.Presence;
import dev.sglint.model.Protocol;
import dev.sglint.model.Resource;
import dev.sglint.net.CidrParser;
import dev.sglint.value.Elements;
import dev.sglint.value.Field;
import dev.sglint.value.Guard;
import dev.sglint.value.Provenance;
import dev.sglint.value.Step;
import dev.sglint.value.Ternary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rule that EC2 gives to every new group: all traffic to {@code 0.0.0.0/0}. CloudFormation
 * leaves it alone until there is another egress rule, wherever that is declared.
 */
public final class DefaultEgress {
  private static final Presence MAYBE = new Presence(Ternary.UNKNOWN, Guard.ALWAYS);

  private DefaultEgress() {}

  /** An egress rule that somebody declared. */
  private record Declared(Resource by, Presence presence) {
    /** Whether a group has it, wherever the group exists. */
    Ternary isIn(Resource group) {
      Presence own = group.presence();
      if (own.guard().contradicts(presence.guard())) {
        return Ternary.FALSE;
      }
      boolean always =
          presence.exists() == Ternary.TRUE
              || (by.declaration().equals(group.declaration()) && presence.equals(own))
              || (!presence.guard().always() && own.guard().implies(presence.guard()));
      return always ? Ternary.TRUE : Ternary.UNKNOWN;
    }
  }

  /** The resources, groups with the default rule where they keep it. */
  public static List<Resource> in(List<Resource> resources) {
    Map<GroupIdentity, List<Declared>> declared = new HashMap<>();
    for (Resource resource : resources) {
      for (IpPermission permission : resource.permissions()) {
        if (permission.knownDirection().filter(d -> d == Direction.EGRESS).isPresent()
            && permission.group() instanceof Field.Known<GroupIdentity> group) {
          declared
              .computeIfAbsent(group.value(), g -> new ArrayList<>())
              .add(new Declared(resource, permission.presence()));
        }
      }
    }
    List<Resource> complete = new ArrayList<>(resources.size());
    for (Resource resource : resources) {
      boolean makes =
          resource.type().equals(SecurityGroupMapper.TYPE)
              && resource.group() instanceof Field.Known<GroupIdentity>
              && !isRefused(resource);
      complete.add(
          makes ? with(resource, declared.getOrDefault(identity(resource), List.of())) : resource);
    }
    return complete;
  }

  /** A group that is not made gets no rule. */
  private static boolean isRefused(Resource resource) {
    for (Irregularity irregularity : resource.irregularities()) {
      if (irregularity instanceof Irregularity.ProviderRefusal refusal
          && refusal.kind() == Irregularity.ProviderRefusal.Kind.MISSING_ARGUMENT
          && refusal.argument().equals("GroupDescription")) {
        return true;
      }
    }
    return false;
  }

  private static GroupIdentity identity(Resource resource) {
    return resource.group().alternatives().get(0).value();
  }

  private static Resource with(Resource resource, List<Declared> declared) {
    Ternary replaced = Ternary.FALSE;
    for (Declared rule : declared) {
      replaced = replaced.or(rule.isIn(resource));
    }
    List<IpPermission> permissions = kept(resource, declared);
    if (replaced != Ternary.TRUE) {
      Presence kept = replaced == Ternary.FALSE ? Presence.CERTAIN : MAYBE;
      permissions.add(rule(resource, resource.presence().and(kept)));
    }
    return new Resource(
        resource.declaration(),
        resource.type(),
        resource.role(),
        resource.group(),
        resource.newGroup(),
        permissions,
        resource.irregularities(),
        resource.presence(),
        resource.traits());
  }

  /**
   * What a resource says itself. The handler of standalone egress rules takes the rule that is
   * EC2's default away, and does not ask whether somebody has written it.
   */
  private static List<IpPermission> kept(Resource resource, List<Declared> declared) {
    boolean standalone =
        declared.stream()
            .anyMatch(
                rule ->
                    rule.by().role() == Resource.Role.RULES
                        && rule.isIn(resource) != Ternary.FALSE);
    List<IpPermission> permissions = new ArrayList<>(resource.permissions().size() + 1);
    for (IpPermission permission : resource.permissions()) {
      permissions.add(
          standalone && isLikeDefault(permission)
              ? permission.with(permission.presence().and(MAYBE))
              : permission);
    }
    return permissions;
  }

  private static boolean isLikeDefault(IpPermission permission) {
    boolean everything =
        permission.knownDirection().filter(d -> d == Direction.EGRESS).isPresent()
            && permission.protocol() instanceof Field.Known<Protocol> protocol
            && protocol.value() instanceof Protocol.All;
    return everything
        && permission.peers().known().stream()
            .map(PeerEntry::peer)
            .anyMatch(
                peer ->
                    peer instanceof Field.Known<Peer> known
                        && known.value() instanceof Peer.Ipv4Range range
                        && range.cidr().block().filter(b -> b.prefixLength() == 0).isPresent());
  }

  private static IpPermission rule(Resource resource, Presence presence) {
    Declaration declaration =
        new Declaration(
            Words.EGRESS,
            resource.declaration().address(),
            resource.declaration().span(),
            resource.declaration().span(),
            resource.declaration().calls());
    Provenance ofEc2 =
        Provenance.of(
            Step.PROVIDER_DEFAULT,
            "EC2's rule of new groups, which egress rules of one's own replace",
            declaration.span(),
            List.of());
    Provenance place =
        Provenance.of(
            Step.PROVIDER_DEFAULT, "SecurityGroupEgress", declaration.span(), List.of(ofEc2));
    Field<Peer> everywhere = Field.known(new Peer.Ipv4Range(CidrParser.parse("0.0.0.0/0")), place);
    Field<Description> none = Field.known(new Description.None(), place);
    Field<PortBound> any = Field.known(new PortBound.Unspecified(), place);
    return new IpPermission(
        declaration,
        Intent.STATE,
        Field.known(Direction.EGRESS, place),
        resource.group(),
        Optional.empty(),
        Field.known(new Protocol.All(), place),
        any,
        any,
        Elements.complete(List.of(new PeerEntry(declaration, everywhere, none))),
        presence);
  }
}
