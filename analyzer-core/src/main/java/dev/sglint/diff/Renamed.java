package dev.sglint.diff;

import dev.sglint.reach.Grant;
import dev.sglint.state.StoredPeer;
import java.util.Map;

/** Groups that are called otherwise on the other side, where rules name them. */
final class Renamed {
  private static final String PREFIX = StoredPeer.Kind.SECURITY_GROUP.id() + " ";

  private Renamed() {}

  static Permit permit(Permit permit, String root, Map<Group.Key, String> renamed) {
    if (!(permit.grant().end() instanceof Grant.End.Named named)
        || !named.name().startsWith(PREFIX)) {
      return permit;
    }
    String text = named.name().substring(PREFIX.length());
    String other = renamed.get(new Group.Key(root, Group.Kind.DECLARED, text));
    if (other == null) {
      return permit;
    }
    Grant same = permit.grant().at(new Grant.End.Named(PREFIX + other));
    return new Permit(
        permit.direction(), same, permit.condition(), permit.unseen(), permit.place());
  }
}
