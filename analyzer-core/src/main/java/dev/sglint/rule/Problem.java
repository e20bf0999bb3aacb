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
import java.util.function.Consumer;

/**
 * What a rule reports: a place, words, and facts. The severity policy, not the rule, says what it
 * weighs. Immutable: what is said more of one makes another.
 */
public final class Problem {
  private final SourceSpan place;
  private final Declaration declaration;
  private final Field<GroupIdentity> group;
  private final Optional<Direction> direction;
  private final String subject;
  private final Optional<IpPermission> permission;
  private String message;
  private boolean isOfTraffic;
  private Optional<Ec2Answer> ec2 = Optional.empty();
  private Optional<Witness> witness = Optional.empty();
  private Exposed exposed = Exposed.UNKNOWN;
  private List<Provenance> provenance = List.of();
  private AliasChanges aliases = AliasChanges.NONE;
  private boolean isConsequence;
  private Optional<Severity> demanded = Optional.empty();
  private Optional<Fix> fix = Optional.empty();

  private Problem(
      SourceSpan place,
      Declaration declaration,
      Field<GroupIdentity> group,
      Optional<Direction> direction,
      String subject,
      Optional<IpPermission> permission,
      String message) {
    this.place = place;
    this.declaration = declaration;
    this.group = group;
    this.direction = direction;
    this.subject = subject;
    this.permission = permission;
    this.message = message;
  }

  private Problem with(Consumer<Problem> change) {
    Problem copy = new Problem(place, declaration, group, direction, subject, permission, message);
    copy.isOfTraffic = isOfTraffic;
    copy.ec2 = ec2;
    copy.witness = witness;
    copy.exposed = exposed;
    copy.provenance = provenance;
    copy.aliases = aliases;
    copy.isConsequence = isConsequence;
    copy.demanded = demanded;
    copy.fix = fix;
    change.accept(copy);
    return copy;
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
    return in(permission.origin(), Optional.of(permission), at, subject, message);
  }

  /** Something about the traffic that a group allows; the subject says which. */
  public static Problem in(Origin origin, Provenance at, String subject, String message) {
    return in(origin, Optional.empty(), at, subject, message);
  }

  private static Problem in(
      Origin origin,
      Optional<IpPermission> permission,
      Provenance at,
      String subject,
      String message) {
    Problem problem =
        new Problem(
            at.span(),
            origin.declaration(),
            origin.group(),
            origin.direction(),
            subject,
            permission,
            message);
    problem.isOfTraffic = true;
    return at.text().isEmpty() ? problem : problem.because(List.of(at));
  }

  /** Something about a request or a resource as a whole. */
  public static Problem in(Statement statement, SourceSpan at, String subject, String message) {
    return new Problem(
        at,
        statement.declaration(),
        statement.group(),
        statement.direction(),
        subject,
        Optional.empty(),
        message);
  }

  /** Something about a declaration that is for no group. */
  public static Problem in(Declaration declaration, SourceSpan at, String subject, String message) {
    Field<GroupIdentity> none =
        Field.known(new GroupIdentity.Unspecified(), Provenance.literal("", at));
    return new Problem(at, declaration, none, Optional.empty(), subject, Optional.empty(), message);
  }

  /** The same in other words. */
  public Problem saying(String words) {
    return with(copy -> copy.message = words);
  }

  public Problem ec2(Ec2Answer answer) {
    return with(copy -> copy.ec2 = Optional.of(answer));
  }

  public Problem because(List<Provenance> chain) {
    List<Provenance> kept = List.copyOf(chain);
    return with(copy -> copy.provenance = kept);
  }

  /** The same about traffic. */
  public Problem exposing(Witness packet, Exposed facts, AliasChanges alsoKnownAs) {
    return with(
        copy -> {
          copy.witness = Optional.of(packet);
          copy.exposed = facts;
          copy.aliases = alsoKnownAs;
        });
  }

  /** The same with what makes it better or worse. */
  public Problem weighed(Exposed facts) {
    return with(copy -> copy.exposed = facts);
  }

  /** The same with a packet that shows it. */
  public Problem showing(Witness packet) {
    return with(copy -> copy.witness = Optional.of(packet));
  }

  /** The same, where its cause is reported already. */
  public Problem asConsequence() {
    return with(copy -> copy.isConsequence = true);
  }

  /** The same with what the user says that it weighs. */
  public Problem weighing(Optional<Severity> severity) {
    return with(copy -> copy.demanded = severity);
  }

  /** The same with what would make it right. */
  public Problem fixedBy(Optional<Fix> suggestion) {
    return with(copy -> copy.fix = suggestion);
  }

  public SourceSpan place() {
    return place;
  }

  public Declaration declaration() {
    return declaration;
  }

  public Field<GroupIdentity> group() {
    return group;
  }

  public Optional<Direction> direction() {
    return direction;
  }

  /**
   * What is wrong, in a form that survives edits elsewhere: no index, no order, no description. It
   * tells apart what one rule says of one permission, or of one group where no permission is meant.
   */
  public String subject() {
    return subject;
  }

  /** Whether it is about what a group allows, and not about the declaration that says so. */
  public boolean isOfTraffic() {
    return isOfTraffic;
  }

  /** The permission that it is about, where it is about one. */
  public Optional<IpPermission> permission() {
    return permission;
  }

  public String message() {
    return message;
  }

  public Optional<Ec2Answer> ec2() {
    return ec2;
  }

  public Optional<Witness> witness() {
    return witness;
  }

  public Exposed exposed() {
    return exposed;
  }

  public List<Provenance> provenance() {
    return provenance;
  }

  /** How this differs from its rule in what it is also known as. */
  public AliasChanges aliases() {
    return aliases;
  }

  /** Whether something else that is reported is the cause of it. */
  public boolean isConsequence() {
    return isConsequence;
  }

  /** What the user says that it weighs. */
  public Optional<Severity> demanded() {
    return demanded;
  }

  /** What would make it right, where that is certain. */
  public Optional<Fix> fix() {
    return fix;
  }
}
