package dev.sglint.rules.relations;

import dev.sglint.model.Configuration;
import dev.sglint.model.Direction;
import dev.sglint.model.GroupIdentity;
import dev.sglint.model.Intent;
import dev.sglint.model.NewGroup;
import dev.sglint.model.SecurityGroup;
import dev.sglint.model.Vpc;
import dev.sglint.rule.Category;
import dev.sglint.rule.ConfigurationRule;
import dev.sglint.rule.Findings;
import dev.sglint.rule.Problem;
import dev.sglint.rule.Profile;
import dev.sglint.rule.RuleContext;
import dev.sglint.rule.RuleInfo;
import dev.sglint.rule.Severity;
import dev.sglint.source.SourceSpan;
import dev.sglint.state.StoredPeer;
import dev.sglint.state.StoredRule;
import dev.sglint.value.Field;
import dev.sglint.value.Provenance;
import dev.sglint.value.Step;
import dev.sglint.value.Ternary;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** See {@code redundant-group.md}. */
@RuleInfo(
    id = "redundant-group",
    summary = "Two groups of a VPC have the same rules",
    category = Category.REDUNDANCY,
    severity = Severity.INFO,
    profile = Profile.STRICT)
public final class RedundantGroup implements ConfigurationRule {
  private static final StoredPeer ITSELF =
      new StoredPeer(StoredPeer.Kind.SECURITY_GROUP, "the group itself");

  /** What two groups have in common that are the same but for their names. */
  private record Likeness(Vpc vpc, Set<StoredRule> rules) {}

  @Override
  public void check(
      Configuration configuration,
      List<SecurityGroup> groups,
      RuleContext context,
      Findings findings) {
    Map<Likeness, KnownGroup> first = new HashMap<>();
    for (KnownGroup group : KnownGroup.of(groups).values()) {
      Optional<Likeness> likeness = likeness(group);
      if (likeness.isPresent()) {
        KnownGroup earlier = first.putIfAbsent(likeness.get(), group);
        if (earlier != null) {
          findings.report(Ternary.TRUE, () -> problem(group, earlier));
        }
      }
    }
  }

  /** Empty where a group has no rules of its own, or something about it cannot be seen. */
  private static Optional<Likeness> likeness(KnownGroup group) {
    Optional<Vpc> vpc = group.maker().newGroup().flatMap(RedundantGroup::vpc);
    Set<StoredRule> rules = new HashSet<>();
    boolean own = false;
    for (KnownGroup.Stated stated : group.rules()) {
      if (!stated.isCertain()) {
        return Optional.empty();
      }
      own |= stated.permission().intent() != Intent.STATE && !stated.rule().letsAllOut();
      rules.add(withoutName(stated, group.group().identity()));
    }
    boolean seen = vpc.isPresent() && own;
    for (Direction direction : Direction.values()) {
      seen &= !group.isHidden(direction);
    }
    return seen ? Optional.of(new Likeness(vpc.get(), rules)) : Optional.empty();
  }

  private static Optional<Vpc> vpc(NewGroup group) {
    return group.vpcId() instanceof Field.Known<Vpc> known
        ? Optional.of(known.value())
        : Optional.empty();
  }

  private static StoredRule withoutName(KnownGroup.Stated stated, GroupIdentity own) {
    StoredRule rule = stated.rule();
    boolean itself = KnownGroup.peer(stated.written().entry()).filter(own::equals).isPresent();
    return itself
        ? new StoredRule(rule.direction(), rule.protocol(), rule.low(), rule.high(), ITSELF)
        : rule;
  }

  private static Problem problem(KnownGroup group, KnownGroup earlier) {
    SourceSpan place = group.maker().declaration().span();
    Provenance other =
        Provenance.of(
            Step.RELATED, earlier.address(), earlier.maker().declaration().span(), List.of());
    String message = "`" + earlier.address() + "` of the same VPC has exactly the same rules";
    return Problem.in(group.maker(), place, "same rules", message).because(List.of(other));
  }
}
