package dev.sglint.engine;

import dev.sglint.model.Intent;
import dev.sglint.model.IpPermission;
import dev.sglint.model.PeerEntry;
import dev.sglint.model.Request;
import dev.sglint.value.Field;
import dev.sglint.value.UnknownReason;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Which permissions something could not be seen of, and why. */
final class Undecided {
  private Undecided() {}

  static void count(List<IpPermission> permissions, Tally tally) {
    for (IpPermission permission : permissions) {
      if (isUndecided(permission)) {
        tally.addUndecided(reasons(permission));
      }
    }
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

  /**
   * Whether the direction cannot be seen though it was written: ModifySecurityGroupRules has none.
   */
  private static boolean isAimless(IpPermission permission) {
    return permission.intent() == Intent.ADD && permission.direction() instanceof Field.Unknown;
  }

  private static Set<UnknownReason.Kind> reasons(IpPermission permission) {
    Set<UnknownReason.Kind> reasons = EnumSet.noneOf(UnknownReason.Kind.class);
    if (isAimless(permission)) {
      add(permission.direction(), reasons);
    }
    add(permission.protocol(), reasons);
    add(permission.fromPort(), reasons);
    add(permission.toPort(), reasons);
    permission.peers().more().ifPresent(reason -> reasons.add(reason.kind()));
    for (PeerEntry entry : permission.peers().known()) {
      add(entry.peer(), reasons);
    }
    return reasons;
  }

  private static void add(Field<?> field, Set<UnknownReason.Kind> reasons) {
    if (field instanceof Field.Unknown<?> unknown) {
      reasons.add(unknown.reason().kind());
    }
  }

  private static boolean isUndecided(IpPermission permission) {
    boolean unknown =
        isAimless(permission)
            || permission.protocol() instanceof Field.Unknown
            || permission.fromPort() instanceof Field.Unknown
            || permission.toPort() instanceof Field.Unknown
            || permission.peers().more().isPresent();
    for (PeerEntry entry : permission.peers().known()) {
      unknown |= entry.peer() instanceof Field.Unknown;
    }
    return unknown;
  }
}
