package dev.sglint.rule;

import dev.sglint.model.Declaration;
import dev.sglint.model.Direction;
import dev.sglint.model.Ec2Answer;
import dev.sglint.source.SourceSpan;
import dev.sglint.value.Provenance;
import java.util.List;
import java.util.Optional;

/**
 * A rule's report with everything a reader needs.
 *
 * @param group the literal id or name of the group, where one is known
 * @param fingerprint its name in a run; {@link #sign} is what it has in any
 * @param fix what would make it go away, where that is certain
 * @param suppression who has accepted it; what is accepted counts nowhere
 */
public record Finding(
    RuleMetadata rule,
    Severity severity,
    Certainty certainty,
    String message,
    SourceSpan place,
    Declaration declaration,
    Optional<String> group,
    Optional<Direction> direction,
    Optional<Ec2Answer> ec2,
    Optional<Witness> witness,
    List<Provenance> provenance,
    List<String> aliases,
    String fingerprint,
    Optional<Fix> fix,
    Optional<Suppression> suppression)
    implements Comparable<Finding> {
  private static final char NUMBER = ':';

  public Finding {
    provenance = List.copyOf(provenance);
    aliases = List.copyOf(aliases);
  }

  /** The same, as sure as this. */
  public Finding as(Certainty other) {
    return new Finding(
        rule,
        severity,
        other,
        message,
        place,
        declaration,
        group,
        direction,
        ec2,
        witness,
        provenance,
        aliases,
        fingerprint,
        fix,
        suppression);
  }

  /** The same with another way to make it go away. */
  public Finding fixedBy(Optional<Fix> other) {
    return new Finding(
        rule,
        severity,
        certainty,
        message,
        place,
        declaration,
        group,
        direction,
        ec2,
        witness,
        provenance,
        aliases,
        fingerprint,
        other,
        suppression);
  }

  /** The same, accepted. */
  public Finding suppressedBy(Suppression acceptance) {
    return new Finding(
        rule,
        severity,
        certainty,
        message,
        place,
        declaration,
        group,
        direction,
        ec2,
        witness,
        provenance,
        aliases,
        fingerprint,
        fix,
        Optional.of(acceptance));
  }

  /** The same, as one of several that say the same. */
  public Finding numbered(int number) {
    return new Finding(
        rule,
        severity,
        certainty,
        message,
        place,
        declaration,
        group,
        direction,
        ec2,
        witness,
        provenance,
        aliases,
        sign() + NUMBER + number,
        fix,
        suppression);
  }

  /** What the same finding has in every run, and others that say the same have too. */
  public String sign() {
    int end = fingerprint.indexOf(NUMBER);
    return end < 0 ? fingerprint : fingerprint.substring(0, end);
  }

  public boolean isSuppressed() {
    return suppression.isPresent();
  }

  /** By place, then by rule and words. */
  @Override
  public int compareTo(Finding other) {
    int byPlace = place.compareTo(other.place);
    if (byPlace != 0) {
      return byPlace;
    }
    int byRule = rule.id().compareTo(other.rule.id());
    if (byRule != 0) {
      return byRule;
    }
    int byMessage = message.compareTo(other.message);
    return byMessage != 0 ? byMessage : fingerprint.compareTo(other.fingerprint);
  }
}
