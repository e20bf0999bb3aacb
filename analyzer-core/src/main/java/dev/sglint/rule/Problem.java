package dev.sglint.rule;

import dev.sglint.model.Declaration;
import dev.sglint.model.Direction;
import dev.sglint.model.Ec2Answer;
import dev.sglint.model.GroupIdentity;
import dev.sglint.model.IpPermission;
import dev.sglint.model.Origin;
import dev.sglint.model.Statement;
import dev.sglint.source.SourceSpan;
import dev.sglint.value.Field;
import dev.sglint.value.Provenance;
import java.util.List;
import java.util.Optional;

/**
 * What a rule reports: a place, words, and facts. The severity policy, not the rule, says what it
 * weighs.
 *
 * @param subject what of the declaration is wrong, in a form that survives edits elsewhere: part of
 *     the fingerprint
 * @param aliases how this finding differs from its rule in what it is also known as
 * @param isConsequence whether something else that is reported is the cause of it
 * @param demanded what the user says that it weighs
 * @param fix what would make it right, where that is certain
 */
public record Problem(
    SourceSpan place,
    Declaration declaration,
    Field<GroupIdentity> group,
    Optional<Direction> direction,
    String subject,
    String message,
    Optional<Ec2Answer> ec2,
    Optional<Witness> witness,
    Exposed exposed,
    List<Provenance> provenance,
    AliasChanges aliases,
    boolean isConsequence,
    Optional<Severity> demanded,
    Optional<Fix> fix) {
  public Problem {
    provenance = List.copyOf(provenance);
  }

  /**
   * How a finding differs from its rule in what it is also known as.
   *
   * @param more what it is known as beside
   * @param without those of the rule that do not hold
   */
  public record AliasChanges(List<String> more, List<String> without) {
    public static final AliasChanges NONE = new AliasChanges(List.of(), List.of());

    public AliasChanges {
      more = List.copyOf(more);
      without = List.copyOf(without);
    }
  }

  /** Something about a permission, at a place in it. */
  public static Problem in(IpPermission permission, Provenance at, String subject, String message) {
    return in(permission.origin(), at, subject, message);
  }

  /** Something about the traffic that a rule allows. */
  public static Problem in(Origin origin, Provenance at, String subject, String message) {
    return new Problem(
        at.span(),
        origin.declaration(),
        origin.group(),
        origin.direction(),
        subject,
        message,
        Optional.empty(),
        Optional.empty(),
        Exposed.UNKNOWN,
        at.text().isEmpty() ? List.of() : List.of(at),
        AliasChanges.NONE,
        false,
        Optional.empty(),
        Optional.empty());
  }

  /** Something about a request or a resource as a whole. */
  public static Problem in(Statement statement, SourceSpan at, String subject, String message) {
    return new Problem(
        at,
        statement.declaration(),
        statement.group(),
        statement.direction(),
        subject,
        message,
        Optional.empty(),
        Optional.empty(),
        Exposed.UNKNOWN,
        List.of(),
        AliasChanges.NONE,
        false,
        Optional.empty(),
        Optional.empty());
  }

  /** The same in other words. */
  public Problem saying(String words) {
    return new Problem(
        place,
        declaration,
        group,
        direction,
        subject,
        words,
        ec2,
        witness,
        exposed,
        provenance,
        aliases,
        isConsequence,
        demanded,
        fix);
  }

  public Problem ec2(Ec2Answer answer) {
    return new Problem(
        place,
        declaration,
        group,
        direction,
        subject,
        message,
        Optional.of(answer),
        witness,
        exposed,
        provenance,
        aliases,
        isConsequence,
        demanded,
        fix);
  }

  public Problem because(List<Provenance> chain) {
    return new Problem(
        place,
        declaration,
        group,
        direction,
        subject,
        message,
        ec2,
        witness,
        exposed,
        chain,
        aliases,
        isConsequence,
        demanded,
        fix);
  }

  /** The same about traffic. */
  public Problem exposing(Witness packet, Exposed facts, AliasChanges alsoKnownAs) {
    return new Problem(
        place,
        declaration,
        group,
        direction,
        subject,
        message,
        ec2,
        Optional.of(packet),
        facts,
        provenance,
        alsoKnownAs,
        isConsequence,
        demanded,
        fix);
  }

  /** The same, where its cause is reported already. */
  public Problem asConsequence() {
    return new Problem(
        place,
        declaration,
        group,
        direction,
        subject,
        message,
        ec2,
        witness,
        exposed,
        provenance,
        aliases,
        true,
        demanded,
        fix);
  }

  /** The same with a packet that shows it. */
  public Problem showing(Witness packet) {
    return new Problem(
        place,
        declaration,
        group,
        direction,
        subject,
        message,
        ec2,
        Optional.of(packet),
        exposed,
        provenance,
        aliases,
        isConsequence,
        demanded,
        fix);
  }

  /** The same with what the user says that it weighs. */
  public Problem weighing(Optional<Severity> severity) {
    return new Problem(
        place,
        declaration,
        group,
        direction,
        subject,
        message,
        ec2,
        witness,
        exposed,
        provenance,
        aliases,
        isConsequence,
        severity,
        fix);
  }

  /** Something about a declaration that is for no group. */
  public static Problem in(Declaration declaration, SourceSpan at, String subject, String message) {
    return new Problem(
        at,
        declaration,
        Field.known(new GroupIdentity.Unspecified(), Provenance.literal("", at)),
        Optional.empty(),
        subject,
        message,
        Optional.empty(),
        Optional.empty(),
        Exposed.UNKNOWN,
        List.of(),
        AliasChanges.NONE,
        false,
        Optional.empty(),
        Optional.empty());
  }

  /** The same with what would make it right. */
  public Problem fixedBy(Optional<Fix> suggestion) {
    return new Problem(
        place,
        declaration,
        group,
        direction,
        subject,
        message,
        ec2,
        witness,
        exposed,
        provenance,
        aliases,
        isConsequence,
        demanded,
        suggestion);
  }
}
