package dev.sglint.rule;

import dev.sglint.model.Direction;
import dev.sglint.model.SecurityGroup;
import dev.sglint.reach.Exposure;
import java.util.List;

/** What a rule may ask beside what it judges; answers are computed once for all rules. */
public interface RuleContext {
  /** Where a group is open to the internet. */
  List<Exposure> exposures(SecurityGroup group, Direction direction);
}
