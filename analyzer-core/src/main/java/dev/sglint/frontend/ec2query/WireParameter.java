package dev.sglint.frontend.ec2query;

import dev.sglint.source.SourceSpan;
import dev.sglint.value.UnknownReason;
import java.util.Optional;

/**
 * One parameter of a request under its name on the wire, whatever it was captured as.
 *
 * @param span its value's place; its name's where the value is empty
 * @param whole from its name to the end of its value
 * @param unknown why the value cannot be seen; it is then the text that stands for it
 */
public record WireParameter(
    String name, String value, SourceSpan span, SourceSpan whole, Optional<UnknownReason> unknown) {
  public WireParameter(String name, String value, SourceSpan span, SourceSpan whole) {
    this(name, value, span, whole, Optional.empty());
  }
}
