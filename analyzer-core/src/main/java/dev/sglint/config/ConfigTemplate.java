package dev.sglint.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A configuration file to begin with: all that may stand in it, commented out. */
public final class ConfigTemplate {
  private ConfigTemplate() {}

  /** The text of the file. Lines that begin with {@code #} and no blank are the defaults. */
  public static String text() {
    try (InputStream in = ConfigTemplate.class.getResourceAsStream("template.yml")) {
      if (in == null) {
        throw new IllegalStateException("the template is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The defaults, as somebody would write them. */
  public static String defaults() {
    StringBuilder defaults = new StringBuilder();
    for (String line : text().split("\n", -1)) {
      boolean isDefault = line.length() > 1 && line.charAt(0) == '#' && line.charAt(1) != ' ';
      defaults.append(isDefault ? line.substring(1) : "").append('\n');
    }
    return defaults.toString();
  }
}
