package dev.sglint.frontend.capture;

import dev.sglint.frontend.ec2query.RequestMapper;
import dev.sglint.frontend.ec2query.WireParameter;
import dev.sglint.frontend.ec2query.WireRequest;
import dev.sglint.json.JsonValue;
import dev.sglint.model.Circumstances;
import dev.sglint.model.Operation;
import java.util.List;
import java.util.Optional;

/**
 * What {@code describe-security-groups} and {@code describe-security-group-rules} print: the rules
 * that groups hold.
 */
final class DescribeOutput {
  private DescribeOutput() {}

  static boolean isGroup(JsonValue.ObjectValue object) {
    return object.has("GroupId")
        && object.has("IpPermissions")
        && (object.has("IpPermissionsEgress") || object.has("OwnerId"));
  }

  static boolean isRule(JsonValue.ObjectValue object) {
    return object.has("SecurityGroupRuleId") && object.has("GroupId") && object.has("IsEgress");
  }

  static void group(JsonValue.ObjectValue group, RequestSink sink) {
    Parameters parameters = new Parameters();
    parameters.addMembers("", group);
    List<WireParameter> known =
        parameters.list().stream()
            .filter(p -> p.name().equals("GroupId") || p.name().startsWith("IpPermissions"))
            .filter(p -> RequestMapper.isKnown(p.name()))
            .toList();
    sink.request(
        Operation.GROUPS_STATE,
        new WireRequest(known, group.span(), true, List.of(), Circumstances.NONE));
  }

  static void rule(JsonValue.ObjectValue rule, RequestSink sink) {
    Parameters parameters = new Parameters();
    rule.get("GroupId")
        .filter(value -> value instanceof JsonValue.Scalar)
        .map(value -> (JsonValue.Scalar) value)
        .ifPresent(id -> parameters.add("GroupId", id.text(), id.span(), id.span()));
    addRule(parameters, 1, rule);
    sink.request(
        Operation.RULES_STATE,
        new WireRequest(parameters.list(), rule.span(), true, List.of(), Circumstances.NONE));
  }

  /** Adds a rule as the SDKs and CloudTrail show it. */
  static void addRule(Parameters parameters, int number, JsonValue.ObjectValue rule) {
    String prefix = "SecurityGroupRule." + number + ".";
    for (JsonValue.Member member : rule.members()) {
      String name = Parameters.wireName(member.name());
      if (member.value() instanceof JsonValue.Scalar scalar && !scalar.isNull()) {
        boolean id = name.equals("SecurityGroupRuleId");
        String wire = prefix + (id ? name : "SecurityGroupRule." + name);
        // What requests have no parameter for says nothing about the rule.
        if (RequestMapper.isKnown(wire)) {
          parameters.add(wire, scalar.text(), scalar.span(), member.whole());
        }
      } else if (name.startsWith("ReferencedGroup")
          && member.value() instanceof JsonValue.ObjectValue group) {
        String wire = prefix + "SecurityGroupRule.ReferencedGroupId";
        Optional<JsonValue> id = group.get("GroupId").or(() -> group.get("groupId"));
        if (id.isPresent() && id.get() instanceof JsonValue.Scalar scalar) {
          parameters.add(wire, scalar.text(), scalar.span(), member.whole());
        }
      }
    }
  }
}
