package dev.sglint.rule;

/** A check on the model, of one kind or several. Stateless; annotated with {@link RuleInfo}. */
public sealed interface Rule
    permits PermissionRule, RequestRule, ResourceRule, StatementRule, GroupRule, SettingsRule {}
