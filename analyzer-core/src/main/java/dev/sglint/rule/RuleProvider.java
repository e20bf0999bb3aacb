package dev.sglint.rule;

import java.util.List;

/** A catalogue of rules, found by {@link java.util.ServiceLoader}: one provider for each jar. */
public interface RuleProvider {
  /** The rules, in documented order. */
  List<Rule> rules();

  /** The services that its rules know, those that matter most first. */
  default List<Settings.Service> services() {
    return List.of();
  }
}
