package dev.sglint.config;

import dev.sglint.source.PathScope;
import dev.sglint.source.SourceSpan;
import java.util.Optional;

/**
 * A value, or a file of values, that a configuration gives beside what is checked.
 *
 * @param name that of the variable or parameter; empty for a file
 * @param value as it would be given on a command line, or the path of the file
 * @param where for which root modules or templates it is meant; empty for all
 * @param place where it is written
 */
public record ConfiguredInput(
    Kind kind, String name, String value, Optional<PathScope> where, SourceSpan place) {
  /** What it is. */
  public enum Kind {
    VARIABLE,
    VARIABLE_FILE,
    PARAMETER,
    PARAMETER_FILE
  }
}
