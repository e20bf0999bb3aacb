package dev.sglint.frontend.terraform;

import dev.sglint.frontend.hcl.syntax.Attribute;
import dev.sglint.frontend.hcl.syntax.Block;
import dev.sglint.frontend.terraform.value.Collect;
import dev.sglint.frontend.terraform.value.Conversion;
import dev.sglint.frontend.terraform.value.Source;
import dev.sglint.frontend.terraform.value.Type;
import dev.sglint.frontend.terraform.value.Value;
import dev.sglint.model.Presence;
import dev.sglint.source.SourceSpan;
import dev.sglint.value.Alternative;
import dev.sglint.value.Guard;
import dev.sglint.value.Ternary;
import dev.sglint.value.UnknownReason;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** {@code count}, {@code for_each} and {@code lifecycle.enabled} to instances. */
final class Expansions {
  private static final BigDecimal MOST = BigDecimal.valueOf(Budget.MAX_INSTANCES);

  private static final String NOT_YET =
      "the \"%s\" value depends on resource attributes that cannot be determined until apply";

  private final Evaluator evaluator;
  private final Problems problems;

  Expansions(Evaluator evaluator, Problems problems) {
    this.evaluator = evaluator;
    this.problems = problems;
  }

  /** The instances of a resource or module block. */
  Expansion of(Block block, Scope scope) {
    Optional<Attribute> count = block.body().attribute("count");
    Optional<Attribute> forEach = block.body().attribute("for_each");
    if (count.isPresent() && forEach.isPresent()) {
      problems.refused(
          count.get().nameSpan(),
          "Invalid combination of \"count\" and \"for_each\": the meta-arguments are"
              + " mutually-exclusive");
    }
    if (forEach.isPresent()) {
      return forEach(forEach.get(), scope);
    }
    return count.isPresent() ? count(count.get(), scope) : enabled(block, scope);
  }

  private Expansion enabled(Block block, Scope scope) {
    Optional<Attribute> enabled =
        block.body().blocks("lifecycle").stream()
            .flatMap(lifecycle -> lifecycle.body().attribute("enabled").stream())
            .findFirst();
    if (enabled.isEmpty()) {
      return Expansion.single();
    }
    Value value = Conversion.convert(evaluator.evaluate(enabled.get().value(), scope), Type.BOOL);
    problems.report(value);
    Collected all = new Collected(Expansion.Kind.SINGLE);
    for (Alternative<Value> world : worlds(value)) {
      if (world.value() instanceof Value.Bool bool) {
        all.world(world.guard());
        if (bool.value()) {
          all.add(Instance.SINGLE);
        }
      } else {
        all.unknown(Instance.SINGLE, reason(world.value()));
      }
    }
    return all.expansion();
  }

  private static List<Alternative<Value>> worlds(Value value) {
    return value instanceof Value.OneOf choice
        ? choice.alternatives()
        : List.of(new Alternative<>(value, Guard.ALWAYS, value.source().provenance()));
  }

  private static UnknownReason reason(Value value) {
    return value instanceof Value.Unknown unknown
        ? unknown.reason()
        : new UnknownReason(UnknownReason.Kind.REFUSED, "the number of instances");
  }

  /** Whether planning would stop: only what other managed resources get when they are made. */
  private static boolean stopsPlanning(Value value) {
    return value.open().filter(Expansions::isMadeLater).isPresent();
  }

  private static boolean isMadeLater(UnknownReason reason) {
    return reason.kind() == UnknownReason.Kind.RUN_TIME_VALUE
        && reason.detail().startsWith(Resources.MANAGED);
  }

  private Expansion count(Attribute attribute, Scope scope) {
    Value value = Conversion.convert(evaluator.evaluate(attribute.value(), scope), Type.NUMBER);
    SourceSpan span = attribute.value().span();
    Collected all = new Collected(Expansion.Kind.COUNT);
    if (value instanceof Value.OneOf && stopsPlanning(value)) {
      problems.refused(span, "Invalid count argument: " + NOT_YET.formatted("count"));
    }
    for (Alternative<Value> world : worlds(value)) {
      Optional<String> wrong = wrongCount(world.value());
      if (wrong.isPresent()) {
        problems.refused(span, "Invalid count argument: " + wrong.get());
        all.unknown(anyIndex(span, world.value()), reason(world.value()));
      } else if (world.value() instanceof Value.Numeric number) {
        all.world(world.guard());
        count(number.value(), span, all);
      } else {
        problems.report(world.value());
        all.unknown(anyIndex(span, world.value()), reason(world.value()));
      }
    }
    return all.expansion();
  }

