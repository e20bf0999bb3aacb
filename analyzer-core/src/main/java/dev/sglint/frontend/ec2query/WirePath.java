package dev.sglint.frontend.ec2query;

import java.util.ArrayList;
import java.util.List;

/**
 * A parameter's name in its parts.
 *
 * @param index the number of the entry in the list {@code head}, as written
 * @param list the list inside that entry; empty where there is none
 * @param entry the number of the entry in it, as written
 * @param member the last part
 */
record WirePath(Kind kind, String head, String index, String list, String entry, String member) {
  /** What a name is for. */
  enum Kind {
    /** {@code GroupId} and all others without a dot. */
    TOP,
    /** {@code IpPermissions.N.IpProtocol}. */
    PERMISSION,
    /** {@code IpPermissions.N.IpRanges.M.CidrIp}. */
    PEER,
    /** {@code SecurityGroupRule.N.SecurityGroupRuleId}. */
    MODIFIED_ID,
    /** {@code SecurityGroupRule.N.SecurityGroupRule.IpProtocol}. */
    MODIFIED,
    /** {@code SecurityGroupRuleId.N}. */
    RULE_ID,
    /** {@code SecurityGroupRuleDescription.N.Description}. */
    RULE_DESCRIPTION,
    /** {@code TagSpecification.N.ResourceType} or {@code TagSpecification.N.Tag.M.Key}. */
    TAG,
    UNKNOWN
  }

  static WirePath of(String name) {
    List<String> parts = parts(name);
    if (parts.size() == 1) {
      return new WirePath(Kind.TOP, "", "", "", "", name);
    }
    return switch (parts.get(0)) {
      case WireNames.PERMISSIONS, WireNames.EGRESS_PERMISSIONS -> permission(name, parts);
      case WireNames.MODIFIED_RULES -> modified(name, parts);
      case WireNames.RULE_IDS ->
          parts.size() == 2 && WireNames.isIndex(parts.get(1))
              ? new WirePath(Kind.RULE_ID, parts.get(0), parts.get(1), "", "", "")
              : unknown(name);
      case WireNames.RULE_DESCRIPTIONS ->
          parts.size() == 3
                  && WireNames.isIndex(parts.get(1))
                  && WireNames.RULE_DESCRIPTION_MEMBERS.contains(parts.get(2))
              ? new WirePath(
                  Kind.RULE_DESCRIPTION, parts.get(0), parts.get(1), "", "", parts.get(2))
              : unknown(name);
      case WireNames.TAG_SPECIFICATIONS -> tag(name, parts);
      default -> unknown(name);
    };
  }

  private static List<String> parts(String name) {
    List<String> parts = new ArrayList<>(5);
    int from = 0;
    for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', from)) {
      parts.add(name.substring(from, dot));
      from = dot + 1;
    }
    parts.add(name.substring(from));
    return parts;
  }

  private static WirePath unknown(String name) {
    return new WirePath(Kind.UNKNOWN, "", "", "", "", name);
  }

  private static WirePath permission(String name, List<String> parts) {
    if (parts.size() < 3 || !WireNames.isIndex(parts.get(1))) {
      return unknown(name);
    }
    if (parts.size() == 3 && WireNames.PERMISSION_MEMBERS.contains(parts.get(2))) {
      return new WirePath(Kind.PERMISSION, parts.get(0), parts.get(1), "", "", parts.get(2));
    }
    String list = parts.get(2).equals(WireNames.SDK_GROUPS) ? WireNames.GROUPS : parts.get(2);
    boolean known =
        parts.size() == 5
            && WireNames.isIndex(parts.get(3))
            && WireNames.LIST_MEMBERS.getOrDefault(list, List.of()).contains(parts.get(4));
    return known
        ? new WirePath(
            Kind.PEER, parts.get(0), parts.get(1), parts.get(2), parts.get(3), parts.get(4))
        : unknown(name);
  }

  private static WirePath modified(String name, List<String> parts) {
    if (parts.size() == 3
        && WireNames.isIndex(parts.get(1))
        && parts.get(2).equals(WireNames.RULE_IDS)) {
      return new WirePath(Kind.MODIFIED_ID, parts.get(0), parts.get(1), "", "", parts.get(2));
    }
    boolean known =
        parts.size() == 4
            && WireNames.isIndex(parts.get(1))
            && parts.get(2).equals(WireNames.MODIFIED_RULES)
            && WireNames.MODIFIED_RULE_MEMBERS.contains(parts.get(3));
    return known
        ? new WirePath(Kind.MODIFIED, parts.get(0), parts.get(1), "", "", parts.get(3))
        : unknown(name);
  }

  private static WirePath tag(String name, List<String> parts) {
    boolean type =
        parts.size() == 3
            && WireNames.isIndex(parts.get(1))
            && parts.get(2).equals(WireNames.RESOURCE_TYPE);
    boolean tag =
        parts.size() == 5
            && WireNames.isIndex(parts.get(1))
            && parts.get(2).equals("Tag")
            && WireNames.isIndex(parts.get(3))
            && (parts.get(4).equals("Key") || parts.get(4).equals("Value"));
    return type || tag
        ? new WirePath(
            Kind.TAG, parts.get(0), parts.get(1), parts.get(2), "", parts.get(parts.size() - 1))
        : unknown(name);
  }
}
