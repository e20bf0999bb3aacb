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

  /** Whether it is given for sure: what is unknown may be null. */
  public boolean isCertain() {
    if (value instanceof Value.Unknown unknown) {
      return unknown.notNull();
    }
    if (value instanceof Value.OneOf choice) {
      return choice.alternatives().stream()
          .allMatch(
              world ->
                  !(world.value() instanceof Value.Null)
                      && !(world.value() instanceof Value.Unknown));
    }
    return isGiven() && !(value instanceof Value.Failure);
  }
}
