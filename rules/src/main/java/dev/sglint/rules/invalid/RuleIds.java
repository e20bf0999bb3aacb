package dev.sglint.rules.invalid;

import dev.sglint.model.IpPermission;
import dev.sglint.value.Field;
import java.util.Optional;

/** The ids of stored rules. */
final class RuleIds {
  private RuleIds() {}

  /** The id of the rule that a permission is for, where it is known. */
  static Optional<String> known(IpPermission permission) {
    return permission.ruleId().isPresent()
            && permission.ruleId().get() instanceof Field.Known<String> id
        ? Optional.of(id.value())
        : Optional.empty();
  }
}