  private static Optional<String> wrongCount(Value value) {
    if (value.source().sensitive()) {
      return Optional.of("sensitive values may not be used as count arguments");
    }
    if (value instanceof Value.Null) {
      return Optional.of("the given \"count\" argument value is null. An integer is required.");
    }
    if (value instanceof Value.Infinity) {
      return Optional.of("the given \"count\" argument value is unsuitable: it is infinite");
    }
    if (value instanceof Value.Numeric number) {
      if (number.value().signum() < 0) {
        return Optional.of(
            "the given \"count\" argument value is unsuitable: must be greater than or equal to"
                + " zero");
      }
      return number.value().stripTrailingZeros().scale() > 0
          ? Optional.of(
              "the given \"count\" argument value is unsuitable: value must be a whole number")
          : Optional.empty();
    }
    return stopsPlanning(value) ? Optional.of(NOT_YET.formatted("count")) : Optional.empty();
  }

  private void count(BigDecimal number, SourceSpan span, Collected all) {
    if (number.compareTo(MOST) > 0 || !evaluator.budget().take(number.intValue())) {
      problems.report(Failures.limit("these are more instances than we look at", span));
      all.unknown(
          anyIndex(span, new Value.Numeric(number, Failures.source(span))),
          new UnknownReason(UnknownReason.Kind.REFUSED, "too many instances"));
      return;
    }
    for (int i = 0; i < number.intValue(); i++) {
      Value index = new Value.Numeric(BigDecimal.valueOf(i), Failures.source(span));
      all.add(instance(Instance.keyText(BigDecimal.valueOf(i)), index, counted(index)));
    }
  }

  private static Instance instance(String keyText, Value key, Instance.Bound bound) {
    return new Instance(keyText, Optional.of(key), Optional.of(bound), Presence.CERTAIN);
  }

  private static Instance anyIndex(SourceSpan span, Value why) {
    Value index = Value.Unknown.of(Type.NUMBER, reason(why), Failures.source(span));
    return instance("[*]", index, counted(index));
  }

  private static Instance.Bound counted(Value index) {
    return new Instance.Bound("count", object(Map.of("index", index), index.source()));
  }

  private static Instance.Bound each(Value key, Value value) {
    return new Instance.Bound("each", object(Map.of("key", key, "value", value), value.source()));
  }

  private static Value object(Map<String, Value> entries, Source source) {
    return Collect.object(new TreeMap<>(entries), Optional.empty(), source);
  }

  private Expansion forEach(Attribute attribute, Scope scope) {
    Value value = evaluator.evaluate(attribute.value(), scope);
    SourceSpan span = attribute.value().span();
    Collected all = new Collected(Expansion.Kind.FOR_EACH);
    if (value instanceof Value.OneOf && stopsPlanning(value)) {
      problems.refused(span, "Invalid for_each argument: " + NOT_YET.formatted("for_each"));
    }
    for (Alternative<Value> world : worlds(value)) {
      Optional<String> wrong = wrongForEach(world.value());
      if (wrong.isPresent()) {
        problems.refused(span, "Invalid for_each argument: " + wrong.get());
      }
      problems.report(world.value());
      if (wrong.isPresent() || !forEach(world, span, all)) {
        all.unknown(anyKey(span, reason(world.value())), reason(world.value()));
      }
    }
    return all.expansion();
  }

  private boolean forEach(Alternative<Value> world, SourceSpan span, Collected all) {
    if (world.value() instanceof Value.Mapping mapping) {
      all.world(world.guard());
      if (!evaluator.budget().take(mapping.entries().size())) {
        problems.report(Failures.limit("these are more instances than we look at", span));
        return false;
      }
      mapping
          .entries()
          .forEach(
              (name, element) -> {
                Value key = new Value.Text(name, element.source());
                all.add(instance(Instance.keyText(name), key, each(key, element)));
              });
      mapping.more().ifPresent(reason -> all.unknown(anyKey(span, reason), reason));
      return true;
    }
    if (world.value() instanceof Value.Sequence set) {
      all.world(world.guard());
      for (Value element : set.elements()) {
        if (element instanceof Value.Text text && evaluator.budget().take(1)) {
          all.add(instance(Instance.keyText(text.value()), text, each(text, text)));
        } else {
          all.unknown(anyKey(span, reason(element)), reason(element));
        }
      }
      set.more().ifPresent(reason -> all.unknown(anyKey(span, reason), reason));
      return true;
    }
    return false;
  }

