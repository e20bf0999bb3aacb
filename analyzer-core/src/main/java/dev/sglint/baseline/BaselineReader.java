package dev.sglint.baseline;

import dev.sglint.engine.Fingerprint;
import dev.sglint.json.JsonHandler;
import dev.sglint.json.JsonReader;
import dev.sglint.json.JsonValue;
import dev.sglint.rule.KnownFinding;
import dev.sglint.source.Position;
import dev.sglint.source.SourceSpan;
import dev.sglint.source.SourceTree;
import dev.sglint.source.TextStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a baseline, one finding after the other. Whatever stands in it, it never throws. */
public final class BaselineReader implements JsonHandler {
  private static final int MOST_MISTAKES = 20;
  private static final String FINDINGS = "findings";
  private static final String SCHEMA_VERSION = "schemaVersion";
  private static final String FINGERPRINT_VERSION = "fingerprintVersion";
  private static final Pattern SIGN = Pattern.compile("[0-9a-f]{16}");

  private final TextStream text;
  private final SourceTree sources;
  private final List<KnownFinding> findings = new ArrayList<>();
  private final List<Mistake> mistakes = new ArrayList<>();
  private boolean hasFindings;

  private record Mistake(SourceSpan place, String words) {}

  /**
   * What a file says.
   *
   * @param baseline what could be understood
   * @param mistakes what is wrong, {@code file:line:column: message}; empty when nothing is
   * @param outdated whether all that is wrong is that its fingerprints are of another version
   */
  public record Outcome(Baseline baseline, List<String> mistakes, boolean outdated) {
    public Outcome {
      mistakes = List.copyOf(mistakes);
    }
  }

  private BaselineReader(TextStream text, SourceTree sources) {
    this.text = text;
    this.sources = sources;
  }

  /**
   * Reads a text to its end.
   *
   * @param sources knows how the files that it names are reported
   */
  public static Outcome read(TextStream text, SourceTree sources) {
    return new BaselineReader(text, sources).read();
  }

  private Outcome read() {
    JsonReader.Outcome json = JsonReader.read(text, 0, this);
    if (json.problem().isPresent()) {
      mistake(json.end(), "no JSON: " + json.problem().get());
    } else if (text.failure().isPresent()) {
      mistake(text.end(), "cannot read it: " + text.failure().get());
    } else if (!(json.value().orElse(NOTHING) instanceof JsonValue.ObjectValue root)
        || !root.has(SCHEMA_VERSION)) {
      mistakes.clear();
      mistake(0, "this is no baseline: `sglint baseline write` makes one");
    } else if (!number(root, SCHEMA_VERSION).equals(Optional.of(Baseline.SCHEMA_VERSION))) {
      mistakes.clear();
      String words = "this sglint reads baselines of schema version " + Baseline.SCHEMA_VERSION;
      mistake(place(root, SCHEMA_VERSION), words + ", and this one is of another version");
    } else if (!number(root, FINGERPRINT_VERSION).equals(Optional.of(Fingerprint.VERSION))) {
      mistakes.clear();
      String words = "fingerprints are of version " + Fingerprint.VERSION + " now, and these of";
      mistake(place(root, FINGERPRINT_VERSION), words + " another: write the baseline anew");
      return outcome(true);
    } else if (!hasFindings) {
      mistake(place(root, FINDINGS), "`findings` is to be a list");
    } else {
      end(json.end());
    }
    return outcome(false);
  }

  private static final JsonValue NOTHING =
      new JsonValue.ArrayValue(List.of(), new SourceSpan("", 0, 0));

  private Outcome outcome(boolean outdated) {
    mistakes.sort(Comparator.comparing(Mistake::place));
    List<String> lines = new ArrayList<>();
    for (Mistake mistake : mistakes) {
      Position at = text.lines().position(mistake.place().start());
      lines.add(text.path() + ":" + at.line() + ":" + at.column() + ": " + mistake.words());
    }
    return new Outcome(new Baseline(text.path(), findings), lines, outdated);
  }

  private void end(long after) {
    for (long at = after; text.has(at); at++) {
      if (!Character.isWhitespace(text.at(at))) {
        mistake(at, "more stands after the end of the baseline");
        return;
      }
    }
  }

  private void mistake(long at, String words) {
    mistake(new SourceSpan(text.path(), at, at), words);
  }

  private void mistake(SourceSpan place, String words) {
    if (mistakes.size() < MOST_MISTAKES) {
      mistakes.add(new Mistake(place, words));
    }
  }

  private static SourceSpan place(JsonValue.ObjectValue root, String name) {
    return root.get(name).map(JsonValue::span).orElse(root.span());
  }

  private static Optional<Integer> number(JsonValue.ObjectValue object, String name) {
    Optional<JsonValue> value = object.get(name);
    if (value.isPresent()
        && value.get() instanceof JsonValue.Scalar scalar
        && scalar.type() == JsonValue.Scalar.Type.NUMBER
        && scalar.text().matches("\\d{1,9}")) {
      return Optional.of(Integer.valueOf(scalar.text()));
    }
    return Optional.empty();
  }

  @Override
  public boolean looksInto(String string) {
    return false;
  }

  @Override
  public boolean streams(String name) {
    hasFindings |= name.equals(FINDINGS);
    return name.equals(FINDINGS);
  }

  @Override
  public void element(JsonValue element) {
    if (!(element instanceof JsonValue.ObjectValue object)) {
      mistake(element.span(), "a finding of a baseline is an object");
      return;
    }
    Optional<String> rule = text(object, "rule");
    Optional<String> sign = text(object, "fingerprint");
    Optional<String> file = text(object, "file");
    if (sign.isPresent() && !SIGN.matcher(sign.get()).matches()) {
      mistake(place(object, "fingerprint"), "a fingerprint has 16 digits: 0 to 9, a to f");
      return;
    }
    Optional<Integer> count = object.has("count") ? number(object, "count") : Optional.of(1);
    if (count.filter(times -> times > 0).isEmpty()) {
      mistake(place(object, "count"), "`count` is to be a whole number from 1 on");
      return;
    }
    if (rule.isPresent() && sign.isPresent() && file.isPresent()) {
      findings.add(
          new KnownFinding(
              rule.get(),
              sign.get(),
              reported(file.get()),
              object.text("declaration").orElse(""),
              object.text("message").orElse(""),
              count.get(),
              object.span()));
    }
  }

  private Optional<String> text(JsonValue.ObjectValue object, String name) {
    Optional<JsonValue> value = object.get(name);
    if (value.isPresent()
        && value.get() instanceof JsonValue.Scalar scalar
        && scalar.isString()
        && !scalar.text().isEmpty()) {
      return Optional.of(scalar.text());
    }
    mistake(value.map(JsonValue::span).orElse(object.span()), "`" + name + "` is to be a text");
    return Optional.empty();
  }

  /** Files are named as seen from where the baseline is. */
  private String reported(String file) {
    return file.equals(Baseline.STANDARD_INPUT)
        ? file
        : sources.resolve(sources.resolve(text.path(), ".."), file);
  }
}
