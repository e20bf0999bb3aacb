package dev.sglint.frontend.capture;

import dev.sglint.diagnostic.Diagnostic;
import dev.sglint.diagnostic.DiagnosticCode;
import dev.sglint.frontend.ec2query.QueryTexts;
import dev.sglint.json.JsonHandler;
import dev.sglint.json.JsonReader;
import dev.sglint.json.JsonValue;
import dev.sglint.source.MappedText;
import dev.sglint.source.SourceSpan;
import dev.sglint.source.TextStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Says which form a JSON value is of: CloudTrail, HAR, output of Describe, input of the AWS CLI.
 */
final class JsonForms implements JsonHandler {
  /** Reads a value whole. */
  static final JsonHandler KEEP_ALL = JsonForms::mayHoldRequest;

  /** Arrays that may be longer than memory. */
  private static final Set<String> STREAMS =
      Set.of("", "Records", "Events", "events", "entries", "SecurityGroups", "SecurityGroupRules");

  private static final Set<String> OURS =
      Set.of(
          "requestParameters",
          "CloudTrailEvent",
          "IpPermissions",
          "IpPermissionsEgress",
          "ipPermissions",
          "SecurityGroups",
          "SecurityGroupRules");

  private static final int MAX_DEPTH = 4;

  /** How CloudTrail writes the beginning of an event. */
  private static final String EVENT = "{\"eventVersion\"";

  /**
   * How reading a document ended.
   *
   * @param read whether that is all: if not, it only looked like JSON
   */
  record End(long offset, boolean read) {}

  private final TextStream text;
  private final RequestSink sink;
  private final List<JsonValue.ObjectValue> permissions = new ArrayList<>();
  private boolean ours;
  private boolean broken;

  JsonForms(TextStream text, RequestSink sink) {
    this.text = text;
    this.sink = sink;
  }

  /**
   * Reads the JSON document that begins at an offset.
   *
   * @return where it ends, or where it stops being JSON
   */
  End read(long start) {
    ours = false;
    permissions.clear();
    JsonReader.Outcome outcome = JsonReader.read(text, start, this);
    outcome.value().ifPresent(value -> dispatch(value, 0));
    CliInput.permissions(permissions, sink);
    if (outcome.problem().isPresent()) {
      if (ours) {
        broken = true;
        tell(text.path(), outcome, sink);
      }
      return ours ? new End(nextEvent(outcome.end()), true) : new End(outcome.end(), false);
    }
    if (outcome.cut() && ours) {
      SourceSpan place = new SourceSpan(text.path(), start, start);
      String message = "this JSON document has too many values: not all of it is analysed";
      sink.diagnostic(Diagnostic.error(DiagnosticCode.LIMIT, place, message));
    }
    return new End(outcome.end(), true);
  }

  /** Says where a text stops being JSON, if it does. */
  private static void tell(String file, JsonReader.Outcome outcome, RequestSink sink) {
    if (outcome.problem().isPresent()) {
      SourceSpan place = new SourceSpan(file, outcome.end(), outcome.end());
      String message = "this JSON cannot be read from here on: " + outcome.problem().get();
      sink.diagnostic(Diagnostic.error(DiagnosticCode.SYNTAX, place, message));
    }
  }

  /** Where to go on after an error: at the next event of the line, else at the next line. */
  private long nextEvent(long from) {
    long at = Math.max(from, text.start());
    while (text.has(at) && text.at(at) != '\n') {
      if (text.at(at) == '{' && text.has(at + EVENT.length())) {
        if (text.text(at, at + EVENT.length()).equals(EVENT)) {
          return at;
        }
      }
      text.release(at);
      at++;
    }
    return Math.min(at + 1, text.end());
  }

  /** Reads the JSON values that stand in a line, with whatever between. */
  static void readLine(MappedText line, RequestSink sink) {
    String text = line.text();
    int at = text.indexOf('{');
    while (at >= 0 && text.indexOf("\"eventName\"", at) >= 0) {
      MappedText rest = line.part(at, text.length());
      long end = readNested(rest, sink, 0);
      long read = end - rest.span(0, 0).start();
      at = text.indexOf('{', (int) Math.min(text.length(), at + Math.max(1, read)));
    }
  }

