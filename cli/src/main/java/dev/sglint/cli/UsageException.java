package dev.sglint.cli;

/** A mistake on the command line, in words for whoever made it. */
class UsageException extends Exception {
  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message);
  }
}
