package dev.sglint.maven;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What builds say in tests. */
final class Builds {
  static final Gate GATE = new Gate("", true, true, 0, true);

  private Builds() {}

  /** A build that says nothing but what it reads. */
  static Choice reading(String... sources) {
    return new Choice(
        List.of(sources), List.of(), List.of(), "", "", "", Map.of(), List.of(), List.of());
  }

  /** A module that is its own root. */
  static Place module(Path directory) {
    return new Place(directory, directory, List.of(directory), true);
  }
}
