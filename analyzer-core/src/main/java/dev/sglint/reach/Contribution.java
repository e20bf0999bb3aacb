package dev.sglint.reach;

import dev.sglint.model.Origin;
import dev.sglint.value.Guard;
import dev.sglint.value.Provenance;

/**
 * The traffic that one peer of a permission allows, and where that is written.
 *
 * @param peer where the peer's value came from
 * @param certain whether everything about it is known
 * @param guard the worlds in which it is there, as far as that has a name
 */
public record Contribution(
    Traffic traffic,
    Origin origin,
    Provenance peer,
    String peerText,
    boolean certain,
    Guard guard) {}
