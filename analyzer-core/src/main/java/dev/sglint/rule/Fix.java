package dev.sglint.rule;

import dev.sglint.source.SourceSpan;
import java.util.List;
import java.util.Optional;

/**
 * What would make a finding go away.
 *
 * @param edits what is to be changed in the files; empty where nothing in them is
 * @param restsOn values and blocks that have to stand there whatever the inputs are: what is under
 *     a condition may be other tomorrow
 * @param command what is to be run instead, for what has happened already
 * @param isSafe whether what is reachable stays the same, so that nobody need be asked
 */
public record Fix(
    String description,
    List<Edit> edits,
    List<SourceSpan> restsOn,
    Optional<String> command,
    boolean isSafe) {
  public Fix {
    edits = List.copyOf(edits);
    restsOn = List.copyOf(restsOn);
  }

  /** What changes nothing of what is reachable. */
  public static Fix safe(String description, Edit edit) {
    return new Fix(description, List.of(edit), List.of(), Optional.empty(), true);
  }

  /** What somebody has to look at. */
  public static Fix suggested(String description, Edit edit) {
    return new Fix(description, List.of(edit), List.of(), Optional.empty(), false);
  }

  /** A command for what files do not hold. */
  public static Fix command(String description, String command) {
    return new Fix(description, List.of(), List.of(), Optional.of(command), false);
  }

  /** The same with other edits. */
  public Fix with(List<Edit> others, boolean isStillSafe) {
    return new Fix(description, others, restsOn, command, isSafe && isStillSafe);
  }

  /** The same, which is right only as long as all of this stands there. */
  public Fix restingOn(List<SourceSpan> places) {
    return new Fix(description, edits, places, command, isSafe);
  }
}
