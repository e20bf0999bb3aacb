package dev.sglint.engine;

import dev.sglint.model.Description;
import dev.sglint.model.GroupIdentity;
import dev.sglint.model.Intent;
import dev.sglint.model.IpPermission;
import dev.sglint.model.Peer;
import dev.sglint.model.PeerEntry;
import dev.sglint.model.PortBound;
import dev.sglint.model.Protocol;
import dev.sglint.model.Protocols;
import dev.sglint.model.Request;
import dev.sglint.text.Secrets;
import dev.sglint.value.Field;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Permissions in the forms in which EC2 and its command line take them.
 *
 * @param head the parameters before the permissions
 * @param list what the list of permissions is called on the wire
 * @param entries the permissions: values are texts, numbers, lists and maps
 */
record RequestForm(Map<String, Object> head, String list, List<Map<String, Object>> entries) {
  private static final String GROUPS = "Groups";

  /** Empty where not all is known, where there is no way to say it, or where it is secret. */
  static Optional<RequestForm> of(Request request, List<IpPermission> permissions) {
    if (!(request.group() instanceof Field.Known<GroupIdentity> group)) {
      return Optional.empty();
    }
    boolean modify = request.operation().intent() == Intent.MODIFY;
    List<Map<String, Object>> entries = new ArrayList<>();
    for (IpPermission permission : permissions) {
      Optional<Map<String, Object>> entry = modify ? modified(permission) : added(permission);
      if (entry.isEmpty()) {
        return Optional.empty();
      }
      entries.add(entry.get());
    }
    Map<String, Object> head = new LinkedHashMap<>();
    head.put("Action", request.operation().action());
    head.put("Version", "2016-11-15");
    head.put(
        group.value() instanceof GroupIdentity.Name ? "GroupName" : "GroupId",
        group.value().text());
    if (request.dryRun()) {
      head.put("DryRun", "true");
    }
    RequestForm form =
        new RequestForm(head, modify ? "SecurityGroupRule" : "IpPermissions", entries);
    return isSecret(form.entries()) || isSecret(form.wire()) || isSecret(form.json())
        ? Optional.empty()
        : Optional.of(form);
  }

  private static boolean isSecret(Object value) {
    if (value instanceof Map<?, ?> map) {
      return map.values().stream().anyMatch(RequestForm::isSecret);
    }
    if (value instanceof List<?> list) {
      return list.stream().anyMatch(RequestForm::isSecret);
    }
    String text = value.toString();
    return !Secrets.mask(text).equals(text);
  }

  /** An entry of {@code IpPermissions}. */
  private static Optional<Map<String, Object>> added(IpPermission permission) {
    Map<String, Object> entry = new LinkedHashMap<>();
    boolean whole = traffic(permission, entry);
    for (PeerEntry written : permission.peers().known()) {
      Map<String, Object> end = new LinkedHashMap<>();
      String list = written.peer() instanceof Field.Known<Peer> peer ? end(peer.value(), end) : "";
      whole &= !list.isEmpty() && description(written, end);
      @SuppressWarnings("unchecked")
      List<Object> ends = (List<Object>) entry.computeIfAbsent(list, l -> new ArrayList<>());
      ends.add(end);
    }
    return whole ? Optional.of(entry) : Optional.empty();
  }

  /** An entry of {@code SecurityGroupRule}: one rule with one peer. */
  private static Optional<Map<String, Object>> modified(IpPermission permission) {
    Map<String, Object> rule = new LinkedHashMap<>();
    boolean whole = traffic(permission, rule) && permission.peers().known().size() == 1;
    Optional<Field<String>> id = permission.ruleId();
    if (!whole
        || id.isEmpty()
        || !(id.get() instanceof Field.Known<String> known)
        || !(permission.peers().known().get(0).peer() instanceof Field.Known<Peer> peer)) {
      return Optional.empty();
    }
    Map<String, Object> end = new LinkedHashMap<>();
    String list = end(peer.value(), end);
    String member =
        switch (list) {
          case "IpRanges" -> "CidrIpv4";
          case GROUPS -> "ReferencedGroupId";
          default -> end.keySet().stream().findFirst().orElse("");
        };
    boolean named = end.containsKey("GroupName");
    end.values().forEach(value -> rule.put(member, value));
    if (named || !description(permission.peers().known().get(0), rule)) {
      return Optional.empty();
    }
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("SecurityGroupRuleId", known.value());
    entry.put("SecurityGroupRule", rule);
    return Optional.of(entry);
  }

