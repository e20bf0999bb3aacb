package dev.sglint.engine;

import dev.sglint.rule.Findings;
import dev.sglint.rule.Problem;
import dev.sglint.value.Ternary;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What one rule says about one permission in each of its worlds. What it says in some is possible;
 * where it has something to say in all of them, something is wrong whatever the world.
 */
final class InWorlds implements Findings {
  private final Map<String, Problem> problems = new LinkedHashMap<>();
  private int worlds;
  private int wrong;
  private boolean counted;

  /** What follows is said about the next world. */
  void begin() {
    worlds++;
    counted = false;
  }

  @Override
  public void report(Ternary holds, Supplier<Problem> problem) {
    if (holds == Ternary.FALSE) {
      return;
    }
    Problem said = problem.get();
    String key = said.place().start() + " " + said.subject() + " " + said.message();
    problems.putIfAbsent(key, said);
    if (holds == Ternary.TRUE && !counted) {
      counted = true;
      wrong++;
    }
  }

  void tell(Findings sink) {
    Ternary everywhere = wrong == worlds ? Ternary.TRUE : Ternary.UNKNOWN;
    problems.values().forEach(problem -> sink.report(everywhere, problem));
  }
}
