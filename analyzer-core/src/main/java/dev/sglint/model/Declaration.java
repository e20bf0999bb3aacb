package dev.sglint.model;

import dev.sglint.source.SourceSpan;

/**
 * Where something was declared.
 *
 * @param words what its writer calls its parts
 * @param address the address a user knows, for instance {@code
 *     AuthorizeSecurityGroupEgress#1.IpPermissions.2} or {@code module.web.aws_security_group.this}
 */
public record Declaration(Vocabulary words, String address, SourceSpan span) {}
