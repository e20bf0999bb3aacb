package dev.sglint.diff;

import dev.sglint.model.Direction;
import dev.sglint.reach.Grant;
import dev.sglint.source.SourceSpan;

/**
 * One rule of a group: a peer of a permission in one of its worlds.
 *
 * @param grant the most that it may allow
 * @param condition what decides whether it exists; empty where it does in any case
 * @param unseen protocol and ports as far as they can be told, where they cannot be seen; else
 *     empty
 * @param place where its peer stands
 */
public record Permit(
    Direction direction, Grant grant, String condition, String unseen, SourceSpan place) {
  /** Begins the name of an end of which only the reason is known that hides it. */
  static final String UNKNOWN = "unknown ";

  /** What has the same conditions and hides the same can be compared exactly. */
  record Plane(String condition, String unseen) {
    static final Plane SURE = new Plane("", "");

    boolean isSure() {
      return equals(SURE);
    }
  }

  Plane plane() {
    return new Plane(condition, unseen);
  }

  /** Whether it is there, and allows what the grant says. */
  public boolean isSure() {
    return plane().isSure();
  }

  /** Whether of an end but the reason is known that hides it. */
  public static boolean isUnknown(Grant.End end) {
    return end instanceof Grant.End.Named named && named.name().startsWith(UNKNOWN);
  }
}
