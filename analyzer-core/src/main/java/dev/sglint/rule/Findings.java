package dev.sglint.rule;

import dev.sglint.value.Ternary;

/**
 * Where a rule speaks. Reports that do not hold are dropped, those that may hold become
 * <em>possible</em> findings.
 */
@FunctionalInterface
public interface Findings {
  void report(Ternary holds, Problem problem);
}
