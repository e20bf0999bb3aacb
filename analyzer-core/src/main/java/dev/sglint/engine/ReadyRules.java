package dev.sglint.engine;

import dev.sglint.rule.ConfigurationRule;
import dev.sglint.rule.Findings;
import dev.sglint.rule.GroupRule;
import dev.sglint.rule.PermissionRule;
import dev.sglint.rule.RequestRule;
import dev.sglint.rule.ResourceRule;
import dev.sglint.rule.Rule;
import dev.sglint.rule.RuleMetadata;
import dev.sglint.rule.SettingsRule;
import dev.sglint.rule.StatementRule;
import dev.sglint.rule.SuppressionRule;
import dev.sglint.value.Ternary;
import java.util.ArrayList;
import java.util.List;

/** Rules by their kinds, in the order of the catalogue. */
final class ReadyRules {
  /** A rule with what its annotation says, read once, and where it speaks about what exists. */
  record Ready<R>(R rule, RuleMetadata metadata, Findings sink) {}

  private final List<Ready<StatementRule>> statementRules = new ArrayList<>();
  private final List<Ready<RequestRule>> requestRules = new ArrayList<>();
  private final List<Ready<ResourceRule>> resourceRules = new ArrayList<>();
  private final List<Ready<PermissionRule>> permissionRules = new ArrayList<>();
  private final List<Ready<GroupRule>> groupRules = new ArrayList<>();
  private final List<Ready<ConfigurationRule>> configurationRules = new ArrayList<>();
  private final List<Ready<SettingsRule>> settingsRules = new ArrayList<>();
  private final List<Ready<SuppressionRule>> suppressionRules = new ArrayList<>();

  ReadyRules(List<Rule> rules, Reported reported) {
    for (Rule rule : rules) {
      RuleMetadata metadata = RuleMetadata.of(rule);
      Findings sink = reported.sink(metadata, Ternary.TRUE);
      if (rule instanceof StatementRule statementRule) {
        statementRules.add(new Ready<>(statementRule, metadata, sink));
      }
      if (rule instanceof RequestRule requestRule) {
        requestRules.add(new Ready<>(requestRule, metadata, sink));
      }
      if (rule instanceof ResourceRule resourceRule) {
        resourceRules.add(new Ready<>(resourceRule, metadata, sink));
      }
      if (rule instanceof PermissionRule permissionRule) {
        permissionRules.add(new Ready<>(permissionRule, metadata, sink));
      }
      if (rule instanceof GroupRule groupRule) {
        groupRules.add(new Ready<>(groupRule, metadata, sink));
      }
      if (rule instanceof ConfigurationRule configurationRule) {
        configurationRules.add(new Ready<>(configurationRule, metadata, sink));
      }
      if (rule instanceof SettingsRule settingsRule) {
        settingsRules.add(new Ready<>(settingsRule, metadata, sink));
      }
      if (rule instanceof SuppressionRule suppressionRule) {
        suppressionRules.add(new Ready<>(suppressionRule, metadata, sink));
      }
    }
  }

  List<Ready<StatementRule>> ofStatements() {
    return statementRules;
  }

  List<Ready<RequestRule>> ofRequests() {
    return requestRules;
  }

  List<Ready<ResourceRule>> ofResources() {
    return resourceRules;
  }

  List<Ready<PermissionRule>> ofPermissions() {
    return permissionRules;
  }

  List<Ready<GroupRule>> ofGroups() {
    return groupRules;
  }

  List<Ready<ConfigurationRule>> ofConfigurations() {
    return configurationRules;
  }

  List<Ready<SuppressionRule>> ofSuppressions() {
    return suppressionRules;
  }

  List<Ready<SettingsRule>> ofSettings() {
    return settingsRules;
  }
}
