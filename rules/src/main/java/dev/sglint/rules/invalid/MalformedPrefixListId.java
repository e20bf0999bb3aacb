package dev.sglint.rules.invalid;

import dev.sglint.model.Ec2Answer;
import dev.sglint.model.IpPermission;
import dev.sglint.model.Peer;
import dev.sglint.model.PeerEntry;
import dev.sglint.rule.Category;
import dev.sglint.rule.Findings;
import dev.sglint.rule.PermissionRule;
import dev.sglint.rule.Problem;
import dev.sglint.rule.RuleContext;
import dev.sglint.rule.RuleInfo;
import dev.sglint.rule.Severity;
import dev.sglint.value.Alternative;
import dev.sglint.value.Field;
import dev.sglint.value.Ternary;
import java.util.regex.Pattern;

/** See {@code malformed-prefix-list-id.md}. */
@RuleInfo(
    id = "malformed-prefix-list-id",
    summary = "Text that is no prefix-list id stands where one belongs",
    category = Category.INVALID,
    severity = Severity.MEDIUM)
public final class MalformedPrefixListId implements PermissionRule {
  private static final Pattern FORM = Pattern.compile("pl-[0-9A-Za-z]+");

  @Override
  public void check(IpPermission permission, RuleContext context, Findings findings) {
    for (PeerEntry entry : permission.peers().known()) {
      for (Alternative<Peer> peer : entry.peer().alternatives()) {
        if (peer.value() instanceof Peer.PrefixList list
            && !list.isDeclared()
            && !FORM.matcher(list.id()).matches()) {
          findings.report(
              entry.peer() instanceof Field.Known ? Ternary.TRUE : Ternary.UNKNOWN,
              () ->
                  Problem.in(
                          permission,
                          peer.provenance(),
                          list.id(),
                          "`" + list.id() + "` is no prefix-list id")
                      .ec2(answer(list.id())));
        }
      }
    }
  }

  private static Ec2Answer answer(String id) {
    return id.startsWith("sg-")
        ? Ec2Answer.refused(
            "InvalidGroup.NotFound", "The security group '" + id + "' does not exist")
        : Ec2Answer.refused("InvalidPrefixListId.Malformed");
  }
}
