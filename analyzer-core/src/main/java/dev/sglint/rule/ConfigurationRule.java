package dev.sglint.rule;

import dev.sglint.model.Configuration;
import dev.sglint.model.SecurityGroup;
import java.util.List;

/** Judges what the groups of a configuration are to each other. */
public non-sealed interface ConfigurationRule extends Rule {
  /**
   * Looks at a configuration as a whole; must not look at each group for each other one, as there
   * may be tens of thousands.
   *
   * @param configuration all that is declared, also what does not exist
   * @param groups what exists, or may, in the order in which it was found
   */
  void check(
      Configuration configuration,
      List<SecurityGroup> groups,
      RuleContext context,
      Findings findings);
}
