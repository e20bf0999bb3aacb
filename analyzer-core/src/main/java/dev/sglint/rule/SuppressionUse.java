package dev.sglint.rule;

import java.util.List;
import java.util.Optional;

/**
 * A suppression that is not as it should be.
 *
 * @param isForeign whether it is in the words of another tool
 * @param written how it is written, cut
 * @param address what it stands at, where that has an address
 * @param names those of its names that it is about
 * @param words more about it
 * @param fix its removal
 */
public record SuppressionUse(
    Suppression suppression,
    boolean isForeign,
    String written,
    String address,
    Fault fault,
    List<String> names,
    String words,
    Optional<Fix> fix) {
  public SuppressionUse {
    names = List.copyOf(names);
  }

  /** What is wrong with it. */
  public enum Fault {
    /** It does not say why; one of ours does not hold then. */
    WITHOUT_REASON,
    /** Its last day has passed. */
    EXPIRED,
    /** There is nothing that it accepts. */
    UNUSED,
    UNKNOWN_RULE,
    /** It cannot be read, and does not hold. */
    MALFORMED,
    /** The configuration does not allow it. */
    FORBIDDEN
  }

  /** The same with more about it, which its removal does not help against. */
  public SuppressionUse saying(String more) {
    return new SuppressionUse(
        suppression, isForeign, written, address, fault, names, more, Optional.empty());
  }

  /** Its names in words. */
  public String named() {
    return "`" + String.join("`, `", names) + "`";
  }
}
