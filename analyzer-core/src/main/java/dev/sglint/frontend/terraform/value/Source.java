package dev.sglint.frontend.terraform.value;

import dev.sglint.value.Provenance;

/**
 * Where a value came from, and whether it is marked as sensitive.
 *
 * @param provenance nearest step first
 */
public record Source(Provenance provenance, boolean sensitive) {
  public static Source of(Provenance provenance) {
    return new Source(provenance, false);
  }

  public Source asSensitive() {
    return sensitive ? this : new Source(provenance, true);
  }
}
