package dev.sglint.frontend;

/** What a front end can do with a file. */
public enum Support {
  /** Nothing of this format is in it. */
  UNRECOGNISED,
  /** It is of this format, and has nothing about security-group rules. */
  IRRELEVANT,
  SUPPORTED
}
