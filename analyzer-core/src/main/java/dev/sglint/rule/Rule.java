package dev.sglint.rule;

/** A check on the model. Stateless; annotated with {@link RuleInfo}. */
public sealed interface Rule permits PermissionRule, RequestRule, GroupRule {}
