package dev.sglint.suppression;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a comment or an entry of metadata says.
 *
 * @param rules the names that it accepts
 * @param address what it is restricted to: an address, or the key of an instance in brackets
 * @param until the last day on which it holds
 * @param workspace the workspaces that it is for, a pattern
 * @param conditions what arguments must be, by their paths
 * @param mistake what is wrong with how it is written, so that it does not hold
 * @param start where it begins in the text of the comment
 * @param end where it ends there
 */
public record Directive(
    Dialect dialect,
    Reach reach,
    List<String> rules,
    Optional<String> address,
    Optional<LocalDate> until,
    Optional<String> reason,
    Optional<String> workspace,
    Map<String, String> conditions,
    Optional<String> mistake,
    int start,
    int end) {
  /** What a comment is meant for. */
  public enum Reach {
    /** What begins on its line; where nothing does, what comes next. */
    ELEMENT,
    /** The same, where what comes next begins on the next line. */
    NEXT_LINE,
    /** Its line and the next one. */
    LINES,
    /** The resource or module call that it stands in. */
    RESOURCE,
    /** The file that it begins. */
    FILE,
    /** What metadata says itself. */
    GIVEN
  }

  public Directive {
    rules = List.copyOf(rules);
    conditions = Map.copyOf(conditions);
  }

  /** One of another tool that is written well. */
  static Directive of(
      Dialect dialect, Reach reach, List<String> rules, Optional<String> reason, Span at) {
    return new Directive(
        dialect,
        reach,
        rules,
        Optional.empty(),
        Optional.empty(),
        reason,
        Optional.empty(),
        Map.of(),
        Optional.empty(),
        at.start(),
        at.end());
  }

  /** A part of the text of a comment. */
  record Span(int start, int end) {}
}
