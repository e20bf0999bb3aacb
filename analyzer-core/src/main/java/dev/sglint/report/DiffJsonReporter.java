package dev.sglint.report;

import dev.sglint.diagnostic.Diagnostic;
import dev.sglint.diff.Change;
import dev.sglint.diff.Changes;
import dev.sglint.diff.Comparison;
import dev.sglint.diff.GroupChange;
import dev.sglint.diff.Side;
import dev.sglint.model.Direction;
import dev.sglint.net.Interval;
import dev.sglint.reach.Grant;
import dev.sglint.reach.Region;
import dev.sglint.reach.Traffic;
import dev.sglint.rule.Finding;
import dev.sglint.rule.Severity;
import dev.sglint.text.Secrets;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** What changed as one JSON object; its shape is the published schema {@code diff.schema.json}. */
final class DiffJsonReporter implements DiffReporter {
  private static final int SCHEMA_VERSION = 1;
  private static final int CODES = 256;

  /** More blocks than these are not listed: a block less one address is at most 128. */
  private static final int MOST_BLOCKS = 1000;

  private final String version;

  DiffJsonReporter(String version) {
    this.version = version;
  }

  @Override
  public void write(Comparison comparison, Writer out) throws IOException {
    Unclosed.json(
        out,
        json -> {
          json.writeStartObject();
          Unclosed.head(json, SCHEMA_VERSION, version);
          json.writeArrayPropertyStart("groups");
          for (GroupChange group : comparison.groups()) {
            group(json, group, comparison);
          }
          json.writeEndArray();
          findings(json, "newFindings", comparison.fresh(), comparison.after());
          findings(json, "goneFindings", comparison.gone(), comparison.before());
          diagnostics(json, "diagnosticsBefore", comparison.before());
          diagnostics(json, "diagnosticsAfter", comparison.after());
          summary(json, comparison);
          json.writeEndObject();
        });
    out.append('\n');
  }

  private static void group(JsonGenerator json, GroupChange group, Comparison comparison) {
    json.writeStartObject();
    optional(json, "before", group.before());
    optional(json, "after", group.after());
    json.writeStringProperty("direction", group.direction().id());
    changes(json, "opened", group.opened(), group.direction(), comparison.after());
    changes(json, "closed", group.closed(), group.direction(), comparison.before());
    json.writeEndObject();
  }

  private static void changes(
      JsonGenerator json, String name, Changes changes, Direction direction, Side side) {
    json.writeArrayPropertyStart(name);
    for (Change change : changes.shown()) {
      json.writeStartObject();
      json.writeStringProperty("text", Secrets.mask(DiffWords.line(change, direction)));
      json.writeStringProperty("certainty", change.certain() ? "certain" : "possible");
      text(json, "condition", change.condition());
      text(json, "unknown", change.unseen());
      protocols(json, change.region());
      peer(json, change);
      json.writeStringProperty("file", side.path(change.place().file()));
      json.writeNumberProperty("line", side.line(change.place()));
      witness(json, change);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeNumberProperty(name + "More", changes.more());
  }

  private static void text(JsonGenerator json, String name, String text) {
    optional(json, name, text.isEmpty() ? Optional.empty() : Optional.of(text));
  }

  private static void optional(JsonGenerator json, String name, Optional<String> value) {
    if (value.isPresent()) {
      json.writeStringProperty(name, Secrets.mask(value.get()));
    } else {
      json.writeNullProperty(name);
    }
  }

  private static void protocols(JsonGenerator json, Region region) {
    int protocol = region.protocols().protocol();
    json.writeStringProperty("protocol", protocol(protocol));
    json.writeArrayPropertyStart("exceptProtocols");
    region.protocols().without().forEach(number -> json.writeString(protocol(number)));
    json.writeEndArray();
    boolean ports = protocol == Traffic.TCP || protocol == Traffic.UDP;
    boolean icmp = protocol == Traffic.ICMP || protocol == Traffic.ICMPV6;
    json.writeArrayPropertyStart("ports");
    for (Interval part : ports ? region.selectors().parts() : List.<Interval>of()) {
      json.writeStartObject();
      json.writeNumberProperty("from", part.low().intValue());
      json.writeNumberProperty("to", part.high().intValue());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayPropertyStart("icmp");
    for (Interval part : icmp ? region.selectors().parts() : List.<Interval>of()) {
      json.writeStartObject();
      json.writeNumberProperty("fromType", part.low().intValue() / CODES);
      json.writeNumberProperty("fromCode", part.low().intValue() % CODES);
      json.writeNumberProperty("toType", part.high().intValue() / CODES);
      json.writeNumberProperty("toCode", part.high().intValue() % CODES);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static String protocol(int number) {
    return switch (number) {
      case Traffic.TCP, Traffic.UDP, Traffic.ICMP, Traffic.ICMPV6 -> DiffWords.protocol(number);
      default -> Integer.toString(number);
    };
  }

  private static void peer(JsonGenerator json, Change change) {
    json.writeObjectPropertyStart("peer");
    json.writeStringProperty("kind", change.peerKind());
    json.writeArrayPropertyStart("values");
    if (change.region().end() instanceof Grant.End.Block block) {
      DiffWords.blocks(block.family(), change.region().addresses(), MOST_BLOCKS)
          .forEach(json::writeString);
    } else {
      json.writeString(Secrets.mask(change.peerName()));
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void witness(JsonGenerator json, Change change) {
    int protocol = change.region().protocols().lowest();
    int selector = DiffWords.selector(change);
    json.writeObjectPropertyStart("witness");
    json.writeStringProperty("protocol", protocol(protocol));
    if (protocol == Traffic.TCP || protocol == Traffic.UDP) {
      json.writeNumberProperty("port", selector);
    } else if (protocol == Traffic.ICMP || protocol == Traffic.ICMPV6) {
      json.writeNumberProperty("icmpType", selector / CODES);
      json.writeNumberProperty("icmpCode", selector % CODES);
    }
    boolean address = change.region().end() instanceof Grant.End.Block;
    json.writeStringProperty(address ? "address" : "peer", Secrets.mask(DiffWords.end(change)));
    json.writeEndObject();
  }

  private static void findings(JsonGenerator json, String name, List<Finding> findings, Side side) {
    json.writeArrayPropertyStart(name);
    findings.forEach(found -> JsonReporter.finding(json, side.result(), side::path, found));
    json.writeEndArray();
  }

  private static void diagnostics(JsonGenerator json, String name, Side side) {
    json.writeArrayPropertyStart(name);
    for (Diagnostic diagnostic : side.result().diagnostics()) {
      JsonReporter.diagnostic(json, side.result(), side::path, diagnostic);
    }
    json.writeEndArray();
  }

  private static void summary(JsonGenerator json, Comparison comparison) {
    json.writeObjectPropertyStart("summary");
    json.writeNumberProperty("groupsOpening", comparison.opening());
    json.writeNumberProperty("groupsClosing", comparison.closing());
    json.writeObjectPropertyStart("newFindings");
    for (Severity severity : Severity.values()) {
      json.writeNumberProperty(severity.id(), comparison.count(severity));
    }
    json.writeEndObject();
    json.writeNumberProperty("goneFindings", comparison.gone().size());
    json.writeEndObject();
  }
}
