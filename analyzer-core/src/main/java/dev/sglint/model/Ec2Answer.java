package dev.sglint.model;

import java.util.Locale;
import java.util.Optional;

/**
 * What EC2 says to a request, or does with it.
 *
 * @param code the error code, where known
 * @param message EC2's own words, where a real answer with them is public
 */
public record Ec2Answer(Outcome outcome, Optional<String> code, Optional<String> message) {
  /** What becomes of the request. */
  public enum Outcome {
    REFUSED,
    /** Not proven either way. */
    UNKNOWN,
    ACCEPTED_WIDENED,
    ACCEPTED_NO_EFFECT,
    ACCEPTED;

    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  public static Ec2Answer refused(String code, String message) {
    return new Ec2Answer(Outcome.REFUSED, Optional.of(code), Optional.of(message));
  }

  /** Refused, in words that nobody has quoted. */
  public static Ec2Answer refused(String code) {
    return new Ec2Answer(Outcome.REFUSED, Optional.of(code), Optional.empty());
  }

  /** Refused, by a code and in words that are not public. */
  public static Ec2Answer refused() {
    return of(Outcome.REFUSED);
  }

  public static Ec2Answer of(Outcome outcome) {
    return new Ec2Answer(outcome, Optional.empty(), Optional.empty());
  }

  // Written out, as the generated ones cost a cold start many classes.
  @Override
  public boolean equals(Object other) {
    return other instanceof Ec2Answer that
        && that.outcome == outcome
        && that.code.equals(code)
        && that.message.equals(message);
  }

  @Override
  public int hashCode() {
    return (outcome.name().hashCode() * 31 + code.hashCode()) * 31 + message.hashCode();
  }
}
