package dev.sglint.engine;

import dev.sglint.model.IpPermission;
import dev.sglint.model.Irregularity;
import dev.sglint.model.Resource;
import dev.sglint.source.SourceSpan;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which arguments of a resource's permissions its provider refuses. */
final class Refusals {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_]+");

  /** The names of arguments by the places of their permissions. */
  private final Map<SourceSpan, Set<String>> arguments = new HashMap<>();

  static Refusals of(Resource resource) {
    Refusals refusals = new Refusals();
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
    }
  }

  private void add(SourceSpan place, Irregularity.ProviderRefusal refusal) {
    Set<String> names = arguments.computeIfAbsent(place, p -> new HashSet<>());
    Matcher name = NAME.matcher(refusal.argument());
    while (name.find()) {
      names.add(name.group());
    }
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
