package dev.sglint.model;

import dev.sglint.value.Field;
import java.util.List;
import java.util.Optional;

/**
 * A captured request: its intent, its rules, and what is irregular about it.
 *
 * @param sequence counts the requests of a file from 1
 * @param ruleIds the stored rules that it names by their ids alone
 * @param newGroup what CreateSecurityGroup asks for
 * @param dryRun whether EC2 only checks permissions and answers with an error
 * @param readable whether all of it could be decoded; if not, EC2's answer cannot be told
 * @param notRuleData the names of parameters that were recognised and say nothing about rules, as
 *     they stand
 */
public record Request(
    Declaration declaration,
    Operation operation,
    int sequence,
    Field<GroupIdentity> group,
    List<IpPermission> permissions,
    List<RuleReference> ruleIds,
    Optional<NewGroup> newGroup,
    List<Irregularity> irregularities,
    boolean dryRun,
    boolean readable,
    List<String> notRuleData,
    Circumstances circumstances)
    implements Statement {
  public Request {
    permissions = List.copyOf(permissions);
    ruleIds = List.copyOf(ruleIds);
    irregularities = List.copyOf(irregularities);
    notRuleData = List.copyOf(notRuleData);
  }

  @Override
  public Optional<Direction> direction() {
    return operation.direction();
  }

  /** What names its group, where exactly one thing does; else unspecified. */
  public GroupIdentity groupIdentity() {
    return group instanceof Field.Known<GroupIdentity> known && !known.value().text().isEmpty()
        ? known.value()
        : new GroupIdentity.Unspecified();
  }
}
