package dev.sglint.frontend.ec2query;

import dev.sglint.model.Irregularity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The parameters of one {@code IpPermissions.N}. */
final class PermissionParameters {
  final Map<String, Values> members = new LinkedHashMap<>();
  final Map<String, Indexed<Map<String, Values>>> lists = new LinkedHashMap<>();

  Indexed<Map<String, Values>> list(String name) {
    return lists.computeIfAbsent(name, n -> new Indexed<>());
  }

  void check(String address, List<Irregularity> irregularities) {
    lists.forEach((name, entries) -> entries.check(address + "." + name, irregularities));
  }
}
