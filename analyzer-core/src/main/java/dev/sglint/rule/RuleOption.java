package dev.sglint.rule;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An option of a rule that a configuration may set. */
@Retention(RetentionPolicy.RUNTIME)
@Target({})
public @interface RuleOption {
  /** Kebab case. */
  String name();

  Kind kind();

  /** What it says, as a line of a document. */
  String summary();

  /** What holds where nobody sets it, as it would be written. */
  String otherwise();

  /** The least number that it may be, or may hold. */
  int low() default 0;

  /** The greatest number that it may be, or may hold. */
  int high() default Integer.MAX_VALUE;

  /** What it is. */
  enum Kind {
    NUMBER,
    NUMBERS,
    TEXT,
    TEXTS,
    SWITCH
  }
}
