package dev.sglint.rule;

import dev.sglint.model.Direction;
import dev.sglint.model.IpPermission;
import dev.sglint.model.Request;
import dev.sglint.model.SecurityGroup;
import dev.sglint.model.Statement;
import dev.sglint.reach.Exposure;
import dev.sglint.state.GroupState;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What a rule may ask beside what it judges; answers are computed once for all rules. */
public interface RuleContext {
  /** Where the permissions of a group open it to the internet, with what it held before. */
  List<Exposure> exposures(SecurityGroup group, Direction direction);

  /** Where permissions of a group that are refused would open it, were they not. */
  List<Exposure> refused(SecurityGroup group, Direction direction);

  /** What made a group of the name that this asks for before, in the same VPC. */
  Optional<String> madeBefore(Statement statement);

  /**
   * Whether a tool in between refuses one of these arguments of a permission, so that EC2 is not
   * asked about it: there is a rule that says so.
   */
  boolean isRefused(IpPermission permission, String... arguments);

  /** What is known of the group that a request is for, before the request. */
  GroupState before(Request request);

  /** What the user's configuration says. */
  Settings settings();

  /** The day on which what expires is judged. */
  LocalDate today();
}
