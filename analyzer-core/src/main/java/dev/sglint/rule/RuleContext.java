package dev.sglint.rule;

import dev.sglint.model.Direction;
import dev.sglint.model.Request;
import dev.sglint.model.SecurityGroup;
import dev.sglint.reach.Exposure;
import dev.sglint.state.GroupState;
import java.util.List;
import java.util.Optional;

/** What a rule may ask beside what it judges; answers are computed once for all rules. */
public interface RuleContext {
  /** Where the permissions of a group open it to the internet, with what it held before. */
  List<Exposure> exposures(SecurityGroup group, Direction direction);

  /** The earlier request that made a group of the name that this one asks for, in the same VPC. */
  Optional<String> madeBefore(Request request);

  /** What is known of the group that a request is for, before the request. */
  GroupState before(Request request);
}
