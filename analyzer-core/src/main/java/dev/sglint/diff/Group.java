package dev.sglint.diff;

import dev.sglint.model.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A group of one side, and all that is for it.
 *
 * @param title what a reader calls it
 * @param name the literal name that it is given
 */
record Group(Key key, String title, Optional<String> name, List<Permit> permits) {
  private static final String MODULE = "module.";

  /** What a group is known by. */
  enum Kind {
    ID,
    NAME,
    DECLARED,
    UNKNOWN
  }

  /**
   * What tells a group from others of its side.
   *
   * @param root what tells its configuration from others; empty where its text does
   */
  record Key(String root, Kind kind, String text) {}

  /** What it lets through in a direction, groups called as they are called on the other side. */
  List<Permit> permits(Direction direction, Map<Key, String> renamed) {
    List<Permit> own = new ArrayList<>();
    for (Permit permit : permits) {
      if (permit.direction() == direction) {
        own.add(renamed.isEmpty() ? permit : Renamed.permit(permit, key.root(), renamed));
      }
    }
    return own;
  }

  /** The address without the modules and stacks that it is nested in, and without its key. */
  String localAddress() {
    String address = key.text();
    while (address.startsWith(MODULE)) {
      int end = nameEnd(address);
      if (end < 0) {
        return address;
      }
      address = address.substring(end + 1);
    }
    String resource =
        address.indexOf('[') < 0 ? address : address.substring(0, address.indexOf('['));
    return resource.substring(resource.lastIndexOf('/') + 1);
  }

  /** Where the dot behind the first module stands, keys in brackets left aside; or -1. */
  private static int nameEnd(String address) {
    boolean quoted = false;
    boolean inKey = false;
    for (int i = MODULE.length(); i < address.length(); i++) {
      char c = address.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == '[' || c == ']')) {
        inKey = c == '[';
      } else if (c == '.' && !quoted && !inKey) {
        return i;
      }
    }
    return -1;
  }
}
