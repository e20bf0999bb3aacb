package dev.sglint.engine;

import dev.sglint.model.IpPermission;
import dev.sglint.model.PeerEntry;
import dev.sglint.value.Field;
import java.util.List;

/** Counts the permissions of which something could not be seen. */
final class Undecided {
  private Undecided() {}

  static int count(List<IpPermission> permissions) {
    int count = 0;
    for (IpPermission permission : permissions) {
      count += isUndecided(permission) ? 1 : 0;
    }
    return count;
  }

  private static boolean isUndecided(IpPermission permission) {
    boolean unknown =
        permission.protocol() instanceof Field.Unknown
            || permission.fromPort() instanceof Field.Unknown
            || permission.toPort() instanceof Field.Unknown
            || permission.peers().more().isPresent();
    for (PeerEntry entry : permission.peers().known()) {
      unknown |= entry.peer() instanceof Field.Unknown;
    }
    return unknown;
  }
}
