package dev.sglint.diagnostic;

import java.util.Locale;

/** The kinds of diagnostic. The report shows the name in lower case with {@code -}. */
public enum DiagnosticCode {
  /**
   * Text that its grammar refuses, a broken percent-escape or bytes that are not UTF-8 included.
   */
  SYNTAX,
  /** A file or directory that could not be read. */
  UNREADABLE,
  /** A bound of ours on size, count or depth was reached; what lies beyond it was not analysed. */
  LIMIT,
  /** A module that is not part of what was read. */
  MISSING_MODULE,
  /** The template of a nested stack that is not part of what was read. */
  MISSING_TEMPLATE,
  /** A macro, which may make anything of a template. */
  MACRO,
  /** A function that we do not know. */
  UNKNOWN_FUNCTION,
  /** A configuration that Terraform or CloudFormation itself would refuse while evaluating. */
  EVALUATION,
  /** An action that EC2 does not have, with security-group parameters. */
  UNKNOWN_ACTION,
  /** Rules of which nothing says what is to be done with them. */
  OPERATION_NOT_GIVEN,
  /** An operation that is not about security-group rules. */
  IRRELEVANT_ACTION,
  /** A value that reads differently in a form body and in a hand-written URL. */
  AMBIGUOUS_ENCODING,
  /** A path in which nothing of ours was recognised. */
  NOTHING_RECOGNISED,
  /** A rule failed: a bug of ours. */
  RULE_FAILED;

  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
