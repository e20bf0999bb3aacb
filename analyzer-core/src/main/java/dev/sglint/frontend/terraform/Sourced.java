package dev.sglint.frontend.terraform;

import dev.sglint.frontend.terraform.value.Source;
import dev.sglint.frontend.terraform.value.Value;
import dev.sglint.source.SourceSpan;
import dev.sglint.value.Alternative;
import dev.sglint.value.Provenance;
import dev.sglint.value.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Adds the step that a value takes through a name to all that it holds. */
final class Sourced {
  /** Larger collections keep what their elements say of themselves. */
  private static final int MAX_ELEMENTS = 2_000;

  private final Step step;
  private final String text;
  private final SourceSpan span;

  private Sourced(Step step, String text, SourceSpan span) {
    this.step = step;
    this.text = text;
    this.span = span;
  }

  /**
   * A value as it is under a name.
   *
   * @param text the definition, for instance {@code local.cidrs = ["10.0.0.0/8"]}
   * @param span where the defining expression stands
   */
  static Value through(Value value, Step step, String text, SourceSpan span) {
    return new Sourced(step, text, span).of(value);
  }

  /** A value of which everything comes from one place. */
  static Value at(Value value, Provenance place) {
    Source source = Source.of(place);
    if (value instanceof Value.Sequence sequence) {
      List<Value> elements = new ArrayList<>();
      sequence.elements().forEach(element -> elements.add(at(element, place)));
      return new Value.Sequence(sequence.type(), elements, sequence.more(), source);
    }
    if (value instanceof Value.Mapping mapping) {
      SortedMap<String, Value> entries = new TreeMap<>();
      mapping.entries().forEach((name, entry) -> entries.put(name, at(entry, place)));
      return new Value.Mapping(mapping.type(), entries, mapping.more(), source);
    }
    return value instanceof Value.Failure failure
        ? new Value.Failure(failure.summary(), failure.detail(), place.span(), source)
        : value.with(source);
  }

  /** How many parts a value has, counted up to a limit. */
  static int parts(Value value, int limit) {
    int count = 1;
    if (value instanceof Value.Sequence sequence) {
      for (Value element : sequence.elements()) {
        if (count >= limit) {
          return limit;
        }
        count += parts(element, limit - count);
      }
    } else if (value instanceof Value.Mapping mapping) {
      for (Value entry : mapping.entries().values()) {
        if (count >= limit) {
          return limit;
        }
        count += parts(entry, limit - count);
      }
    } else if (value instanceof Value.OneOf choice) {
      for (Alternative<Value> alternative : choice.alternatives()) {
        if (count >= limit) {
          return limit;
        }
        count += parts(alternative.value(), limit - count);
      }
    }
    return count;
  }

  /** How many alternatives stand in a value and its parts, counted up to a limit. */
  static int alternatives(Value value, int limit) {
    int count = 0;
    if (value instanceof Value.Sequence sequence) {
      for (Value element : sequence.elements()) {
        count += count < limit ? alternatives(element, limit - count) : 0;
      }
    } else if (value instanceof Value.Mapping mapping) {
      for (Value entry : mapping.entries().values()) {
        count += count < limit ? alternatives(entry, limit - count) : 0;
      }
    } else if (value instanceof Value.OneOf choice) {
      for (Alternative<Value> alternative : choice.alternatives()) {
        count += count < limit ? 1 + alternatives(alternative.value(), limit - count - 1) : 0;
      }
    }
    return count;
  }

  private Value of(Value value) {
    if (value instanceof Value.Failure) {
      return value;
    }
    if (value instanceof Value.Sequence sequence) {
      return new Value.Sequence(
          sequence.type(), all(sequence.elements()), sequence.more(), source(sequence.source()));
    }
    if (value instanceof Value.Mapping mapping) {
      SortedMap<String, Value> entries = mapping.entries();
      if (entries.size() <= MAX_ELEMENTS) {
        entries = new TreeMap<>();
        for (Map.Entry<String, Value> entry : mapping.entries().entrySet()) {
          entries.put(entry.getKey(), of(entry.getValue()));
        }
      }
      return new Value.Mapping(mapping.type(), entries, mapping.more(), source(mapping.source()));
    }
    if (value instanceof Value.OneOf choice) {
      List<Alternative<Value>> alternatives = new ArrayList<>();
      for (Alternative<Value> alternative : choice.alternatives()) {
        Value inner = of(alternative.value());
        alternatives.add(
            new Alternative<>(inner, alternative.guard(), inner.source().provenance()));
      }
      return new Value.OneOf(alternatives, choice.reason(), source(choice.source()));
    }
    return value.with(source(value.source()));
  }

  private List<Value> all(List<Value> elements) {
    if (elements.size() > MAX_ELEMENTS) {
      return elements;
    }
    List<Value> moved = new ArrayList<>(elements.size());
    for (Value element : elements) {
      moved.add(of(element));
    }
    return moved;
  }

  private Source source(Source inner) {
    Provenance before = inner.provenance();
    boolean literal =
        before.step() == Step.LITERAL && before.inputs().isEmpty() && holds(before.span());
    Provenance after =
        literal
            ? Provenance.of(step, text, before.span(), List.of())
            : Provenance.of(step, text, span, List.of(before));
    return new Source(after, inner.sensitive());
  }

  private boolean holds(SourceSpan inner) {
    return inner.file().equals(span.file())
        && inner.start() >= span.start()
        && inner.end() <= span.end();
  }
}
