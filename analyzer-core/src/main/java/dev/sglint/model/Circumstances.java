package dev.sglint.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What was recorded beside a request.
 *
 * @param time when it was made
 * @param answer what EC2 really answered
 * @param createdGroup the id of the group that it created
 * @param storedRules the rules that EC2 says it made, with their ids
 */
public record Circumstances(
    Optional<Instant> time,
    Optional<Ec2Answer> answer,
    Optional<String> createdGroup,
    List<IpPermission> storedRules) {
  public static final Circumstances NONE =
      new Circumstances(Optional.empty(), Optional.empty(), Optional.empty(), List.of());

  public Circumstances {
    storedRules = List.copyOf(storedRules);
  }

  /** Whether EC2 is known to have refused it. */
  public boolean refused() {
    return answer.isPresent() && answer.get().outcome() == Ec2Answer.Outcome.REFUSED;
  }

  /** Whether EC2 is known to have accepted it. */
  public boolean accepted() {
    return answer.isPresent() && !refused();
  }
}
