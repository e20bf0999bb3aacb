package dev.sglint.frontend.ec2query;

import dev.sglint.model.Operation;
import dev.sglint.text.Suggestions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The parameters of the Authorize operations as they stand on the wire, from the EC2 service model
 * 2016-11-15.
 */
final class WireNames {
  static final String PERMISSIONS = "IpPermissions";

  static final String IP_RANGES = "IpRanges";
  static final String IPV6_RANGES = "Ipv6Ranges";
  static final String GROUPS = "Groups";
  static final String PREFIX_LIST_IDS = "PrefixListIds";

  /** The SDKs' member name of {@link #GROUPS}. */
  static final String SDK_GROUPS = "UserIdGroupPairs";

  /** Members of a permission that are no lists. */
  static final List<String> PERMISSION_MEMBERS = List.of("IpProtocol", "FromPort", "ToPort");

  /** The lists of a permission and their members. */
  static final Map<String, List<String>> LIST_MEMBERS =
      Map.of(
          IP_RANGES, List.of("CidrIp", "Description"),
          IPV6_RANGES, List.of("CidrIpv6", "Description"),
          PREFIX_LIST_IDS, List.of("PrefixListId", "Description"),
          GROUPS,
              List.of(
                  "GroupId",
                  "GroupName",
                  "UserId",
                  "VpcId",
                  "VpcPeeringConnectionId",
                  "PeeringStatus",
                  "Description"));

  /** Rules given at the top level: supported for ingress, not for egress. */
  static final List<String> TOP_LEVEL_RULE =
      List.of(
          "CidrIp",
          "FromPort",
          "IpProtocol",
          "SourceSecurityGroupName",
          "SourceSecurityGroupOwnerId",
          "ToPort");

  private static final Set<String> NOT_RULE_DATA =
      Set.of(
          "Action",
          "Version",
          "DryRun",
          "ClientToken",
          "AUTHPARAMS",
          "AWSAccessKeyId",
          "Signature",
          "SignatureVersion",
          "SignatureMethod",
          "Timestamp",
          "Expires",
          "SecurityToken");

  private WireNames() {}

  /** Parameters that authenticate, date or tag a request. */
  static boolean isNotRuleData(String name) {
    return NOT_RULE_DATA.contains(name)
        || name.toLowerCase(Locale.ROOT).startsWith("x-amz-")
        || isTag(name);
  }

  private static boolean isTag(String name) {
    List<String> parts = List.of(name.split("\\.", -1));
    return parts.size() >= 3
        && parts.get(0).equals("TagSpecification")
        && isIndex(parts.get(1))
        && (parts.subList(2, parts.size()).equals(List.of("ResourceType"))
            || (parts.size() == 5
                && parts.get(2).equals("Tag")
                && isIndex(parts.get(3))
                && (parts.get(4).equals("Key") || parts.get(4).equals("Value"))));
  }

  static boolean isIndex(String part) {
    return !part.isEmpty()
        && part.length() <= 9
        && part.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** What an unknown name seems to mean, or the empty string. */
  static String suggestion(String name, Operation operation) {
    List<String> parts = List.of(name.split("\\.", -1));
    StringBuilder meant = new StringBuilder();
    List<String> candidates = topLevel(operation);
    boolean list = false;
    for (String part : parts) {
      if (list && isIndex(part)) {
        meant.append('.').append(part);
        list = false;
        continue;
      }
      if (list) {
        meant.append(".N");
      }
      String nearest = Suggestions.nearest(part, candidates);
      if (nearest.isEmpty()) {
        return "";
      }
      meant.append(meant.length() == 0 ? "" : ".").append(nearest);
      list = nearest.equals(PERMISSIONS) || LIST_MEMBERS.containsKey(nearest);
      if (nearest.equals(PERMISSIONS)) {
        candidates = permissionMembers();
      } else {
        candidates = LIST_MEMBERS.getOrDefault(nearest, List.of());
      }
    }
    return meant.toString().equals(name) ? "" : meant.toString();
  }

  private static List<String> topLevel(Operation operation) {
    List<String> names =
        new ArrayList<>(List.of("GroupId", PERMISSIONS, "TagSpecification", "DryRun"));
    if (operation == Operation.AUTHORIZE_INGRESS) {
      names.add("GroupName");
      names.addAll(TOP_LEVEL_RULE);
    }
    return names;
  }

  private static List<String> permissionMembers() {
    List<String> names = new ArrayList<>(PERMISSION_MEMBERS);
    names.addAll(LIST_MEMBERS.keySet().stream().sorted().toList());
    return names;
  }
}
