package dev.sglint.model;

import dev.sglint.source.SourceSpan;
import java.util.List;
import java.util.Optional;

/**
 * What a file says beside its declarations, and what that may be meant for: where its comments
 * stand and its elements, and what its metadata says. A front end knows these, and not what they
 * mean.
 *
 * @param text all of the file
 * @param comments with the characters that begin and end them, in their order
 * @param elements in any order
 */
public record Remarks(
    String file,
    String text,
    List<SourceSpan> comments,
    List<Element> elements,
    List<Entry> entries) {
  /** One of these stands in whatever accepts findings, in whatever way. */
  private static final List<String> MARKS =
      List.of(
          "sglint",
          ":skip=",
          ":ignore:",
          "kics-scan",
          "KICS-SCAN",
          "tflint-ignore",
          "rules_to_suppress",
          "ignore_checks",
          "SuppressedRules",
          "checkov",
          "bridgecrew");

  public Remarks {
    comments = List.copyOf(comments);
    elements = List.copyOf(elements);
    entries = List.copyOf(entries);
  }

  /**
   * A part of the file: a block, an argument, an element of a list.
   *
   * @param name the type of a block, the name of an argument; empty for an element
   * @param address what a resource or a module call is called in its module; else empty
   * @param literal its value, where that is written out
   */
  public record Element(SourceSpan span, String name, String address, Optional<String> literal) {}

  /**
   * What metadata says of a rule.
   *
   * @param tool who is meant to read it, by the key that it stands under
   * @param until as it is written
   * @param covered what it is said of
   * @param address what that is called in its template; empty for the template
   */
  public record Entry(
      String tool,
      String rule,
      Optional<String> reason,
      Optional<String> until,
      SourceSpan place,
      SourceSpan covered,
      String address) {}

  /** Whether it is worth looking for anything in a text. */
  public static boolean mayStandIn(String text) {
    for (String mark : MARKS) {
      if (text.contains(mark)) {
        return true;
      }
    }
    return false;
  }
}
