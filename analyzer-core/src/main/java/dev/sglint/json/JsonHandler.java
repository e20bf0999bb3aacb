package dev.sglint.json;

/** Who takes JSON values as they are read. */
public interface JsonHandler {
  /**
   * Whether the elements of the array of this name are to pass by one by one; the empty name is
   * that of an array which is the whole document.
   */
  boolean streams(String name);

  /** Whether an object with such a member is of no interest: the rest of it is skipped. */
  boolean skips(String name, String text);

  /** Whether there may be something in a string, so that the places of its parts are wanted. */
  boolean looksInto(String text);

  /** Looks at the name of every member, before its value. */
  void member(String name);

  /** An element of an array that streams. */
  void element(JsonValue element);
}
