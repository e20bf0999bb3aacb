package dev.sglint.rules.policy;

import dev.sglint.model.Description;
import dev.sglint.model.Resource;
import dev.sglint.model.SecurityGroup;
import dev.sglint.rule.Policy;
import dev.sglint.text.Glob;
import dev.sglint.value.Field;
import dev.sglint.value.Ternary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Which groups a policy is about, and which flows it says nothing of. */
final class Governed {
  private Governed() {}

  /**
   * Whether the address, id or name of a group is of one of some patterns. A name that cannot be
   * seen is of none.
   */
  static Ternary matches(List<Glob> patterns, SecurityGroup group) {
    if (patterns.isEmpty() || isOfOne(patterns, group.identity().text())) {
      return Ternary.TRUE;
    }
    Ternary named = Ternary.FALSE;
    for (Resource resource : group.resources()) {
      if (resource.newGroup().isPresent()) {
        named = named.or(named(patterns, resource.newGroup().get().name()));
      }
    }
    return named;
  }

  private static Ternary named(List<Glob> patterns, Field<Description> name) {
    return name instanceof Field.Unknown
        ? Ternary.FALSE
        : name.test(
            said ->
                Ternary.of(
                    said instanceof Description.Text text && isOfOne(patterns, text.text())));
  }

  private static boolean isOfOne(List<Glob> patterns, String text) {
    return patterns.stream().anyMatch(pattern -> pattern.matches(text));
  }

  /** The flows of the exceptions that hold for a group. */
  static List<Policy.Flow> waived(Policy policy, SecurityGroup group, LocalDate today) {
    List<Policy.Flow> flows = new ArrayList<>();
    for (Policy.Waiver waiver : policy.waivers()) {
      if (waiver.holds(today) && matches(waiver.groups(), group) == Ternary.TRUE) {
        flows.add(waiver.flow());
      }
    }
    return flows;
  }
}
