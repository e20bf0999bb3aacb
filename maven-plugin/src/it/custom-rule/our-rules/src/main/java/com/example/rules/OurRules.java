package com.example.rules;

import dev.sglint.rule.Rule;
import dev.sglint.rule.RuleProvider;
import java.util.List;

/** Named in {@code META-INF/services}, by which sglint finds it. */
public final class OurRules implements RuleProvider {
  @Override
  public List<Rule> rules() {
    return List.of(new TicketMissing());
  }
}
