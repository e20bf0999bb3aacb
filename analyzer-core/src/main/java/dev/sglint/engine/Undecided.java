package dev.sglint.engine;

import dev.sglint.model.IpPermission;
import dev.sglint.model.PeerEntry;
import dev.sglint.model.Request;
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

  /** Whether something about a request cannot be seen. */
  static boolean isUndecided(Request request) {
    return request.group() instanceof Field.Unknown
        || request.permissions().stream().anyMatch(Undecided::isUndecided);
  }

  /** Whether a field cannot be seen at all, and none has alternatives that can be. */
  static boolean isUnseen(IpPermission permission) {
    List<Field<?>> fields =
        List.of(
            permission.direction(),
            permission.protocol(),
            permission.fromPort(),
            permission.toPort());
    return fields.stream().anyMatch(field -> field instanceof Field.Unknown)
        && fields.stream().noneMatch(field -> field instanceof Field.OneOf);
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
