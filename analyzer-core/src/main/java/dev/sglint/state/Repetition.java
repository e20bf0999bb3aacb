package dev.sglint.state;

import dev.sglint.model.Description;
import dev.sglint.model.IpPermission;
import dev.sglint.value.Field;
import dev.sglint.value.Provenance;
import dev.sglint.value.Ternary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A rule that was stated before among the same permissions.
 *
 * @param first the permission that stated it first
 * @param firstWritten that of it which did
 */
public record Repetition(
    IpPermission permission,
    StoredRule.Written written,
    IpPermission first,
    StoredRule.Written firstWritten) {
  /** All repetitions among permissions, without those under conditions that exclude each other. */
  public static List<Repetition> of(List<IpPermission> permissions) {
    Map<StoredRule, Repetition> stated = new HashMap<>();
    List<Repetition> repetitions = new ArrayList<>();
    for (IpPermission permission : permissions) {
      for (StoredRule.Written written : StoredRule.of(permission)) {
        Repetition first =
            stated.putIfAbsent(
                written.rule(), new Repetition(permission, written, permission, written));
        if (first != null
            && !first.permission.presence().guard().contradicts(permission.presence().guard())) {
          repetitions.add(new Repetition(permission, written, first.permission, first.written));
        }
      }
    }
    return repetitions;
  }

  /** Whether the rule that it repeats exists; whether it does itself is for others to ask. */
  public Ternary holds() {
    return first.presence().exists();
  }

  public StoredRule rule() {
    return written.rule();
  }

  public Provenance place() {
    return written.entry().peer().provenance();
  }

  public Provenance firstPlace() {
    return firstWritten.entry().peer().provenance();
  }

  /** Whether the two are known to have different descriptions. */
  public boolean isDescribedOtherwise() {
    Field<Description> here = written.entry().description();
    Field<Description> there = firstWritten.entry().description();
    return here instanceof Field.Known<Description> one
        && there instanceof Field.Known<Description> other
        && !one.value().equals(other.value());
  }
}
