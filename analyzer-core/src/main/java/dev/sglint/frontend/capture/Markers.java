package dev.sglint.frontend.capture;

import java.util.List;

/** What stands in every text that holds something of ours. */
final class Markers {
  private static final List<String> ALL =
      List.of("Action", "SecurityGroup", "security-group", "IpPermissions");

  private Markers() {}

  static boolean in(String text) {
    for (String marker : ALL) {
      if (text.contains(marker)) {
        return true;
      }
    }
    return false;
  }
}
