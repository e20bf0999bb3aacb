package dev.sglint.model;

import dev.sglint.source.SourceSpan;

/**
 * Where something was declared.
 *
 * @param format the front end's name, for instance {@link #CAPTURE}
 * @param address the address a user knows, for instance {@code
 *     AuthorizeSecurityGroupEgress#1.IpPermissions.2}
 */
public record Declaration(String format, String address, SourceSpan span) {
  /** The format of captured requests. */
  public static final String CAPTURE = "capture";
}
