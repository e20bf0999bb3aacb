package dev.sglint.engine;

import dev.sglint.model.Request;
import dev.sglint.state.HeldRule;

/** Who is told what the requests of a capture did to groups, in the order in which they did it. */
public interface ReplayListener {
  void opened(String group, HeldRule rule, Places places);

  /** {@code by} closed what {@code rule} says was opened before. */
  void closed(String group, HeldRule rule, Request by, Places places);

  /** The group holds the rule in the end. */
  void holds(String group, HeldRule rule, Places places);
}
