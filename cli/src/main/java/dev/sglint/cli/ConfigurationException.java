package dev.sglint.cli;

import java.util.List;

/** Mistakes in the configuration file, each on a line with its place. */
final class ConfigurationException extends UsageException {
  private static final long serialVersionUID = 1L;

  ConfigurationException(List<String> lines) {
    super(String.join("\n", lines));
  }
}
