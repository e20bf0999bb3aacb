package dev.sglint.rule;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a rule is. Its prose and its executed examples stand in the Markdown document beside it. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface RuleInfo {
  /** Kebab case; says what is wrong and reads well after "allow". */
  String id();

  /** One line, the title of the document. */
  String summary();

  Category category();

  /** What a finding weighs before the severity policy looks at its facts. */
  Severity severity();

  /** The version in which the rule appeared. */
  String since() default "0.1";

  /** Ids that the rule had before; they still select it. */
  String[] formerIds() default {};

  /** The first profile that has the rule. */
  Profile profile() default Profile.DEFAULT;

  /** The same check elsewhere, for instance {@code CKV_AWS_24}. */
  String[] aliases() default {};

  /** What a configuration may set. */
  RuleOption[] options() default {};
}
