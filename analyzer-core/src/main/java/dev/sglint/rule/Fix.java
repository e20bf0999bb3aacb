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
 * @param request what should have been sent instead, for what has happened already
 * @param commands what is to be run then, one after the other
 * @param isSafe whether what is reachable stays the same, so that nobody need be asked
 */
public record Fix(
    String description,
    List<Edit> edits,
    List<SourceSpan> restsOn,
    Optional<String> request,
    List<String> commands,
    boolean isSafe) {
  public Fix {
    commands = List.copyOf(commands);
    edits = List.copyOf(edits);
    restsOn = List.copyOf(restsOn);
  }

  /** What changes nothing of what is reachable. */
  public static Fix safe(String description, Edit edit) {
    return new Fix(description, List.of(edit), List.of(), Optional.empty(), List.of(), true);
  }

  /** What somebody has to look at. */
  public static Fix suggested(String description, Edit edit) {
    return new Fix(description, List.of(edit), List.of(), Optional.empty(), List.of(), false);
  }

  /** A command for what files do not hold. */
  public static Fix command(String description, String command) {
    return new Fix(description, List.of(), List.of(), Optional.empty(), List.of(command), false);
  }

  /** Changes of one place that only together are right, and change nothing of what is reachable. */
  public static Fix safe(String description, List<Edit> edits) {
    return new Fix(description, edits, List.of(), Optional.empty(), List.of(), true);
  }

  /** The same for what has been sent: another request and commands in place of edits. */
  public Fix asRequest(Optional<String> corrected, List<String> toBeRun) {
    return new Fix(description, List.of(), List.of(), corrected, toBeRun, false);
  }

  /** The same with other edits. */
  public Fix with(List<Edit> others, boolean isStillSafe) {
    return new Fix(description, others, restsOn, request, commands, isSafe && isStillSafe);
  }

  /** The same, which is right only as long as all of this stands there. */
  public Fix restingOn(List<SourceSpan> places) {
    return new Fix(description, edits, places, request, commands, isSafe);
  }
}
