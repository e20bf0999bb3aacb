package dev.sglint.rules.relations;

import dev.sglint.model.Configuration;
import dev.sglint.model.Direction;
import dev.sglint.model.GroupIdentity;
import dev.sglint.model.SecurityGroup;
import dev.sglint.rule.Category;
import dev.sglint.rule.ConfigurationRule;
import dev.sglint.rule.Findings;
import dev.sglint.rule.Problem;
import dev.sglint.rule.RuleContext;
import dev.sglint.rule.RuleInfo;
import dev.sglint.rule.Severity;
import dev.sglint.state.StoredRule;
import dev.sglint.value.Provenance;
import dev.sglint.value.Step;
import dev.sglint.value.Ternary;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** See {@code one-sided-reference.md}. */
@RuleInfo(
    id = "one-sided-reference",
    summary = "A rule for a group lets through what the group itself does not",
    category = Category.HYGIENE,
    severity = Severity.INFO)
public final class OneSidedReference implements ConfigurationRule {
  @Override
  public void check(
      Configuration configuration,
      List<SecurityGroup> groups,
      RuleContext context,
      Findings findings) {
    Set<Direction> hidden = KnownGroup.hiddenIn(groups);
    Map<GroupIdentity, KnownGroup> known = KnownGroup.of(groups);
    for (KnownGroup here : known.values()) {
      Set<StoredRule> said = new HashSet<>();
      for (KnownGroup.Stated stated : here.rules()) {
        Direction back = opposite(stated.rule().direction());
        Optional<KnownGroup> there = KnownGroup.peer(stated.written().entry()).map(known::get);
        if (there.isPresent()
            && !hidden.contains(back)
            && there.get().isSeen(back)
            && !there.get().meets(back, here.group().identity(), stated.rule())
            && said.add(stated.rule())) {
          findings.report(Ternary.TRUE, () -> problem(stated, there.get()));
        }
      }
    }
  }

  private static Direction opposite(Direction direction) {
    return direction == Direction.INGRESS ? Direction.EGRESS : Direction.INGRESS;
  }

  private static Problem problem(KnownGroup.Stated stated, KnownGroup there) {
    StoredRule rule = stated.rule();
    Provenance place = stated.written().entry().peer().provenance();
    Provenance other =
        Provenance.of(Step.RELATED, there.address(), there.maker().declaration().span(), List.of());
    String way = rule.direction() == Direction.EGRESS ? "in" : "out";
    String message =
        "`" + rule.text() + "` is let " + way + " by no rule of `" + there.address() + "`";
    return Problem.in(stated.permission(), place, rule.text(), message)
        .because(List.of(place, other));
  }
}