  private static boolean traffic(IpPermission permission, Map<String, Object> entry) {
    if (permission.peers().more().isPresent()
        || !(permission.protocol() instanceof Field.Known<Protocol> protocol)) {
      return false;
    }
    String name = Protocols.text(protocol.value());
    if (!name.isEmpty()) {
      entry.put("IpProtocol", name);
    }
    return bound("FromPort", permission.fromPort(), entry)
        && bound("ToPort", permission.toPort(), entry);
  }

  private static boolean bound(String name, Field<PortBound> bound, Map<String, Object> entry) {
    if (!(bound instanceof Field.Known<PortBound> known)) {
      return false;
    }
    if (known.value() instanceof PortBound.Given given) {
      entry.put(name, given.value());
    }
    return !(known.value() instanceof PortBound.Malformed);
  }

  private static boolean description(PeerEntry written, Map<String, Object> entry) {
    if (written.description() instanceof Field.Known<Description> known
        && known.value() instanceof Description.Text text) {
      entry.put("Description", text.text());
    }
    return written.description() instanceof Field.Known;
  }

  /** Writes the other end and says in which list it is. */
  private static String end(Peer peer, Map<String, Object> end) {
    return peer.accept(
        new Peer.Visitor<String>() {
          @Override
          public String ipv4Range(Peer.Ipv4Range range) {
            end.put("CidrIp", range.cidr().text());
            return "IpRanges";
          }

          @Override
          public String ipv6Range(Peer.Ipv6Range range) {
            end.put("CidrIpv6", range.cidr().text());
            return "Ipv6Ranges";
          }

          @Override
          public String prefixList(Peer.PrefixList list) {
            end.put("PrefixListId", list.id());
            return "PrefixListIds";
          }

          @Override
          public String securityGroup(Peer.SecurityGroupRef other) {
            boolean named = other.group() instanceof GroupIdentity.Name;
            end.put(named ? "GroupName" : "GroupId", other.group().text());
            return GROUPS;
          }
        });
  }

  /** All of it as the body of a request: {@code Action=…&GroupId=…&IpPermissions.1.…}. */
  String wire() {
    List<String> parameters = new ArrayList<>();
    wire("", head, parameters);
    wire(list, entries, parameters);
    return String.join("&", parameters);
  }

  private static void wire(String name, Object value, List<String> parameters) {
    String prefix = name.isEmpty() ? "" : name + ".";
    if (value instanceof Map<?, ?> map) {
      map.forEach((member, inner) -> wire(prefix + member, inner, parameters));
    } else if (value instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        wire(prefix + (i + 1), list.get(i), parameters);
      }
    } else {
      String text = URLEncoder.encode(value.toString(), StandardCharsets.UTF_8);
      parameters.add(name + "=" + text.replace("+", "%20"));
    }
  }

  /** The permissions as JSON for {@code --ip-permissions}, in printable ASCII. */
  String json() {
    StringBuilder json = new StringBuilder();
    json(entries, json);
    return json.toString();
  }

  private static void json(Object value, StringBuilder json) {
    if (value instanceof Map<?, ?> map) {
      String separator = "{";
      for (Map.Entry<?, ?> member : map.entrySet()) {
        String name = member.getKey().toString();
        json.append(separator);
        text(name.equals(GROUPS) ? "UserIdGroupPairs" : name, json);
        json.append(':');
        json(member.getValue(), json);
        separator = ",";
      }
      json.append('}');
    } else if (value instanceof List<?> list) {
      String separator = "[";
      for (Object element : list) {
        json.append(separator);
        json(element, json);
        separator = ",";
      }
      json.append(list.isEmpty() ? "[]" : "]");
    } else if (value instanceof Number) {
      json.append(value);
    } else {
      text(value.toString(), json);
    }
  }

  /** Quoted; what a terminal may not show as it is becomes an escape. */
  private static void text(String text, StringBuilder json) {
    json.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < ' ' || c > '~') {
        json.append("\\u%04x".formatted((int) c));
      } else {
        json.append(c);
      }
    }
    json.append('"');
  }
}
