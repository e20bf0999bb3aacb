package dev.sglint.diff;

import java.util.List;

/**
 * What a group lets through.
 *
 * @param root what tells its configuration from others; empty where its text does
 * @param text what rules of its configuration call it
 * @param title what a reader calls it
 */
public record GroupPermits(String root, String text, String title, List<Permit> permits) {
  public GroupPermits {
    permits = List.copyOf(permits);
  }
}
