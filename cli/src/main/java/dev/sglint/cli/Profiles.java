package dev.sglint.cli;

import dev.sglint.rule.Profile;

/** The profile of a name that a user gave. */
final class Profiles {
  private Profiles() {}

  static Profile find(String name) throws UsageException {
    return Profile.find(name)
        .orElseThrow(
            () ->
                new UsageException(
                    "there is no profile `"
                        + name
                        + "`; there are "
                        + String.join(", ", Profile.NAMES)));
  }
}
