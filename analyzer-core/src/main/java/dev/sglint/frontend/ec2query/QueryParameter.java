package dev.sglint.frontend.ec2query;

import dev.sglint.source.SourceSpan;

/**
 * One parameter, decoded.
 *
 * @param span its value's place; its name's where the value is empty
 * @param whole from its name to the end of its value
 */
record QueryParameter(String name, String value, SourceSpan span, SourceSpan whole) {}
