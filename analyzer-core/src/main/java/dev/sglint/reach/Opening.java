package dev.sglint.reach;

import dev.sglint.model.Origin;
import dev.sglint.model.Peer;
import dev.sglint.value.Guard;
import dev.sglint.value.Provenance;

/**
 * What a permission lets through for one of its peers, in one of its worlds.
 *
 * @param protocol an IANA number, or {@link Traffic#ALL_PROTOCOLS}
 * @param low the first selector, see {@link Traffic}
 * @param high the last selector
 * @param place where the peer's value came from
 * @param certain whether everything about it is known
 * @param guard the worlds in which it is there, as far as that has a name
 */
public record Opening(
    int protocol,
    int low,
    int high,
    Peer peer,
    Origin origin,
    Provenance place,
    boolean certain,
    Guard guard) {}
