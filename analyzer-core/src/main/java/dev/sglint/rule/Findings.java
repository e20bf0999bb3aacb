package dev.sglint.rule;

import dev.sglint.value.Ternary;
import java.util.function.Supplier;

/**
 * Where a rule speaks. Reports that do not hold are dropped, those that may hold become
 * <em>possible</em> findings.
 */
@FunctionalInterface
public interface Findings {
  /** Asks for the problem only where it holds or may hold. */
  void report(Ternary holds, Supplier<Problem> problem);

  default void report(Ternary holds, Problem problem) {
    report(holds, () -> problem);
  }
}
