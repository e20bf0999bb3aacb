package dev.sglint.model;

import dev.sglint.source.SourceSpan;
import java.util.List;
import java.util.Optional;

/**
 * What only a format can get wrong. The front end states the fact; rules turn facts into findings.
 */
public sealed interface Irregularity {
  /** Where it stands. */
  SourceSpan span();

  /** A parameter that the operation does not have. */
  record UnknownParameter(String name, String suggestion, SourceSpan span)
      implements Irregularity {}

  /**
   * A parameter that exists on the wire and that the operation's documentation says is not
   * supported.
   */
  record UnsupportedParameter(String name, SourceSpan span) implements Irregularity {}

  /** A parameter given more than once. */
  record DuplicateParameter(String name, boolean sameValue, SourceSpan span)
      implements Irregularity {}

  /**
   * A list that does not count 1, 2, 3 …: {@code name} is the list or the key, {@code problem} says
   * what is off.
   */
  record ListNumbering(String name, String problem, SourceSpan span) implements Irregularity {}

  /** A required parameter that is absent or empty. */
  record MissingParameter(String name, boolean empty, SourceSpan span) implements Irregularity {}

  /** A parameter that is not rule data and whose value has the wrong type. */
  record MalformedParameter(String name, String value, String expected, SourceSpan span)
      implements Irregularity {}

  /** The SDKs' member name in place of the wire name. */
  record SdkMemberName(String name, String wireName, SourceSpan span) implements Irregularity {}

  /** Rules given both in {@code IpPermissions} and in top-level parameters. */
  record CombinedForms(String parameter, SourceSpan span) implements Irregularity {}

  /** What the tool that was to make the request refuses, in its own words: nothing is sent. */
  record ClientRefusal(String words, SourceSpan span) implements Irregularity {}

  /** A security group given both by id and by name. */
  record IdAndName(SourceSpan span) implements Irregularity {}

  /**
   * An empty list of rules: the group is to have none of this direction, as if it had inline rules.
   */
  record EmptyRules(Direction direction, SourceSpan span) implements Irregularity {}

  /**
   * Groups whose own rules refer to each other, so that none can be made before the others.
   *
   * @param addresses the groups in the order in which they refer to the next, the last one to the
   *     first
   * @param span where the first one refers to the next
   */
  record CircularReferences(List<String> addresses, SourceSpan span) implements Irregularity {
    public CircularReferences {
      addresses = List.copyOf(addresses);
    }
  }

  /**
   * What the provider of a resource refuses before EC2 is asked.
   *
   * @param argument the argument that it is about
   * @param words the provider's words, or ours where they are not known
   * @param meant what the author seems to mean
   */
  record ProviderRefusal(
      Kind kind, String argument, String words, SourceSpan span, Optional<Meant> meant)
      implements Irregularity {
    /** What is wrong, where nobody can say what is right. */
    public ProviderRefusal(Kind kind, String argument, String words, SourceSpan span) {
      this(kind, argument, words, span, Optional.empty());
    }

    /** What stands there and what seems to be meant. */
    public record Meant(String written, String text) {}

    /** What is wrong. */
    public enum Kind {
      /** A required argument is not there, or none of several of which one must be. */
      MISSING_ARGUMENT,
      /** An argument or a block that the resource does not have. */
      UNSUPPORTED_ARGUMENT,
      /** Arguments that exclude each other. */
      CONFLICTING_ARGUMENTS,
      /** A value of the wrong type. */
      WRONG_TYPE,
      /** A value of the right type that is not taken. */
      REFUSED_VALUE,
      /** A range with bits set behind its prefix length. */
      HOST_BITS
    }
  }
}
