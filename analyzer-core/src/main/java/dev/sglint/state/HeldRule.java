package dev.sglint.state;

import dev.sglint.model.Declaration;
import dev.sglint.model.GroupIdentity;
import dev.sglint.model.Operation;
import dev.sglint.model.Origin;
import dev.sglint.model.Vocabulary;
import dev.sglint.source.SourceSpan;
import dev.sglint.value.Field;
import dev.sglint.value.Provenance;
import java.time.Instant;
import java.util.Optional;

/**
 * A rule that a group holds, and the request that it is there by.
 *
 * @param suffix what follows the request in the address of the permission
 * @param start where its peer stands in the file
 * @param time when, in milliseconds of the epoch, or {@link #UNTIMED}
 */
public record HeldRule(
    StoredRule rule,
    String file,
    Operation operation,
    int sequence,
    String suffix,
    long start,
    int length,
    long time) {
  /** Stands for a time that is not known. */
  public static final long UNTIMED = Long.MIN_VALUE;

  public SourceSpan span() {
    return new SourceSpan(file, start, start + length);
  }

  /** The address of the request. */
  public String request() {
    return operation.action() + "#" + sequence;
  }

  /** When it was made. */
  public Optional<Instant> instant() {
    return time == UNTIMED ? Optional.empty() : Optional.of(Instant.ofEpochMilli(time));
  }

  /** Where findings say that it comes from. */
  public Origin origin(Field<GroupIdentity> group) {
    Declaration declaration = new Declaration(Vocabulary.EC2_QUERY, request() + suffix, span());
    return new Origin(declaration, group, Optional.of(rule.direction()));
  }

  public Provenance provenance() {
    return Provenance.literal(rule.peer().value(), span());
  }
}
