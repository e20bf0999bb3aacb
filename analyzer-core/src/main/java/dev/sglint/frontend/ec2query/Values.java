package dev.sglint.frontend.ec2query;

import dev.sglint.value.Alternative;
import dev.sglint.value.Field;
import dev.sglint.value.Guard;
import dev.sglint.value.Provenance;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What one parameter was given, in order, each value once; more than one value makes a field of
 * alternatives.
 */
final class Values {
  private final WireParameter first;
  private Map<String, WireParameter> others = Map.of();
  private Optional<WireParameter> unknown;

  Values(WireParameter first) {
    this.first = first;
    this.unknown = first.unknown().isPresent() ? Optional.of(first) : Optional.empty();
  }

  void add(WireParameter parameter) {
    if (parameter.unknown().isPresent()) {
      unknown = Optional.of(parameter);
    } else if (!holds(parameter.value()) && others.size() <= Field.MAX_ALTERNATIVES) {
      if (others.isEmpty()) {
        others = new LinkedHashMap<>();
      }
      others.put(parameter.value(), parameter);
    }
  }

  WireParameter first() {
    return first;
  }

  boolean holds(String value) {
    return (first.unknown().isEmpty() && first.value().equals(value)) || others.containsKey(value);
  }

  <T> Field<T> field(Function<String, T> parse) {
    if (unknown.isPresent()) {
      return Field.unknown(unknown.get().unknown().orElseThrow(), provenance(unknown.get()));
    }
    if (others.isEmpty()) {
      return Field.known(parse.apply(first.value()), provenance(first));
    }
    List<WireParameter> given = new ArrayList<>(List.of(first));
    given.addAll(others.values());
    List<Alternative<T>> alternatives = new ArrayList<>();
    for (WireParameter parameter : given) {
      String outcome = Integer.toString(alternatives.size() + 1);
      Guard guard = Guard.of("the value of " + parameter.name() + " that counts", outcome);
      alternatives.add(
          new Alternative<>(parse.apply(parameter.value()), guard, provenance(parameter)));
    }
    return Field.oneOf(alternatives, provenance(first));
  }

  static Provenance provenance(WireParameter parameter) {
    return Provenance.literal(parameter.name(), parameter.value(), parameter.span());
  }
}
