package dev.sglint.model;

import dev.sglint.value.Field;

/**
 * One entry of a permission's peer lists: with the permission's protocol and ports it makes one
 * rule.
 */
public record PeerEntry(
    Declaration declaration, Field<Peer> peer, Field<Description> description) {}
