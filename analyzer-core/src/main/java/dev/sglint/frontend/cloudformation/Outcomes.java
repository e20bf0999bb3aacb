package dev.sglint.frontend.cloudformation;

import dev.sglint.frontend.cloudformation.syntax.Call;
import dev.sglint.frontend.cloudformation.syntax.Node;
import dev.sglint.frontend.cloudformation.syntax.Rendered;
import dev.sglint.value.Field;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a template compares its unknown values with: a parameter that is compared with {@code prod}
 * and {@code dev} is one of both or neither, and all conditions agree on which.
 */
final class Outcomes {
  private final Map<String, SortedSet<String>> outcomes = new HashMap<>();
  private final IdentityHashMap<Node.Members, Keys> keys = new IdentityHashMap<>();
  private final Template template;

  /** The keys of a mapping on both levels. */
  private record Keys(Set<String> first, Set<String> second) {}

  Outcomes(Template template) {
    this.template = template;
    template.parts().forEach(this::walk);
  }

  /** The texts that matter for what has this key, not to be changed. */
  SortedSet<String> of(String key) {
    return outcomes.getOrDefault(key, Collections.emptySortedSet());
  }

  private void walk(Node node) {
    if (node instanceof Node.Items list) {
      list.elements().forEach(this::walk);
    } else if (node instanceof Node.Members object) {
      Call.of(object).ifPresent(this::note);
      object.members().forEach(member -> walk(member.value()));
    }
  }

  private void note(Call call) {
    if (call.function().equals("Fn::Equals") && call.arguments().size() == 2) {
      Node left = call.arguments().get(0);
      Node right = call.arguments().get(1);
      note(left, right);
      note(right, left);
    } else if (call.function().equals("Fn::FindInMap") && call.arguments().size() >= 3) {
      noteKeys(call);
    }
  }

  private void note(Node compared, Node with) {
    if (Call.of(compared).isPresent() && with instanceof Node.Scalar literal) {
      add(Rendered.key(compared), literal.text());
    }
  }

  private void noteKeys(Call call) {
    Optional<Node.Members> map =
        call.arguments().get(0) instanceof Node.Scalar name
            ? Mappings.find(template, name.text())
            : Optional.empty();
    if (map.isEmpty()) {
      return;
    }
    Node top = call.arguments().get(1);
    Node second = call.arguments().get(2);
    Keys keys = keys(map.get());
    if (Call.of(top).isPresent()) {
      keys.first().forEach(name -> add(Rendered.key(top), name));
    }
    if (Call.of(second).isPresent()) {
      keys.second().forEach(name -> add(Rendered.key(second), name));
    }
  }

  private Keys keys(Node.Members map) {
    Keys before = keys.get(map);
    if (before != null) {
      return before;
    }
    Set<String> first = new TreeSet<>();
    Set<String> second = new TreeSet<>();
    for (Node.Member entry : map.members()) {
      put(entry.name(), first);
      if (entry.value() instanceof Node.Members values) {
        values.members().forEach(value -> put(value.name(), second));
      }
    }
    Keys all = new Keys(first, second);
    keys.put(map, all);
    return all;
  }

  /** Of so many that none is looked at alone, no more than that matters. */
  private static void put(String name, Set<String> names) {
    if (names.size() <= Field.MAX_ALTERNATIVES) {
      names.add(name);
    }
  }

  private void add(String key, String text) {
    outcomes.computeIfAbsent(key, k -> new TreeSet<>()).add(text);
  }
}
