package dev.sglint.rules.hygiene;

import dev.sglint.model.Description;
import dev.sglint.model.Direction;
import dev.sglint.model.IpPermission;
import dev.sglint.model.PeerEntry;
import dev.sglint.net.IpBlock;
import dev.sglint.rule.Category;
import dev.sglint.rule.Findings;
import dev.sglint.rule.PermissionRule;
import dev.sglint.rule.Problem;
import dev.sglint.rule.RuleContext;
import dev.sglint.rule.RuleInfo;
import dev.sglint.rule.Severity;
import dev.sglint.value.Field;
import dev.sglint.value.Ternary;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** See {@code description-contradicts-rule.md}. */
@RuleInfo(
    id = "description-contradicts-rule",
    summary = "A rule's description speaks of something else than the rule",
    category = Category.HYGIENE,
    severity = Severity.LOW)
public final class DescriptionContradictsRule implements PermissionRule {
  /** Words that only a rule for some can have. */
  private static final Pattern FOR_SOME =
      Pattern.compile(
          "\\b(?:(?:office|internal|vpn|vpc|private|corp|corporate|company|intranet|bastion)"
              + "(?: \\w+)? only"
              + "|only (?:from |to |for )?(?:the |our )?"
              + "(?:office|internal|vpn|vpc|private|corp|corporate|company|intranet|bastion)"
              + "|from (?:the |our )?(?:office|vpn|vpc|bastion|corporate network|internal network"
              + "|private network|intranet|company network))\\b",
          Pattern.CASE_INSENSITIVE);

  /** A day until which a rule is meant to be there. */
  private static final Pattern UNTIL =
      Pattern.compile(
          "\\b(?:until|till|expires?|expiry|remove (?:after|on|by)|valid (?:to|till|until))\\b"
              + "\\D{0,12}(\\d{4}-\\d{2}-\\d{2})\\b",
          Pattern.CASE_INSENSITIVE);

  @Override
  public void check(IpPermission permission, RuleContext context, Findings findings) {
    services(permission, findings);
    forSome(permission, findings);
    expired(permission, context, findings);
  }

  private static void expired(IpPermission permission, RuleContext context, Findings findings) {
    if (!permission.intent().opens()) {
      return;
    }
    Set<String> said = new HashSet<>();
    for (PeerEntry entry : permission.peers().known()) {
      Optional<String> text = text(entry).filter(said::add);
      Optional<LocalDate> end = text.flatMap(DescriptionContradictsRule::end);
      if (end.filter(day -> day.isBefore(context.today())).isPresent()) {
        String message =
            "by its description `" + text.get() + "` the rule was to be there until " + end.get();
        findings.report(
            Ternary.TRUE,
            () -> Problem.in(permission, entry.description().provenance(), "expired", message));
      }
    }
  }

  private static Optional<LocalDate> end(String text) {
    Matcher until = UNTIL.matcher(text);
    if (!until.find()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(until.group(1)));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static void services(IpPermission permission, Findings findings) {
    Set<String> said = new HashSet<>();
    for (PeerEntry entry : permission.peers().known()) {
      Optional<String> text = text(entry).filter(said::add);
      Optional<NamedService> service = text.flatMap(t -> NamedService.of(permission));
      Optional<String> other = service.flatMap(s -> s.otherIn(text.get()));
      if (other.isPresent()) {
        String message =
            "the description `"
                + text.get()
                + "` speaks of "
                + other.get()
                + ", the port is that of "
                + service.get().words();
        findings.report(
            Ternary.TRUE,
            () -> Problem.in(permission, entry.description().provenance(), "service", message));
      }
    }
  }

  private static void forSome(IpPermission permission, Findings findings) {
    if (permission.knownDirection().filter(d -> d == Direction.INGRESS).isEmpty()) {
      return;
    }
    Ranges.each(
        permission,
        (written, block, entry, place, holds) -> {
          Optional<String> text = text(entry);
          Matcher some = FOR_SOME.matcher(text.orElse(""));
          if (isEveryone(block) && some.find()) {
            String message =
                "the description says `" + some.group() + "`, the rule lets everybody in";
            findings.report(holds, () -> Problem.in(permission, place, "for some", message));
          }
        });
  }

  private static boolean isEveryone(IpBlock block) {
    return block.prefixLength() == 0;
  }

  private static Optional<String> text(PeerEntry entry) {
    return entry.description() instanceof Field.Known<Description> known
            && known.value() instanceof Description.Text text
        ? Optional.of(text.text())
        : Optional.empty();
  }
}
