package dev.sglint.json;

/** Who takes JSON values as they are read; unless it says otherwise, all of a value is kept. */
@FunctionalInterface
public interface JsonHandler {
  /** Whether there may be something in a string, so that the places of its parts are wanted. */
  boolean looksInto(String text);

  /**
   * Whether the elements of the array of this name are to pass by one by one; the empty name is
   * that of an array which is the whole document.
   */
  default boolean streams(String name) {
    return false;
  }

  /** Whether an object with such a member is of no interest: the rest of it is skipped. */
  default boolean skips(String name, String text) {
    return false;
  }

  /** Looks at the name of every member, before its value. */
  default void member(String name) {}

  /** An element of an array that streams. */
  default void element(JsonValue element) {}
}
