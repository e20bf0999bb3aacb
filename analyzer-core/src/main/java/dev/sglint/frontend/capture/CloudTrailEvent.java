package dev.sglint.frontend.capture;

import dev.sglint.frontend.ec2query.RequestMapper;
import dev.sglint.frontend.ec2query.WireParameter;
import dev.sglint.frontend.ec2query.WireRequest;
import dev.sglint.json.JsonValue;
import dev.sglint.model.Circumstances;
import dev.sglint.model.Ec2Answer;
import dev.sglint.model.IpPermission;
import dev.sglint.model.Operation;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/** One event of CloudTrail: a request with its time and EC2's answer. */
final class CloudTrailEvent {
  private CloudTrailEvent() {}

  static boolean is(JsonValue.ObjectValue object) {
    return object.has("eventName") && object.has("requestParameters");
  }

  static void read(JsonValue.ObjectValue event, RequestSink sink) {
    Optional<Operation> operation =
        event.text("eventName").flatMap(name -> Operation.ofAction(name));
    boolean ec2 = event.text("eventSource").map(s -> s.equals("ec2.amazonaws.com")).orElse(true);
    Optional<JsonValue.ObjectValue> given = event.object("requestParameters");
    if (operation.isEmpty() || !ec2 || given.isEmpty()) {
      return;
    }
    Parameters parameters = new Parameters();
    event
        .get("eventName")
        .ifPresent(
            name -> parameters.add("Action", operation.get().action(), name.span(), name.span()));
    parameters.addMembers("", unwrapped(given.get()));
    // CloudTrail adds members of its own; what EC2 does not know never gets this far.
    List<WireParameter> known =
        parameters.list().stream().filter(p -> RequestMapper.isKnown(p.name())).toList();
    sink.request(
        operation.get(),
        new WireRequest(
            known, event.span(), true, List.of(), circumstances(event, operation.get(), sink)));
  }

  /** Newer operations have all of theirs in one member: {@code ModifySecurityGroupRulesRequest}. */
  private static JsonValue.ObjectValue unwrapped(JsonValue.ObjectValue given) {
    for (JsonValue.Member member : given.members()) {
      if (member.name().endsWith("Request")
          && member.value() instanceof JsonValue.ObjectValue inner) {
        return inner;
      }
    }
    return given;
  }

  private static Circumstances circumstances(
      JsonValue.ObjectValue event, Operation operation, RequestSink sink) {
    Optional<JsonValue.ObjectValue> response = event.object("responseElements");
    Optional<String> code = event.text("errorCode").map(CloudTrailEvent::code);
    Ec2Answer answer =
        code.isPresent()
            ? new Ec2Answer(Ec2Answer.Outcome.REFUSED, code, event.text("errorMessage"))
            : Ec2Answer.of(Ec2Answer.Outcome.ACCEPTED);
    Optional<String> created =
        operation == Operation.CREATE_GROUP
            ? response.flatMap(elements -> elements.text("groupId"))
            : Optional.empty();
    return new Circumstances(
        event.text("eventTime").flatMap(CloudTrailEvent::time),
        Optional.of(answer),
        created,
        stored(response, sink));
  }

  private static String code(String errorCode) {
    return errorCode.startsWith("Client.") ? errorCode.substring(7) : errorCode;
  }

  private static Optional<Instant> time(String text) {
    String iso = text.indexOf(' ') == 10 ? text.replace(' ', 'T') + "Z" : text;
    try {
      return Optional.of(Instant.parse(iso));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static List<IpPermission> stored(
      Optional<JsonValue.ObjectValue> response, RequestSink sink) {
    Optional<JsonValue.ArrayValue> items =
        response.flatMap(r -> r.object("securityGroupRuleSet")).flatMap(set -> set.array("items"));
    if (items.isEmpty()) {
      return List.of();
    }
    Parameters parameters = new Parameters();
    int number = 0;
    for (JsonValue item : items.get().elements()) {
      if (item instanceof JsonValue.ObjectValue rule) {
        number++;
        DescribeOutput.addRule(parameters, number, rule);
      }
    }
    return sink.storedRules(
        new WireRequest(
            parameters.list(), items.get().span(), true, List.of(), Circumstances.NONE));
  }
}
