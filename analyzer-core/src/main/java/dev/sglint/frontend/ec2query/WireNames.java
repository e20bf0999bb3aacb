package dev.sglint.frontend.ec2query;

import dev.sglint.model.Intent;
import dev.sglint.model.Operation;
import dev.sglint.text.Suggestions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The parameters of the operations as they stand on the wire, from the EC2 service model
 * 2016-11-15.
 */
final class WireNames {
  static final String PERMISSIONS = "IpPermissions";

  /** Output of DescribeSecurityGroups alone. */
  static final String EGRESS_PERMISSIONS = "IpPermissionsEgress";

  /** Output of DescribeSecurityGroupRules alone. */
  static final String IS_EGRESS = "IsEgress";

  static final String IP_RANGES = "IpRanges";
  static final String IPV6_RANGES = "Ipv6Ranges";
  static final String GROUPS = "Groups";
  static final String PREFIX_LIST_IDS = "PrefixListIds";
  static final String MODIFIED_RULES = "SecurityGroupRule";
  static final String RULE_IDS = "SecurityGroupRuleId";
  static final String RULE_DESCRIPTIONS = "SecurityGroupRuleDescription";
  static final String TAG_SPECIFICATIONS = "TagSpecification";
  static final String RESOURCE_TYPE = "ResourceType";

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

  /** Members of the rule that ModifySecurityGroupRules wants. */
  static final List<String> MODIFIED_RULE_MEMBERS =
      List.of(
          "IpProtocol",
          "FromPort",
          "ToPort",
          "CidrIpv4",
          "CidrIpv6",
          "PrefixListId",
          "ReferencedGroupId",
          "Description",
          IS_EGRESS);

  static final List<String> RULE_DESCRIPTION_MEMBERS = List.of(RULE_IDS, "Description");

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

  /** Parameters that authenticate or date a request. */
  static boolean isNotRuleData(String name) {
    return NOT_RULE_DATA.contains(name)
        || (name.length() > 6 && name.substring(0, 6).toLowerCase(Locale.ROOT).equals("x-amz-"));
  }

  /** Whether any operation has a parameter of this name without a dot. */
  static boolean isTopLevel(String name) {
    return isNotRuleData(name)
        || TOP_LEVEL_RULE.contains(name)
        || Set.of("GroupId", "GroupName", "GroupDescription", "VpcId").contains(name);
  }

  static boolean isIndex(String part) {
    if (part.isEmpty() || part.length() > 9) {
      return false;
    }
    for (int i = 0; i < part.length(); i++) {
      if (part.charAt(i) < '0' || part.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  /** Whether the operation takes rules in {@code IpPermissions}. */
  static boolean takesPermissions(Operation operation) {
    return operation.intent() != Intent.MODIFY
        && operation != Operation.CREATE_GROUP
        && operation != Operation.DELETE_GROUP;
  }

  /** Whether the operation takes one rule in top-level parameters. */
  static boolean takesTopLevelRule(Operation operation) {
    return operation == Operation.AUTHORIZE_INGRESS || operation == Operation.REVOKE_INGRESS;
  }

  static boolean takesTags(Operation operation) {
    return operation == Operation.AUTHORIZE_EGRESS
        || operation == Operation.AUTHORIZE_INGRESS
        || operation == Operation.CREATE_GROUP;
  }

  /** What the tags of a request must be for. */
  static String taggedResource(Operation operation) {
    return operation == Operation.CREATE_GROUP ? "security-group" : "security-group-rule";
  }

  /** Whether the group may be given by its name. */
  static boolean takesGroupName(Operation operation) {
    return switch (operation) {
      case AUTHORIZE_INGRESS,
          REVOKE_INGRESS,
          DESCRIBE_EGRESS,
          DESCRIBE_INGRESS,
          CREATE_GROUP,
          DELETE_GROUP ->
          true;
      case AUTHORIZE_EGRESS, REVOKE_EGRESS, MODIFY_RULES, GROUPS_STATE, RULES_STATE -> false;
    };
  }

  /** What an unknown name seems to mean, or the empty string. */
  static String suggestion(String name, Operation operation) {
    StringBuilder meant = new StringBuilder();
    List<String> candidates = topLevel(operation);
    boolean list = false;
    for (String part : name.split("\\.", -1)) {
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
      boolean inside = meant.length() > 0;
      meant.append(inside ? "." : "").append(nearest);
      list = LIST_MEMBERS.containsKey(nearest) || (!inside && isList(nearest));
      candidates = members(nearest, inside);
    }
    return meant.toString().equals(name) ? "" : meant.toString();
  }

  private static boolean isList(String head) {
    return head.equals(PERMISSIONS)
        || head.equals(MODIFIED_RULES)
        || head.equals(RULE_IDS)
        || head.equals(RULE_DESCRIPTIONS);
  }

  private static List<String> members(String of, boolean inside) {
    return switch (of) {
      case PERMISSIONS -> permissionMembers();
      case MODIFIED_RULES -> inside ? MODIFIED_RULE_MEMBERS : List.of(RULE_IDS, MODIFIED_RULES);
      case RULE_DESCRIPTIONS -> RULE_DESCRIPTION_MEMBERS;
      default -> LIST_MEMBERS.getOrDefault(of, List.of());
    };
  }

  private static List<String> topLevel(Operation operation) {
    List<String> names = new ArrayList<>(List.of("GroupId", "DryRun"));
    if (takesPermissions(operation)) {
      names.add(PERMISSIONS);
    }
    if (takesTags(operation)) {
      names.add(TAG_SPECIFICATIONS);
    }
    if (takesGroupName(operation)) {
      names.add("GroupName");
    }
    if (takesTopLevelRule(operation)) {
      names.addAll(TOP_LEVEL_RULE);
    }
    switch (operation.intent()) {
      case MODIFY -> names.add(MODIFIED_RULES);
      case REMOVE -> names.add(RULE_IDS);
      case DESCRIBE -> names.add(RULE_DESCRIPTIONS);
      case STATE -> names.addAll(List.of("GroupDescription", "VpcId"));
      case ADD -> {}
    }
    return names;
  }

  private static List<String> permissionMembers() {
    List<String> names = new ArrayList<>(PERMISSION_MEMBERS);
    names.addAll(LIST_MEMBERS.keySet().stream().sorted().toList());
    return names;
  }
}