  private static long readNested(MappedText value, RequestSink sink, int depth) {
    JsonForms forms = new JsonForms(TextStream.of(value.file(), ""), sink);
    JsonReader.Outcome outcome = JsonReader.read(value, KEEP_ALL);
    outcome.value().ifPresent(inner -> forms.dispatch(inner, depth));
    tell(value.file(), outcome, sink);
    return outcome.end();
  }

  @Override
  public boolean streams(String name) {
    return STREAMS.contains(name);
  }

  @Override
  public boolean skips(String name, String value) {
    return (name.equals("eventSource") && !value.equals("ec2.amazonaws.com"))
        || (name.equals("eventName") && !value.contains("SecurityGroup"));
  }

  @Override
  public boolean looksInto(String value) {
    return mayHoldRequest(value);
  }

  private static boolean mayHoldRequest(String value) {
    return QueryTexts.mayHoldQuery(value) || value.contains("\"eventName\"");
  }

  @Override
  public void member(String name) {
    ours |= OURS.contains(name);
  }

  @Override
  public void element(JsonValue element) {
    dispatch(element, 0);
  }

  private void dispatch(JsonValue value, int depth) {
    if (depth > MAX_DEPTH) {
      return;
    }
    if (value instanceof JsonValue.ArrayValue array) {
      array.elements().forEach(element -> dispatch(element, depth));
    }
    if (!(value instanceof JsonValue.ObjectValue object) || object.members().isEmpty()) {
      return;
    }
    Optional<JsonValue.ObjectValue> detail = object.object("detail");
    Optional<JsonValue> wrapped = object.get("CloudTrailEvent");
    if (CloudTrailEvent.is(object)) {
      CloudTrailEvent.read(object, sink);
    } else if (detail.isPresent() && CloudTrailEvent.is(detail.get())) {
      CloudTrailEvent.read(detail.get(), sink);
    } else if (wrapped.isPresent() && wrapped.get() instanceof JsonValue.Scalar event) {
      readNested(event.mapped(), sink, depth + 1);
    } else if (DescribeOutput.isGroup(object)) {
      DescribeOutput.group(object, sink);
    } else if (DescribeOutput.isRule(object)) {
      DescribeOutput.rule(object, sink);
    } else if (HarEntry.is(object)) {
      HarEntry.read(object, sink);
    } else if (broken && (CliInput.isPermission(object) || CliInput.is(object))) {
      // A part of what could not be read: nothing says what it was for.
      return;
    } else if (CliInput.isPermission(object)) {
      addPermission(object);
    } else if (CliInput.is(object)) {
      CliInput.read(object, sink);
    } else {
      strings(object, depth);
    }
  }

  private void addPermission(JsonValue.ObjectValue permission) {
    if (permissions.size() < CliInput.MAX_PERMISSIONS) {
      permissions.add(permission);
    } else if (permissions.size() == CliInput.MAX_PERMISSIONS) {
      permissions.add(permission);
      SourceSpan place = permission.span();
      String message = "more than " + CliInput.MAX_PERMISSIONS + " permissions are not analysed";
      sink.diagnostic(Diagnostic.error(DiagnosticCode.LIMIT, place, message));
    }
  }

  /** Looks for queries and events in all strings of a value that is of no form. */
  private void strings(JsonValue value, int depth) {
    if (value instanceof JsonValue.ObjectValue object) {
      for (JsonValue.Member member : object.members()) {
        if (member.value() instanceof JsonValue.Scalar) {
          strings(member.value(), depth);
        } else {
          nested(member.value(), depth);
        }
      }
    } else if (value instanceof JsonValue.Scalar scalar && scalar.isString()) {
      String content = scalar.text();
      if (content.contains("\"eventName\"") && content.stripLeading().startsWith("{")) {
        readNested(scalar.mapped(), sink, depth + 1);
      } else if (QueryTexts.mayHoldQuery(content)) {
        QueryTexts.read(scalar.mapped(), sink);
      }
    }
  }

  private void nested(JsonValue value, int depth) {
    if (value instanceof JsonValue.ArrayValue array) {
      for (JsonValue element : array.elements()) {
        if (element instanceof JsonValue.Scalar) {
          strings(element, depth);
        } else {
          nested(element, depth);
        }
      }
    } else if (value instanceof JsonValue.ObjectValue object) {
      if (CloudTrailEvent.is(object)) {
        CloudTrailEvent.read(object, sink);
      } else {
        strings(object, depth);
      }
    }
  }
}
