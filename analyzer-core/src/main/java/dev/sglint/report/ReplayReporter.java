package dev.sglint.report;

import dev.sglint.engine.Places;
import dev.sglint.engine.ReplayListener;
import dev.sglint.model.Request;
import dev.sglint.source.SourceSpan;
import dev.sglint.state.HeldRule;
import dev.sglint.state.StoredRule;
import dev.sglint.text.Secrets;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** What a capture did to groups, one event a line, and the rules that they hold in the end. */
public final class ReplayReporter implements ReplayListener {
  /** One line of the report. */
  private record Event(
      String what,
      SourceSpan place,
      String declaration,
      Optional<Instant> time,
      String group,
      StoredRule rule,
      Optional<String> openedBy,
      Optional<Duration> open) {}

  private final Writer out;
  private final boolean json;
  private final JsonFactory factory = new JsonFactory();

  public ReplayReporter(Writer out, boolean json) {
    this.out = out;
    this.json = json;
  }

  @Override
  public void opened(String group, HeldRule rule, Places places) {
    write(event("opened", group, rule), places);
  }

  @Override
  public void holds(String group, HeldRule rule, Places places) {
    write(event("holds", group, rule), places);
  }

  private static Event event(String what, String group, HeldRule rule) {
    return new Event(
        what,
        rule.span(),
        rule.request(),
        rule.instant(),
        group,
        rule.rule(),
        Optional.empty(),
        Optional.empty());
  }

  @Override
  public void closed(String group, HeldRule rule, Request by, Places places) {
    Optional<Instant> time = by.circumstances().time();
    Optional<Duration> open =
        time.isPresent() && rule.instant().isPresent()
            ? Optional.of(Duration.between(rule.instant().get(), time.get()))
            : Optional.empty();
    write(
        new Event(
            "closed",
            by.declaration().span(),
            by.declaration().address(),
            time,
            group,
            rule.rule(),
            Optional.of(rule.request()),
            open),
        places);
  }

  private void write(Event event, Places places) {
    int line = places.position(event.place().file(), event.place().start()).line();
    try {
      out.write(json ? object(event, line) : Printable.text(Secrets.mask(text(event, line))));
      out.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Event event, int line) {
    String time = event.time().map(t -> t + " ").orElse("");
    String rule = event.group() + " " + event.rule().text();
    String end =
        switch (event.what()) {
          case "opened" -> ", opened by " + event.declaration();
          case "closed" ->
              ", closed by "
                  + event.declaration()
                  + event.open().map(open -> " after " + words(open)).orElse("");
          default -> ", since " + event.declaration();
        };
    String sign =
        switch (event.what()) {
          case "opened" -> "+ ";
          case "closed" -> "- ";
          default -> "= ";
        };
    return event.place().file() + ":" + line + ": " + time + sign + rule + end;
  }

  /** The two largest units of a duration. */
  private static String words(Duration open) {
    List<String> parts = new ArrayList<>();
    add(parts, open.toDays(), "d");
    add(parts, open.toHoursPart(), "h");
    add(parts, open.toMinutesPart(), "min");
    add(parts, open.toSecondsPart(), "s");
    return parts.isEmpty() ? "0 s" : String.join(" ", parts.subList(0, Math.min(2, parts.size())));
  }

  private static void add(List<String> parts, long count, String unit) {
    if (count > 0) {
      parts.add(count + " " + unit);
    }
  }

  private String object(Event event, int line) {
    StringWriter text = new StringWriter();
    try (JsonGenerator generator = factory.createGenerator(ObjectWriteContext.empty(), text)) {
      generator.writeStartObject();
      generator.writeStringProperty("event", event.what());
      generator.writeStringProperty("file", event.place().file());
      generator.writeNumberProperty("line", line);
      generator.writeStringProperty("declaration", event.declaration());
      optional(generator, "time", event.time().map(Instant::toString));
      generator.writeStringProperty("group", Secrets.mask(event.group()));
      rule(generator, event.rule());
      optional(generator, "openedBy", event.openedBy());
      generator.writeName("openSeconds");
      if (event.open().isPresent()) {
        generator.writeNumber(event.open().get().toSeconds());
      } else {
        generator.writeNull();
      }
      generator.writeEndObject();
    }
    return text.toString();
  }

  private static void rule(JsonGenerator generator, StoredRule rule) {
    generator.writeStringProperty("direction", rule.direction().id());
    generator.writeStringProperty("protocol", rule.protocolText());
    boolean numbers = rule.hasPorts() || rule.hasIcmpTypes();
    number(generator, rule.hasIcmpTypes() ? "icmpType" : "fromPort", rule.low(), numbers);
    number(generator, rule.hasIcmpTypes() ? "icmpCode" : "toPort", rule.high(), numbers);
    generator.writeObjectPropertyStart("peer");
    generator.writeStringProperty("kind", rule.peer().kind().id());
    generator.writeStringProperty("value", Secrets.mask(rule.peer().value()));
    generator.writeEndObject();
  }

  private static void number(JsonGenerator generator, String name, int value, boolean given) {
    generator.writeName(name);
    if (given) {
      generator.writeNumber(value);
    } else {
      generator.writeNull();
    }
  }

  private static void optional(JsonGenerator generator, String name, Optional<String> value) {
    if (value.isPresent()) {
      generator.writeStringProperty(name, value.get());
    } else {
      generator.writeNullProperty(name);
    }
  }
}