  private static Instance anyKey(SourceSpan span, UnknownReason reason) {
    Value key = Value.Unknown.of(Type.STRING, reason, Failures.source(span));
    Value value = Value.Unknown.of(Type.DYNAMIC, reason, Failures.source(span));
    return instance("[*]", key, each(key, value));
  }

  private static Optional<String> wrongForEach(Value value) {
    String unsuitable = "the given \"for_each\" argument value is unsuitable: ";
    if (value.source().sensitive()) {
      return Optional.of(
          "sensitive values, or values derived from sensitive values, cannot be used as for_each"
              + " arguments");
    }
    if (value instanceof Value.Null) {
      return Optional.of(unsuitable + "the given \"for_each\" argument value is null.");
    }
    if (value instanceof Value.Sequence sequence) {
      if (!sequence.isSet()) {
        return Optional.of(
            unsuitable
                + "the \"for_each\" argument must be a map, or set of strings, and you have"
                + " provided a value of type "
                + (sequence.isTuple() ? "tuple" : "list")
                + ".");
      }
      return sequence.elements().stream()
          .map(Expansions::wrongKey)
          .flatMap(Optional::stream)
          .findFirst();
    }
    if (value instanceof Value.Mapping || value instanceof Value.Failure) {
      return Optional.empty();
    }
    if (value instanceof Value.Unknown) {
      return stopsPlanning(value) ? Optional.of(NOT_YET.formatted("for_each")) : Optional.empty();
    }
    return Optional.of(
        unsuitable
            + "the \"for_each\" argument must be a map, or set of strings, and you have provided"
            + " another value.");
  }

  private static Optional<String> wrongKey(Value element) {
    if (element instanceof Value.Text || element instanceof Value.OneOf) {
      return Optional.empty();
    }
    if (element instanceof Value.Null) {
      return Optional.of("\"for_each\" sets must not contain null values.");
    }
    if (element instanceof Value.Unknown) {
      return stopsPlanning(element)
          ? Optional.of(
              "the \"for_each\" set includes values derived from resource attributes that cannot"
                  + " be determined until apply")
          : Optional.empty();
    }
    return Optional.of(
        "\"for_each\" supports maps and sets of strings, but you have provided a set of another"
            + " type.");
  }

  /** The instances of all worlds; one that is not in all of them may be missing. */
  private static final class Collected {
    private final Expansion.Kind kind;
    private final Map<String, Instance> instances = new LinkedHashMap<>();
    private final Map<String, Integer> seen = new LinkedHashMap<>();
    private Guard guard = Guard.ALWAYS;
    private int worlds;
    private Optional<UnknownReason> more = Optional.empty();

    Collected(Expansion.Kind kind) {
      this.kind = kind;
    }

    void world(Guard of) {
      guard = of;
      worlds++;
    }

    void add(Instance instance) {
      seen.merge(instance.keyText(), 1, Integer::sum);
      Presence presence = guard.always() ? Presence.CERTAIN : new Presence(Ternary.UNKNOWN, guard);
      Instance earlier = instances.get(instance.keyText());
      instances.put(
          instance.keyText(),
          earlier == null
              ? with(instance, presence)
              : with(earlier, new Presence(Ternary.UNKNOWN, Guard.ALWAYS)));
    }

    private static Instance with(Instance instance, Presence presence) {
      return new Instance(instance.keyText(), instance.key(), instance.bound(), presence);
    }

    /** One that stands for those that cannot be told. */
    void unknown(Instance instance, UnknownReason reason) {
      worlds++;
      more = Optional.of(reason);
      instances.putIfAbsent(
          instance.keyText(), with(instance, new Presence(Ternary.UNKNOWN, Guard.ALWAYS)));
    }

    Expansion expansion() {
      if (more.isEmpty()) {
        for (Map.Entry<String, Integer> entry : seen.entrySet()) {
          if (entry.getValue() == worlds) {
            instances.computeIfPresent(
                entry.getKey(), (key, instance) -> with(instance, Presence.CERTAIN));
          }
        }
      }
      return new Expansion(kind, instances, more);
    }
  }
}
