package dev.sglint.frontend.capture;

import dev.sglint.frontend.ec2query.QueryTexts;
import dev.sglint.frontend.ec2query.WireParameter;
import dev.sglint.frontend.ec2query.WireRequest;
import dev.sglint.json.JsonValue;
import dev.sglint.model.Circumstances;
import java.util.List;
import java.util.Optional;

/** One exchange of an HTTP archive: the query of its URL, or its posted text or parameters. */
final class HarEntry {
  private HarEntry() {}

  static boolean is(JsonValue.ObjectValue object) {
    return object.object("request").map(r -> r.has("url") && r.has("method")).orElse(false);
  }

  static void read(JsonValue.ObjectValue entry, RequestSink sink) {
    JsonValue.ObjectValue request = entry.object("request").orElseThrow();
    Optional<JsonValue.ObjectValue> posted = request.object("postData");
    Optional<JsonValue> text = posted.flatMap(data -> data.get("text"));
    Optional<JsonValue> url = request.get("url");
    if (isQuery(url)) {
      query(url.orElseThrow(), sink);
    } else if (isQuery(text)) {
      query(text.orElseThrow(), sink);
    } else {
      posted.flatMap(data -> data.array("params")).ifPresent(params -> read(params, sink));
    }
  }

  private static boolean isQuery(Optional<JsonValue> value) {
    return value.isPresent()
        && value.get() instanceof JsonValue.Scalar scalar
        && scalar.text().contains("Action=");
  }

  private static void query(JsonValue value, RequestSink sink) {
    if (value instanceof JsonValue.Scalar scalar) {
      QueryTexts.read(scalar.mapped(), sink);
    }
  }

  private static void read(JsonValue.ArrayValue params, RequestSink sink) {
    Parameters parameters = new Parameters();
    for (JsonValue param : params.elements()) {
      if (param instanceof JsonValue.ObjectValue pair
          && pair.get("value").orElse(null) instanceof JsonValue.Scalar value) {
        pair.text("name")
            .ifPresent(name -> parameters.add(name, value.text(), value.span(), pair.span()));
      }
    }
    List<WireParameter> all = parameters.list();
    if (!all.isEmpty()) {
      sink.query(
          new WireRequest(all, params.span(), true, List.of(), Circumstances.NONE), List.of());
    }
  }
}
