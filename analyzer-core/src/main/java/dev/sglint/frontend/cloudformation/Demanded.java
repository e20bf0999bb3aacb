package dev.sglint.frontend.cloudformation;

import dev.sglint.frontend.cloudformation.syntax.Call;
import dev.sglint.frontend.cloudformation.syntax.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the rules of a template that always hold ask parameters to be.
 *
 * @param values the values that a parameter may have, by its name
 */
record Demanded(Map<String, List<Node.Scalar>> values) {
  static Demanded by(Template template) {
    Map<String, List<Node.Scalar>> values = new HashMap<>();
    for (Node.Member rule : template.section("Rules").values()) {
      if (rule.value() instanceof Node.Members body
          && body.get("RuleCondition").isEmpty()
          && body.get("Assertions").isPresent()
          && body.get("Assertions").get() instanceof Node.Items assertions) {
        for (Node assertion : assertions.elements()) {
          if (assertion instanceof Node.Members one) {
            one.get("Assert").flatMap(Call::of).ifPresent(call -> add(call, values));
          }
        }
      }
    }
    return new Demanded(values);
  }

  private static void add(Call call, Map<String, List<Node.Scalar>> values) {
    if (!call.function().equals("Fn::Contains")
        || call.arguments().size() != 2
        || !(call.arguments().get(0) instanceof Node.Items list)) {
      return;
    }
    Optional<String> name = Call.of(call.arguments().get(1)).flatMap(Call::reference);
    List<Node.Scalar> allowed = new ArrayList<>();
    for (Node element : list.elements()) {
      if (element instanceof Node.Scalar scalar) {
        allowed.add(scalar);
      }
    }
    if (name.isPresent() && !allowed.isEmpty()) {
      values.putIfAbsent(name.get(), allowed);
    }
  }

  /** The values that a parameter may have; empty where nothing is asked. */
  List<Node.Scalar> of(String parameter) {
    return values.getOrDefault(parameter, List.of());
  }
}
