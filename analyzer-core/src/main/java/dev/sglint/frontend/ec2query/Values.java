package dev.sglint.frontend.ec2query;

import dev.sglint.value.Alternative;
import dev.sglint.value.Field;
import dev.sglint.value.Guard;
import dev.sglint.value.Provenance;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What one parameter was given, in order; more than one value makes a field of alternatives. */
final class Values {
  private final WireParameter first;
  private List<WireParameter> given;

  Values(WireParameter first) {
    this.first = first;
    this.given = List.of(first);
  }

  void add(WireParameter parameter) {
    if (given.size() == 1) {
      given = new ArrayList<>(given);
    }
    given.add(parameter);
  }

  WireParameter first() {
    return first;
  }

  boolean holds(String value) {
    for (WireParameter parameter : given) {
      if (parameter.unknown().isEmpty() && parameter.value().equals(value)) {
        return true;
      }
    }
    return false;
  }

  <T> Field<T> field(Function<String, T> parse) {
    for (WireParameter parameter : given) {
      if (parameter.unknown().isPresent()) {
        return Field.unknown(parameter.unknown().get(), provenance(parameter));
      }
    }
    if (given.size() == 1) {
      return Field.known(parse.apply(first.value()), provenance(first));
    }
    List<Alternative<T>> alternatives = new ArrayList<>();
    List<String> seen = new ArrayList<>();
    for (WireParameter parameter : given) {
      if (!seen.contains(parameter.value()) && seen.size() <= Field.MAX_ALTERNATIVES) {
        seen.add(parameter.value());
        String outcome = Integer.toString(seen.size());
        Guard guard = Guard.of("the value of " + parameter.name() + " that counts", outcome);
        alternatives.add(
            new Alternative<>(parse.apply(parameter.value()), guard, provenance(parameter)));
      }
    }
    if (alternatives.size() == 1) {
      return Field.known(alternatives.get(0).value(), provenance(first));
    }
    return Field.oneOf(alternatives, provenance(first));
  }

  static Provenance provenance(WireParameter parameter) {
    return Provenance.literal(parameter.name(), parameter.value(), parameter.span());
  }
}
