package dev.sglint.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** The third-party and adversarial cases that may stand beside the project. */
final class SharedCases {
  static final Path FOLDER = Run.PROJECT.resolve("../shared/cases").normalize();

  private SharedCases() {}

  /** Skips the test where they are not there. */
  static void assume() {
    Assumptions.assumeTrue(
        Files.isDirectory(FOLDER), "there are no shared cases beside the project");
  }
}
