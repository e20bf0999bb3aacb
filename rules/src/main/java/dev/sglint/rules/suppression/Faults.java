package dev.sglint.rules.suppression;

import dev.sglint.model.Declaration;
import dev.sglint.model.Vocabulary;
import dev.sglint.rule.Findings;
import dev.sglint.rule.Problem;
import dev.sglint.rule.SuppressionUse;
import dev.sglint.source.SourceSpan;
import dev.sglint.value.Ternary;
import java.util.function.Predicate;

/** How rules about suppressions speak. */
final class Faults {
  static final Predicate<SuppressionUse> OURS = use -> !use.isForeign();
  static final Predicate<SuppressionUse> FOREIGN = SuppressionUse::isForeign;
  static final Predicate<SuppressionUse> ANY = use -> true;

  private Faults() {}

  static void report(
      SuppressionUse use,
      Predicate<SuppressionUse> of,
      SuppressionUse.Fault fault,
      Findings findings,
      String message) {
    Ternary holds = Ternary.of(use.fault() == fault && of.test(use));
    findings.report(holds, () -> problem(use, message));
  }

  private static Problem problem(SuppressionUse use, String message) {
    SourceSpan place = use.suppression().place();
    Declaration declaration = new Declaration(Vocabulary.EC2_QUERY, use.address(), place);
    return Problem.in(declaration, place, use.written(), message).fixedBy(use.fix());
  }

  /** The reason that was given. */
  static String why(SuppressionUse use) {
    return use.suppression().reason().map(reason -> ": " + reason).orElse("");
  }

  static String hint(SuppressionUse use) {
    return use.words().isEmpty() ? "" : ": did you mean `" + use.words() + "`?";
  }
}
