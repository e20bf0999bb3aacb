package dev.sglint.rule;

import java.util.List;

/** A catalogue of rules, found by {@link java.util.ServiceLoader}: one provider for each jar. */
public interface RuleProvider {
  /** The rules, in documented order. */
  List<Rule> rules();
}
