package dev.sglint.frontend.terraform;

import dev.sglint.frontend.terraform.value.Collect;
import dev.sglint.frontend.terraform.value.Conversion;
import dev.sglint.frontend.terraform.value.Type;
import dev.sglint.frontend.terraform.value.Value;
import dev.sglint.source.SourceSpan;
import dev.sglint.value.Alternative;
import dev.sglint.value.Guard;
import dev.sglint.value.Ternary;
import dev.sglint.value.UnknownReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** The instances of a block as values: picked by a key, or all together. */
final class Instances {
  private Instances() {}

  /** What one instance gives; without a key, of a block that is not repeated. */
  static Value pick(
      Expansion expansion,
      Optional<Value> key,
      String address,
      SourceSpan span,
      Function<Instance, Value> value) {
    if (key.isEmpty()) {
      return expansion.kind() == Expansion.Kind.SINGLE
          ? single(expansion, address, span, value)
          : Failures.of(
              "Missing resource instance key",
              "Because "
                  + address
                  + " has \""
                  + (expansion.kind() == Expansion.Kind.COUNT ? "count" : "for_each")
                  + "\" set, its attributes must be accessed on specific instances.",
              span);
    }
    return keyed(expansion, key.get(), address, span, value);
  }

  /**
   * A block that may be left out is null then; what uses it nevertheless is refused by Terraform.
   */
  private static Value single(
      Expansion expansion, String address, SourceSpan span, Function<Instance, Value> value) {
    Instance instance = expansion.instances().get("");
    return instance == null
        ? Failures.of("Attempt to get attribute from null value", address + " is not enabled", span)
        : value.apply(instance);
  }

  private static Value keyed(
      Expansion expansion,
      Value key,
      String address,
      SourceSpan span,
      Function<Instance, Value> value) {
    if (key instanceof Value.Failure) {
      return key;
    }
    if (key instanceof Value.OneOf choice) {
      List<Alternative<Value>> results = new ArrayList<>();
      for (Alternative<Value> world : choice.alternatives()) {
        Value result = keyed(expansion, world.value(), address, span, value);
        results.add(new Alternative<>(result, world.guard(), world.provenance()));
      }
      return Collect.oneOf(results, choice.reason(), choice.source());
    }
    if (expansion.kind() == Expansion.Kind.SINGLE) {
      return Failures.of(
          "Unexpected resource instance key",
          "Because "
              + address
              + " does not have \"count\" or \"for_each\" set, references to it must not include an"
              + " index key.",
          span);
    }
    if (key instanceof Value.Unknown unknown) {
      return unknownKey(expansion, unknown, value);
    }
    Optional<String> keyText = keyText(expansion.kind(), key);
    Instance instance = keyText.map(text -> expansion.instances().get(text)).orElse(null);
    if (instance != null) {
      return value.apply(instance);
    }
    if (expansion.more().isPresent() && keyText.isPresent()) {
      Instance any = expansion.instances().get("[*]");
      if (any != null) {
        return value.apply(
            new Instance(keyText.get(), Optional.of(key), any.bound(), any.presence()));
      }
    }
    return Failures.of(
        "Invalid index",
        "The given key does not identify an element in this collection value.",
        span);
  }

  /** Of a few instances one is meant; of many nothing is said. */
  private static Value unknownKey(
      Expansion expansion, Value.Unknown key, Function<Instance, Value> value) {
    if (expansion.instances().size() == 1 && expansion.more().isEmpty()) {
      return value.apply(expansion.instances().values().iterator().next());
    }
    return Value.Unknown.of(Type.DYNAMIC, key.reason(), key.source());
  }

  private static Optional<String> keyText(Expansion.Kind kind, Value key) {
    if (kind == Expansion.Kind.COUNT) {
      return Conversion.convert(key, Type.NUMBER) instanceof Value.Numeric number
          ? Optional.of(Instance.keyText(number.value().stripTrailingZeros()))
          : Optional.empty();
    }
    return Conversion.convert(key, Type.STRING) instanceof Value.Text text
        ? Optional.of(Instance.keyText(text.value()))
        : Optional.empty();
  }

  /** The object, the tuple or the map of objects that a block is. */
  static Value whole(
      Expansion expansion,
      Optional<Value> key,
      String address,
      SourceSpan span,
      Function<Instance, Value> value) {
    if (key.isPresent()) {
      return keyed(expansion, key.get(), address, span, value);
    }
    return switch (expansion.kind()) {
      case SINGLE -> single(expansion, address, span, value);
      case COUNT -> tuple(expansion, span, value);
      case FOR_EACH -> object(expansion, span, value);
    };
  }

  /** Those that may be missing make a choice of as many tuples as there are numbers of them. */
  private static Value tuple(
      Expansion expansion, SourceSpan span, Function<Instance, Value> value) {
    List<Value> certain = new ArrayList<>();
    List<Instance> uncertain = new ArrayList<>();
    for (Instance instance : expansion.instances().values()) {
      if (instance.presence().exists() == Ternary.TRUE) {
        certain.add(value.apply(instance));
      } else {
        uncertain.add(instance);
      }
    }
    boolean choice =
        uncertain.size() == 1
            && expansion.more().isEmpty()
            && uncertain.get(0).presence().guard().outcomes().size() == 1;
    if (choice) {
      List<Value> with = new ArrayList<>(certain);
      with.add(value.apply(uncertain.get(0)));
      Guard guard = uncertain.get(0).presence().guard();
      String atom = guard.outcomes().firstKey();
      String other = "true".equals(guard.outcomes().get(atom)) ? "false" : "not " + guard;
      Value there = Collect.tuple(with, Optional.empty(), Failures.source(span));
      Value gone = Collect.tuple(certain, Optional.empty(), Failures.source(span));
      return Collect.oneOf(
          List.of(
              new Alternative<>(there, guard, there.source().provenance()),
              new Alternative<>(gone, Guard.of(atom, other), gone.source().provenance())),
          Failures.source(span));
    }
    return Collect.tuple(certain, more(expansion, uncertain), Failures.source(span));
  }

  private static Value object(
      Expansion expansion, SourceSpan span, Function<Instance, Value> value) {
    SortedMap<String, Value> entries = new TreeMap<>();
    List<Instance> uncertain = new ArrayList<>();
    for (Instance instance : expansion.instances().values()) {
      if (instance.presence().exists() == Ternary.TRUE
          && instance.key().isPresent()
          && instance.key().get() instanceof Value.Text text) {
        entries.put(text.value(), value.apply(instance));
      } else {
        uncertain.add(instance);
      }
    }
    return Collect.object(entries, more(expansion, uncertain), Failures.source(span));
  }

  private static Optional<UnknownReason> more(Expansion expansion, List<Instance> uncertain) {
    return expansion.more().isPresent() || uncertain.isEmpty()
        ? expansion.more()
        : Optional.of(
            new UnknownReason(UnknownReason.Kind.INPUT_NOT_GIVEN, "the number of instances"));
  }
}
