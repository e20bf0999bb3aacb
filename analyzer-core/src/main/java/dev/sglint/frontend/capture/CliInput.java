package dev.sglint.frontend.capture;

import dev.sglint.diagnostic.Diagnostic;
import dev.sglint.diagnostic.DiagnosticCode;
import dev.sglint.frontend.ec2query.WireRequest;
import dev.sglint.json.JsonValue;
import dev.sglint.model.Circumstances;
import dev.sglint.model.Operation;
import dev.sglint.source.SourceSpan;
import java.util.List;

/**
 * JSON that is input of the AWS CLI ({@code --cli-input-json}, {@code --ip-permissions}) in a file
 * of its own. It does not say what it is for: it is read as what AuthorizeSecurityGroupIngress
 * takes.
 */
final class CliInput {
  /** No group holds as many rules by far. */
  static final int MAX_PERMISSIONS = 10_000;

  private CliInput() {}

  static boolean is(JsonValue.ObjectValue object) {
    boolean permissions =
        object
            .array("IpPermissions")
            .map(
                array ->
                    array.elements().stream()
                        .anyMatch(e -> e instanceof JsonValue.ObjectValue o && isPermission(o)))
            .orElse(false);
    return permissions || (object.has("GroupId") && object.has("SecurityGroupRules"));
  }

  static boolean isPermission(JsonValue.ObjectValue object) {
    return object.has("IpProtocol")
        && (object.has("IpRanges")
            || object.has("Ipv6Ranges")
            || object.has("UserIdGroupPairs")
            || object.has("PrefixListIds"));
  }

  static void read(JsonValue.ObjectValue object, RequestSink sink) {
    Parameters parameters = new Parameters();
    parameters.addMembers("", object);
    request(parameters, object.span(), sink);
  }

  /** Permissions that stand in an array of their own. */
  static void permissions(List<JsonValue.ObjectValue> permissions, RequestSink sink) {
    if (permissions.isEmpty()) {
      return;
    }
    Parameters parameters = new Parameters();
    int number = 0;
    for (JsonValue.ObjectValue permission : permissions) {
      number++;
      parameters.addMembers("IpPermissions." + number, permission);
    }
    SourceSpan span = permissions.get(0).span().to(permissions.get(permissions.size() - 1).span());
    request(parameters, span, sink);
  }

  private static void request(Parameters parameters, SourceSpan span, RequestSink sink) {
    sink.diagnostic(
        Diagnostic.note(
            DiagnosticCode.OPERATION_NOT_GIVEN,
            new SourceSpan(span.file(), span.start(), span.start()),
            "nothing says which operation this is for: it is read as "
                + Operation.AUTHORIZE_INGRESS.action()));
    sink.request(
        Operation.AUTHORIZE_INGRESS,
        new WireRequest(parameters.list(), span, true, List.of(), Circumstances.NONE));
  }
}
