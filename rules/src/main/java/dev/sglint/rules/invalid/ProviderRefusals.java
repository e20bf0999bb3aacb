package dev.sglint.rules.invalid;

import dev.sglint.model.IpPermission;
import dev.sglint.model.Irregularity;
import dev.sglint.model.Irregularity.ProviderRefusal;
import dev.sglint.model.Resource;
import dev.sglint.net.Cidr;
import dev.sglint.rule.Edit;
import dev.sglint.rule.Findings;
import dev.sglint.rule.Fix;
import dev.sglint.rule.Problem;
import dev.sglint.source.SourceSpan;
import dev.sglint.value.Ternary;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What providers refuse before EC2 is asked, in their words: EC2 has no answer to it. */
final class ProviderRefusals {
  /** Where in a list it stands, in the path at the beginning of some words. */
  private static final Pattern INDEX = Pattern.compile("(\\G(?:#|/[A-Za-z]+)*)/\\d+(?=[/:])");

  private ProviderRefusals() {}

  static void report(Resource resource, ProviderRefusal.Kind kind, Findings findings) {
    Set<SourceSpan> ranges = new HashSet<>();
    boolean looked = false;
    for (Irregularity irregularity : resource.irregularities()) {
      if (irregularity instanceof ProviderRefusal refusal && refusal.kind() == kind) {
        if (kind == ProviderRefusal.Kind.REFUSED_VALUE && !looked) {
          looked = true;
          resource.permissions().forEach(permission -> addWrongRanges(permission, ranges));
        }
        if (!ranges.contains(refusal.span())) {
          String subject =
              refusal.argument() + " " + INDEX.matcher(refusal.words()).replaceAll("$1/N");
          findings.report(
              Ternary.TRUE,
              () ->
                  Problem.in(resource, refusal.span(), subject, refusal.words())
                      .fixedBy(fix(refusal)));
        }
      }
    }
  }

  /** What was refused allowed nothing, and will. */
  private static Optional<Fix> fix(ProviderRefusal refusal) {
    return refusal
        .meant()
        .map(
            meant ->
                Fix.suggested(
                    "write `" + meant.text() + "`",
                    Edit.replace(refusal.span(), meant.written(), meant.text())));
  }

  /** Of ranges other rules say more than that they are refused. */
  private static void addWrongRanges(IpPermission permission, Set<SourceSpan> ranges) {
    Cidrs.each(
        permission,
        (cidr, field, place, holds) -> {
          boolean other = cidr.block().isPresent() && cidr.block().get().family() != field;
          if (other || !(cidr instanceof Cidr.Valid)) {
            ranges.add(place.span());
          }
        });
  }
}
