package dev.sglint.model;

import dev.sglint.value.Elements;
import dev.sglint.value.Field;
import dev.sglint.value.Ternary;

/**
 * A resource that puts groups on its network interfaces.
 *
 * @param type the resource type, for instance {@code aws_lb}
 * @param groups those that it names; where it names none, AWS gives it the default group
 * @param isPublic whether it is to have a public address, as far as it says itself
 * @param listeners what a load balancer takes connections on
 */
public record Attachment(
    Declaration declaration,
    String type,
    Kind kind,
    Elements<Field<GroupIdentity>> groups,
    Ternary isPublic,
    Elements<Listener> listeners,
    Presence presence) {
  /** What a resource is, as far as its groups are concerned. */
  public enum Kind {
    LOAD_BALANCER,
    INSTANCE,
    DATABASE,
    /** Runs or offers something else: functions, containers, file systems, end points. */
    OTHER
  }
}
