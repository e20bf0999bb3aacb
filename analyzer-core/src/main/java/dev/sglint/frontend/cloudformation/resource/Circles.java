package dev.sglint.frontend.cloudformation.resource;

import dev.sglint.model.GroupIdentity;
import dev.sglint.model.IpPermission;
import dev.sglint.model.Irregularity;
import dev.sglint.model.Peer;
import dev.sglint.model.PeerEntry;
import dev.sglint.model.Resource;
import dev.sglint.source.SourceSpan;
import dev.sglint.value.Field;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Groups of a template whose rules, in the group itself, refer to each other: CloudFormation can
 * make none of them first.
 */
public final class Circles {
  private final Map<GroupIdentity, Resource> groups = new HashMap<>();
  private final Set<GroupIdentity> settled = new HashSet<>();

  private Circles() {}

  /** Where a group refers to another one. */
  private record Reference(Resource to, SourceSpan place) {}

  /** A group whose references are being followed. */
  private record Visit(GroupIdentity group, Deque<Reference> left) {}

  /** The resources, those that begin a circle with what is irregular about that. */
  public static List<Resource> in(List<Resource> resources) {
    Circles circles = new Circles();
    for (Resource resource : resources) {
      if (resource.role() == Resource.Role.OPEN_GROUP
          && resource.group() instanceof Field.Known<GroupIdentity> known) {
        circles.groups.put(known.value(), resource);
      }
    }
    List<Resource> told = new ArrayList<>(resources.size());
    for (Resource resource : resources) {
      boolean group =
          resource.role() == Resource.Role.OPEN_GROUP
              && resource.group() instanceof Field.Known<GroupIdentity>;
      told.add(group ? circles.told(resource) : resource);
    }
    return told;
  }

  private Resource told(Resource resource) {
    List<Irregularity> circles = from(resource);
    return circles.isEmpty() ? resource : resource.withIrregularities(circles);
  }

  private static GroupIdentity identity(Resource resource) {
    return resource.group().alternatives().get(0).value();
  }

  /** The circles that are met first from a group, found with a stack of its own. */
  private List<Irregularity> from(Resource start) {
    List<Irregularity> circles = new ArrayList<>();
    Map<GroupIdentity, SourceSpan> path = new LinkedHashMap<>();
    Deque<Visit> open = new ArrayDeque<>();
    if (settled.add(identity(start))) {
      open.push(visit(start));
    }
    while (!open.isEmpty()) {
      Visit visit = open.element();
      Reference next = visit.left().poll();
      if (next == null) {
        path.remove(visit.group());
        open.pop();
        continue;
      }
      path.put(visit.group(), next.place());
      GroupIdentity to = identity(next.to());
      if (path.containsKey(to)) {
        circles.add(circle(path, to));
      } else if (settled.add(to)) {
        open.push(visit(next.to()));
      }
    }
    return circles;
  }

  private static Irregularity circle(Map<GroupIdentity, SourceSpan> path, GroupIdentity first) {
    List<String> addresses = new ArrayList<>();
    List<SourceSpan> places = new ArrayList<>();
    path.forEach(
        (group, place) -> {
          if (group.equals(first) || !addresses.isEmpty()) {
            addresses.add(group.text());
            places.add(place);
          }
        });
    return new Irregularity.CircularReferences(addresses, places.get(0));
  }

  private Visit visit(Resource resource) {
    Map<GroupIdentity, Reference> references = new LinkedHashMap<>();
    for (IpPermission permission : resource.permissions()) {
      boolean always = permission.presence().equals(resource.presence());
      for (PeerEntry entry : always ? permission.peers().known() : List.<PeerEntry>of()) {
        if (entry.peer() instanceof Field.Known<Peer> known
            && known.value() instanceof Peer.SecurityGroupRef ref) {
          Optional.ofNullable(groups.get(ref.group()))
              .filter(other -> isOfSameTemplate(other, resource))
              .ifPresent(
                  other ->
                      references.putIfAbsent(
                          ref.group(), new Reference(other, known.provenance().span())));
        }
      }
    }
    return new Visit(identity(resource), new ArrayDeque<>(references.values()));
  }

  private static boolean isOfSameTemplate(Resource other, Resource from) {
    return other.declaration().span().file().equals(from.declaration().span().file())
        && !other.presence().guard().contradicts(from.presence().guard());
  }
}
