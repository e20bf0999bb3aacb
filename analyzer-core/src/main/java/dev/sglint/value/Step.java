package dev.sglint.value;

/** How a value came from one place to the next. */
public enum Step {
  LITERAL,
  VARIABLE_DEFAULT,
  VARIABLE_FILE,
  LOCAL,
  MODULE_ARGUMENT,
  /** An argument of another resource. */
  RESOURCE_ARGUMENT,
  FUNCTION,
  BRANCH,
  PARAMETER_DEFAULT,
  PROVIDER_DEFAULT,
  /** Another part of the same conclusion: a finding about a union has one for each rule in it. */
  CONTRIBUTION,
  /** What else a finding speaks of: the rule that covers another one, for instance. */
  RELATED,
  /** A demand of the user's that a finding is about. */
  POLICY
}
