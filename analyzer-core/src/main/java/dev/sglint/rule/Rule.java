package dev.sglint.rule;

import java.util.List;

/** A check on the model, of one kind or several. Stateless; annotated with {@link RuleInfo}. */
public sealed interface Rule
    permits PermissionRule,
        RequestRule,
        ResourceRule,
        StatementRule,
        GroupRule,
        ConfigurationRule,
        SettingsRule,
        SuppressionRule {
  /** Aliases beside those of {@link RuleInfo}, from a table that the rule reads only when asked. */
  default List<String> tableAliases() {
    return List.of();
  }
}
