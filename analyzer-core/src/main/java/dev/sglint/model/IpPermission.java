package dev.sglint.model;

import dev.sglint.value.Elements;
import dev.sglint.value.Field;

/** One permission as written: protocol, bounds and peers; EC2 makes one rule of each peer. */
public record IpPermission(
    Declaration declaration,
    Direction direction,
    Field<GroupIdentity> group,
    Field<Protocol> protocol,
    Field<PortBound> fromPort,
    Field<PortBound> toPort,
    Elements<PeerEntry> peers,
    Presence presence) {}
