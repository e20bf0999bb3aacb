package dev.sglint.review;

import java.util.List;

/**
 * A control of a standard, and what was found that speaks against it.
 *
 * @param findings their numbers, those that are accepted left out
 * @param accepted how many are accepted
 */
public record Control(String standard, String id, List<Integer> findings, int accepted) {
  public Control {
    findings = List.copyOf(findings);
  }
}
