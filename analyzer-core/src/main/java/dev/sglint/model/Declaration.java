package dev.sglint.model;

import dev.sglint.source.SourceSpan;
import java.util.List;

/**
 * Where something was declared.
 *
 * @param words what its writer calls its parts
 * @param address the address a user knows, for instance {@code
 *     AuthorizeSecurityGroupEgress#1.IpPermissions.2} or {@code module.web.aws_security_group.this}
 * @param span the place of what concerns it as a whole
 * @param extent all of it, as far as that is known
 * @param calls the module calls or nested stacks that it comes out of, the outermost first
 */
public record Declaration(
    Vocabulary words, String address, SourceSpan span, SourceSpan extent, List<SourceSpan> calls) {
  public Declaration {
    calls = List.copyOf(calls);
  }

  /** What stands where it is made. */
  public Declaration(Vocabulary words, String address, SourceSpan span, SourceSpan extent) {
    this(words, address, span, extent, List.of());
  }

  /** What is no longer than its place. */
  public Declaration(Vocabulary words, String address, SourceSpan span) {
    this(words, address, span, span);
  }

  /** A part of it, at its own place. */
  public Declaration at(SourceSpan place) {
    return new Declaration(words, address, place, place, calls);
  }
}
