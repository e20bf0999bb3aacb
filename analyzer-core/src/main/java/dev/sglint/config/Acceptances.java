package dev.sglint.config;

import dev.sglint.source.SourceSpan;
import dev.sglint.text.Glob;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a configuration says of accepting findings.
 *
 * @param inline whether comments and metadata may
 * @param foreign whether those of other tools do
 * @param never names of rules whose findings nothing may accept
 * @param accepted what the configuration itself accepts
 */
public record Acceptances(
    boolean inline, boolean foreign, List<String> never, List<Accepted> accepted) {
  /** What holds where nobody says otherwise. */
  public static final Acceptances DEFAULT = new Acceptances(true, true, List.of(), List.of());

  public Acceptances {
    never = List.copyOf(never);
    accepted = List.copyOf(accepted);
  }

  /**
   * An entry of the configuration.
   *
   * @param rules names of rules, categories or aliases
   * @param address what the address of the declaration must match
   * @param paths one of these must match the file; empty means every file
   * @param group what the id, name or address of the group must match
   * @param until the last day on which it holds
   * @param place where it stands
   */
  public record Accepted(
      List<String> rules,
      Optional<Glob> address,
      List<Glob> paths,
      Optional<Glob> group,
      Optional<LocalDate> until,
      String reason,
      SourceSpan place) {
    public Accepted {
      rules = List.copyOf(rules);
      paths = List.copyOf(paths);
    }
  }

  /** The same without what stands in files. */
  public Acceptances withoutInline() {
    return new Acceptances(false, foreign, never, accepted);
  }

  /** The same without the words of other tools. */
  public Acceptances withoutForeign() {
    return new Acceptances(inline, false, never, accepted);
  }
}
