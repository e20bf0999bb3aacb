package dev.sglint.frontend.hcl.syntax;

import dev.sglint.source.SourceSpan;

/**
 * {@code name = value}.
 *
 * @param span from the name to the end of the value
 */
public record Attribute(String name, SourceSpan nameSpan, Expression value, SourceSpan span) {}
