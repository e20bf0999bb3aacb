package dev.sglint.reach;

import dev.sglint.model.Direction;
import dev.sglint.model.IpPermission;
import dev.sglint.model.Peer;
import dev.sglint.model.PeerEntry;
import dev.sglint.model.PortBound;
import dev.sglint.model.Protocol;
import dev.sglint.value.Alternative;
import dev.sglint.value.Elements;
import dev.sglint.value.Field;
import dev.sglint.value.Guard;
import dev.sglint.value.UnknownReason;
import java.util.ArrayList;
import java.util.List;

/**
 * The worlds of a permission: in each of them direction, protocol and bounds have one value, or
 * cannot be seen at all. Values whose guards contradict each other never meet in one.
 */
public final class Worlds {
  /** More of them than this collapse to one in which nothing that depends on them is seen. */
  public static final int MAX_WORLDS = 64;

  private final List<IpPermission> worlds = new ArrayList<>();

  private Worlds() {}

  /**
   * The permission as it is in each world, its presence being that of the world; where it has the
   * same values in all, it alone. None where it contradicts itself.
   */
  public static List<IpPermission> of(IpPermission permission) {
    if (!hasPeersToChoose(permission)
        && !isOpen(permission.direction())
        && !isOpen(permission.protocol())
        && !isOpen(permission.fromPort())
        && !isOpen(permission.toPort())) {
      return List.of(permission);
    }
    Worlds found = new Worlds();
    found.enumerate(permission);
    return found.worlds.size() <= MAX_WORLDS ? found.worlds : List.of(collapsed(permission));
  }

  /** Whether what a permission exists by may say which peers it has. */
  private static boolean hasPeersToChoose(IpPermission permission) {
    if (permission.presence().guard().always()) {
      return false;
    }
    for (PeerEntry entry : permission.peers().known()) {
      if (isOpen(entry.peer())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOpen(Field<?> field) {
    return field instanceof Field.OneOf;
  }

  private void enumerate(IpPermission of) {
    for (Choice<Protocol> protocol : choices(of.protocol(), of.presence().guard())) {
      for (Choice<PortBound> from : choices(of.fromPort(), protocol.guard())) {
        for (Choice<PortBound> to : choices(of.toPort(), from.guard())) {
          for (Choice<Direction> direction : choices(of.direction(), to.guard())) {
            if (worlds.size() > MAX_WORLDS) {
              return;
            }
            worlds.add(
                new IpPermission(
                    of.declaration(),
                    of.intent(),
                    direction.field(),
                    of.group(),
                    of.ruleId(),
                    protocol.field(),
                    from.field(),
                    to.field(),
                    peers(of.peers(), direction.guard()),
                    of.presence().in(direction.guard())));
          }
        }
      }
    }
  }

  /** A field with one value, in the worlds of a guard. */
  private record Choice<T>(Field<T> field, Guard guard) {}

  private static <T> List<Choice<T>> choices(Field<T> field, Guard guard) {
    if (!isOpen(field)) {
      return List.of(new Choice<>(field, guard));
    }
    List<Choice<T>> choices = new ArrayList<>();
    for (Alternative<T> alternative : field.alternatives()) {
      if (!guard.contradicts(alternative.guard())) {
        Field<T> known = Field.known(alternative.value(), alternative.provenance());
        choices.add(new Choice<>(known, guard.and(alternative.guard())));
      }
    }
    return choices;
  }

  /** The peers that there may be in a world. */
  private static Elements<PeerEntry> peers(Elements<PeerEntry> peers, Guard guard) {
    List<PeerEntry> entries = new ArrayList<>(peers.known().size());
    for (PeerEntry entry : peers.known()) {
      List<Alternative<Peer>> possible = new ArrayList<>();
      for (Alternative<Peer> alternative : entry.peer().alternatives()) {
        if (!guard.contradicts(alternative.guard())) {
          possible.add(
              new Alternative<>(
                  alternative.value(),
                  guard.implies(alternative.guard()) ? Guard.ALWAYS : alternative.guard(),
                  alternative.provenance()));
        }
      }
      if (!isOpen(entry.peer())) {
        entries.add(entry);
      } else if (!possible.isEmpty()) {
        Field<Peer> peer = Field.oneOf(possible, entry.peer().provenance());
        entries.add(new PeerEntry(entry.declaration(), peer, entry.description()));
      }
    }
    return new Elements<>(entries, peers.more());
  }

  private static IpPermission collapsed(IpPermission permission) {
    return new IpPermission(
        permission.declaration(),
        permission.intent(),
        collapsed(permission.direction()),
        permission.group(),
        permission.ruleId(),
        collapsed(permission.protocol()),
        collapsed(permission.fromPort()),
        collapsed(permission.toPort()),
        permission.peers(),
        permission.presence());
  }

  private static <T> Field<T> collapsed(Field<T> field) {
    if (!isOpen(field)) {
      return field;
    }
    String detail = "more than " + MAX_WORLDS + " combinations";
    return Field.unknown(
        new UnknownReason(UnknownReason.Kind.UNSUPPORTED, detail), field.provenance());
  }
}
