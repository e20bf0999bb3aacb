package dev.sglint.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which findings a run tells where nobody selects rules by name. */
public enum Profile {
  /** What nearly everybody wants to hear. */
  DEFAULT(""),
  /** Also what some organisations ask for, and others call noise. */
  STRICT(""),
  /** What the CIS benchmarks of AWS ask for. */
  CIS("CIS-AWS-"),
  /** What PCI DSS asks for. */
  PCI_DSS("PCI-DSS-"),
  /** Only by name: the opposite of a rule of another profile. */
  NONE("");

  /** The names of those that a run can have. */
  public static final List<String> NAMES =
      Arrays.stream(values()).filter(profile -> profile != NONE).map(Profile::id).toList();

  /** How the aliases begin that it is made of; empty for one that rules name. */
  private final String controls;

  Profile(String controls) {
    this.controls = controls;
  }

  /** The one of a name, in any case of letters, that a run can have. */
  public static Optional<Profile> find(String name) {
    String id = name.toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(profile -> profile != NONE && profile.id().equals(id))
        .findFirst();
  }

  /** The name in options and documents. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Whether a run with this profile has a rule. What EC2 answers is predicted in all of them, so
   * rules that everybody wants to hear are run where they are not told.
   */
  public boolean runs(RuleMetadata rule) {
    return includes(rule.profile()) || (!controls.isEmpty() && has(rule.aliases()));
  }

  private boolean includes(Profile other) {
    Profile most = controls.isEmpty() ? this : DEFAULT;
    return other != NONE && other.compareTo(most) <= 0;
  }

  /** Whether findings of a rule may be told. */
  public boolean has(RuleMetadata rule) {
    return controls.isEmpty() ? includes(rule.profile()) : has(rule.aliases());
  }

  /** Whether a finding is told, by what it is also known as. */
  public boolean has(List<String> aliases) {
    return controls.isEmpty() || aliases.stream().anyMatch(alias -> alias.startsWith(controls));
  }
}
