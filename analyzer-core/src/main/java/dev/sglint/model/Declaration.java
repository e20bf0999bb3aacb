package dev.sglint.model;

import dev.sglint.source.SourceSpan;

/**
 * Where something was declared.
 *
 * @param words what its writer calls its parts
 * @param address the address a user knows, for instance {@code
 *     AuthorizeSecurityGroupEgress#1.IpPermissions.2} or {@code module.web.aws_security_group.this}
 * @param span the place of what concerns it as a whole
 * @param extent all of it, as far as that is known
 */
public record Declaration(Vocabulary words, String address, SourceSpan span, SourceSpan extent) {
  /** What is no longer than its place. */
  public Declaration(Vocabulary words, String address, SourceSpan span) {
    this(words, address, span, span);
  }
}
