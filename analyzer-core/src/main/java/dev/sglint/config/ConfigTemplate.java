package dev.sglint.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A configuration file to begin with: all that may stand in it, commented out. */
public final class ConfigTemplate {
  private static final String PROSE = "##";

  private ConfigTemplate() {}

  /** The text of the file: behind its first line, lines that begin with one {@code #} are data. */
  public static String text() {
    return resource("template.yml");
  }

  /** The JSON Schema of configuration files. */
  public static String schema() {
    return resource("config.schema.json");
  }

  private static String resource(String name) {
    try (InputStream in = ConfigTemplate.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The defaults, as somebody would write them. */
  public static String defaults() {
    StringBuilder defaults = new StringBuilder();
    List<String> lines = text().lines().toList();
    for (String line : lines.subList(1, lines.size())) {
      boolean isData = line.startsWith("#") && !line.startsWith(PROSE);
      defaults.append(isData ? line.substring(1) : "").append('\n');
    }
    return defaults.toString();
  }
}
