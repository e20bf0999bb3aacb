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
  private final List<QueryParameter> given = new ArrayList<>();

  void add(QueryParameter parameter) {
    given.add(parameter);
  }

  QueryParameter first() {
    return given.get(0);
  }

  boolean holds(String value) {
    return given.stream().anyMatch(parameter -> parameter.value().equals(value));
  }

  <T> Field<T> field(Function<String, T> parse) {
    List<Alternative<T>> alternatives = new ArrayList<>();
    List<String> seen = new ArrayList<>();
    for (QueryParameter parameter : given) {
      if (!seen.contains(parameter.value()) && seen.size() <= Field.MAX_ALTERNATIVES) {
        seen.add(parameter.value());
        String outcome = Integer.toString(seen.size());
        Guard guard = Guard.of("the value of " + parameter.name() + " that counts", outcome);
        alternatives.add(
            new Alternative<>(parse.apply(parameter.value()), guard, provenance(parameter)));
      }
    }
    if (alternatives.size() == 1) {
      return Field.known(alternatives.get(0).value(), provenance(first()));
    }
    return Field.oneOf(alternatives, provenance(first()));
  }

  static Provenance provenance(QueryParameter parameter) {
    return Provenance.literal(parameter.name() + "=" + parameter.value(), parameter.span());
  }
}
