package dev.sglint.model;

import dev.sglint.value.Field;
import java.util.List;

/**
 * A captured request: its intent, its rules, and what is irregular about it.
 *
 * @param sequence counts the requests of a file from 1
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
    List<Irregularity> irregularities,
    boolean dryRun,
    boolean readable,
    List<String> notRuleData) {
  public Request {
    permissions = List.copyOf(permissions);
    irregularities = List.copyOf(irregularities);
    notRuleData = List.copyOf(notRuleData);
  }
}
