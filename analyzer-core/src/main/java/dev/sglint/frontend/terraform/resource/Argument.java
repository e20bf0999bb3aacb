package dev.sglint.frontend.terraform.resource;

import dev.sglint.frontend.terraform.value.Value;
import dev.sglint.source.SourceSpan;

/**
 * An argument of a resource, evaluated.
 *
 * @param nameSpan where its name stands
 * @param span where the expression stands that is its value
 */
public record Argument(String name, Value value, SourceSpan nameSpan, SourceSpan span) {
  /** Whether it counts as given: null does not. */
  public boolean isGiven() {
    return !(value instanceof Value.Null);
  }
}
