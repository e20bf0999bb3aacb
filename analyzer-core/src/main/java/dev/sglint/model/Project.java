package dev.sglint.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Everything that was read, in the order of files and offsets. */
public record Project(List<Request> requests) {
  public Project {
    requests = List.copyOf(requests);
  }

  public List<IpPermission> permissions() {
    List<IpPermission> all = new ArrayList<>();
    for (Request request : requests) {
      all.addAll(request.permissions());
    }
    return all;
  }

  /**
   * The groups that permissions are for. A permission whose group is not named makes a group with
   * its request alone.
   */
  public List<SecurityGroup> groups() {
    Map<String, List<IpPermission>> byGroup = new LinkedHashMap<>();
    Map<String, GroupIdentity> identities = new LinkedHashMap<>();
    for (Request request : requests) {
      GroupIdentity identity = identity(request);
      String key = key(request, identity);
      identities.put(key, identity);
      byGroup.computeIfAbsent(key, k -> new ArrayList<>()).addAll(request.permissions());
    }
    List<SecurityGroup> groups = new ArrayList<>();
    byGroup.forEach(
        (key, permissions) ->
            groups.add(new SecurityGroup(identities.getOrDefault(key, NONE), permissions)));
    return groups;
  }

  private static String key(Request request, GroupIdentity identity) {
    if (identity instanceof GroupIdentity.Unspecified) {
      return request.declaration().span().file() + "#" + request.sequence();
    }
    return (identity instanceof GroupIdentity.Id ? "id " : "name ") + identity.text();
  }

  private static final GroupIdentity NONE = new GroupIdentity.Unspecified();

  private static GroupIdentity identity(Request request) {
    var alternatives = request.group().alternatives();
    boolean named = alternatives.size() == 1 && !alternatives.get(0).value().text().isEmpty();
    return named ? alternatives.get(0).value() : NONE;
  }
}
