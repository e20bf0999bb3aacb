package dev.sglint.rules.redundancy;

import dev.sglint.model.IpPermission;
import dev.sglint.model.PortBound;
import dev.sglint.rule.Edit;
import dev.sglint.rule.Fix;
import dev.sglint.rules.redundancy.Removals.Stated;
import dev.sglint.state.StoredRule;
import dev.sglint.value.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How rules of one resource become one: the first is widened, and the others go. */
final class Merging {
  private static final int MOST = 64;

  private Merging() {}

  /**
   * The fix, where all of the rules are written out.
   *
   * @param whole what they are together
   * @param parts in the order of their places
   */
  static Optional<Fix> of(StoredRule whole, List<Stated> parts) {
    Stated first = parts.get(0);
    List<Stated> others = parts.subList(1, parts.size());
    if (parts.size() > MOST || !Removals.areTogether(first, others)) {
      return Optional.empty();
    }
    boolean samePeer = first.written().rule().peer().equals(whole.peer());
    List<Edit> edits = new ArrayList<>(samePeer ? ports(first, whole) : range(first, whole));
    if (edits.isEmpty()) {
      return Optional.empty();
    }
    for (Stated other : others) {
      Optional<Edit> removal = Removals.edit(other);
      if (removal.isEmpty()) {
        return Optional.empty();
      }
      edits.add(removal.get());
    }
    String words = "write `" + whole.text() + "` in place of the " + parts.size();
    return Optional.of(Fix.safe(words, edits).restingOn(Removals.places(first, others)));
  }

  private static List<Edit> range(Stated first, StoredRule whole) {
    return Removals.range(first.written().entry())
        .map(
            text ->
                Edit.replace(
                    first.written().entry().peer().provenance().span(), text, whole.peer().value()))
        .stream()
        .toList();
  }

  /** The bounds that are other; a permission with other peers would open them too. */
  private static List<Edit> ports(Stated first, StoredRule whole) {
    IpPermission permission = first.permission();
    if (permission.peers().known().size() > 1
        || permission
            .fromPort()
            .provenance()
            .span()
            .equals(permission.toPort().provenance().span())) {
      return List.of();
    }
    List<Edit> edits = new ArrayList<>();
    bound(permission.fromPort(), whole.low()).ifPresent(edits::add);
    bound(permission.toPort(), whole.high()).ifPresent(edits::add);
    return edits;
  }

  private static Optional<Edit> bound(Field<PortBound> bound, int wanted) {
    return bound instanceof Field.Known<PortBound> known
            && known.value() instanceof PortBound.Given given
            && !given.in(wanted, wanted)
        ? Optional.of(
            Edit.replace(
                bound.provenance().span(), given.value().toString(), Integer.toString(wanted)))
        : Optional.empty();
  }
}
