package dev.sglint.engine;

import dev.sglint.model.GroupIdentity;
import dev.sglint.model.IpPermission;
import dev.sglint.model.Irregularity;
import dev.sglint.model.Peer;
import dev.sglint.model.PeerEntry;
import dev.sglint.model.Resource;
import dev.sglint.model.Trait;
import dev.sglint.net.Cidr;
import dev.sglint.net.IpFamily;
import dev.sglint.source.SourceSpan;
import dev.sglint.value.Field;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What of a resource's permissions its provider, or EC2, refuses. */
final class Refusals {
  private static final Pattern GROUP_ID = Pattern.compile("sg-[0-9A-Fa-f]+");
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_]+");

  /** The names of arguments by the places of their permissions. */
  private final Map<SourceSpan, Set<String>> arguments = new HashMap<>();

  /** Whether the resource itself is refused, with all that stands in it. */
  private boolean whole;

  /** Where permissions stand of which something is refused that there is. */
  private final Set<SourceSpan> refused = new HashSet<>();

  static Refusals of(Resource resource) {
    Refusals refusals = new Refusals();
    refusals.whole = resource.is(Trait.RETIRED);
    TreeMap<SourceSpan, IpPermission> places = new TreeMap<>();
    for (Irregularity irregularity : resource.irregularities()) {
      if (irregularity instanceof Irregularity.ProviderRefusal refusal) {
        if (places.isEmpty()) {
          resource.permissions().forEach(p -> places.put(p.declaration().span(), p));
        }
        refusals.add(resource, refusal, places);
      }
    }
    return refusals;
  }

  private void add(
      Resource resource,
      Irregularity.ProviderRefusal refusal,
      NavigableMap<SourceSpan, IpPermission> places) {
    if (resource.role() == Resource.Role.RULES) {
      places.keySet().forEach(place -> add(place, refusal));
      return;
    }
    // Inline rules do not overlap, and their declarations may stand for their beginnings alone: the
    // one that a refusal is about is the last that begins before it.
    SourceSpan at = refusal.span();
    SourceSpan place = places.floorKey(new SourceSpan(at.file(), at.start(), Long.MAX_VALUE));
    if (place != null && place.file().equals(at.file())) {
      add(place, refusal);
    } else {
      whole |= isKnown(refusal);
    }
  }

  /** An argument that we do not know may be newer than what we know. */
  private static boolean isKnown(Irregularity.ProviderRefusal refusal) {
    return refusal.kind() != Irregularity.ProviderRefusal.Kind.UNSUPPORTED_ARGUMENT;
  }

  private void add(SourceSpan place, Irregularity.ProviderRefusal refusal) {
    Set<String> names = arguments.computeIfAbsent(place, p -> new HashSet<>());
    if (isKnown(refusal)) {
      refused.add(place);
    }
    Matcher name = NAME.matcher(refusal.argument());
    while (name.find()) {
      names.add(name.group());
    }
  }

  /**
   * Whether a permission is surely refused as it stands. One that may be something else is judged
   * as if it was not.
   */
  boolean isRefused(IpPermission permission) {
    return whole
        || (isSettled(permission)
            && (refused.contains(permission.declaration().span())
                || permission.peers().known().stream().anyMatch(Refusals::isRefused)));
  }

  private static boolean isSettled(IpPermission permission) {
    return permission.protocol() instanceof Field.Known
        && permission.fromPort() instanceof Field.Known
        && permission.toPort() instanceof Field.Known
        && permission.peers().known().stream().allMatch(e -> e.peer() instanceof Field.Known);
  }

  /** A range whose author means something that does not stand there, or what is no group's id. */
  private static boolean isRefused(PeerEntry entry) {
    Peer peer = entry.peer().alternatives().get(0).value();
    if (peer instanceof Peer.SecurityGroupRef ref && ref.group() instanceof GroupIdentity.Id id) {
      return !GROUP_ID.matcher(id.text().strip()).matches();
    }
    if (peer instanceof Peer.Ipv4Range range) {
      return isRefused(range.cidr(), range.family());
    }
    return peer instanceof Peer.Ipv6Range range && isRefused(range.cidr(), range.family());
  }

  private static boolean isRefused(Cidr cidr, IpFamily family) {
    return cidr instanceof Cidr.Malformed
        || cidr.block().filter(block -> block.family() != family).isPresent();
  }

  boolean contain(IpPermission permission, String... names) {
    Set<String> refused = arguments.getOrDefault(permission.declaration().span(), Set.of());
    for (String name : names) {
      if (refused.contains(name)) {
        return true;
      }
    }
    return false;
  }
}
