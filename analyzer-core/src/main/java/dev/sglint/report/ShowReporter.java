package dev.sglint.report;

import dev.sglint.engine.NormalisedRule;
import dev.sglint.engine.RuleListener;
import dev.sglint.source.Position;
import dev.sglint.text.Secrets;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** The normalised rules, one a line. */
public final class ShowReporter {
  private ShowReporter() {}

  /** For programs: one JSON object a line. */
  public static RuleListener ndjson(Writer out) {
    JsonFactory factory = new JsonFactory();
    return (rule, position) -> {
      StringWriter line = new StringWriter();
      try (JsonGenerator json = factory.createGenerator(ObjectWriteContext.empty(), line)) {
        object(json, rule, position);
      }
      write(out, line.append('\n').toString());
    };
  }

  private static void write(Writer out, String line) {
    try {
      out.write(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void object(JsonGenerator json, NormalisedRule rule, Position position) {
    json.writeStartObject();
    json.writeStringProperty("file", rule.place().file());
    json.writeNumberProperty("line", position.line());
    json.writeStringProperty("declaration", rule.declaration());
    optional(json, "group", rule.group());
    optional(json, "direction", rule.direction());
    optional(json, "protocol", rule.protocol());
    number(json, rule.icmp() ? "icmpType" : "fromPort", rule.ports().from());
    number(json, rule.icmp() ? "icmpCode" : "toPort", rule.ports().to());
    if (rule.peer().isPresent()) {
      json.writeObjectPropertyStart("peer");
      json.writeStringProperty("kind", rule.peer().get().kind());
      json.writeStringProperty("value", Secrets.mask(rule.peer().get().value()));
      json.writeEndObject();
    } else {
      json.writeNullProperty("peer");
    }
    optional(json, "description", rule.description());
    json.writeStringProperty("certainty", rule.certainty());
    List<String> unknown = rule.unknown();
    if (!unknown.isEmpty()) {
      json.writeArrayPropertyStart("unknown");
      unknown.forEach(json::writeString);
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private static void optional(JsonGenerator json, String name, Optional<String> value) {
    if (value.isPresent()) {
      json.writeStringProperty(name, Secrets.mask(value.get()));
    } else {
      json.writeNullProperty(name);
    }
  }

  private static void number(JsonGenerator json, String name, Optional<String> value) {
    json.writeName(name);
    if (value.isPresent()) {
      json.writeNumber(value.get());
    } else {
      json.writeNull();
    }
  }

  /** For people: {@code sg-1a2b3c4d egress tcp 80 -> 192.0.2.0/24}; says what is only possible. */
  public static RuleListener text(Writer out) {
    return (rule, position) ->
        write(out, Printable.text(Secrets.mask(text(rule, position))) + "\n");
  }

  private static String text(NormalisedRule rule, Position position) {
    String direction = rule.direction().orElse("ingress|egress");
    String arrow =
        switch (direction) {
          case "egress" -> "->";
          case "ingress" -> "<-";
          default -> "<->";
        };
    String peer =
        rule.peer()
            .map(NormalisedRule.PeerText::value)
            .orElse(rule.unknown().contains("peer") ? "?" : "nobody");
    String description = rule.description().map(text -> "  # " + text).orElse("");
    return rule.place().file()
        + ":"
        + position.line()
        + (rule.certainty().equals("certain") ? ": " : ": possible ")
        + rule.group().orElse("(no group)")
        + " "
        + direction
        + " "
        + rule.protocol().orElse(rule.unknown().contains("protocol") ? "?" : "(no protocol)")
        + ports(rule)
        + " "
        + arrow
        + " "
        + peer
        + description;
  }

  private static String ports(NormalisedRule rule) {
    Optional<String> from = rule.ports().from();
    Optional<String> to = rule.ports().to();
    if (from.isEmpty() && to.isEmpty()) {
      return rule.icmp() ? " type all code all" : "";
    }
    String low = from.orElse("?");
    String high = to.orElse("?");
    if (rule.icmp()) {
      return " type " + all(low) + " code " + all(high);
    }
    return " " + (low.equals(high) ? low : low + "-" + high);
  }

  private static String all(String number) {
    return number.equals("-1") ? "all" : number;
  }
}
