package dev.sglint.cli;

/**
 * What the process says when it ends. Precedence, where several hold: bug, usage, incomplete,
 * findings, clean.
 */
enum ExitCode {
  CLEAN(0),
  FINDINGS(1),
  USAGE(2),
  INCOMPLETE(3),
  BUG(4);

  private final int code;

  ExitCode(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }
}
