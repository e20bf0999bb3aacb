package dev.sglint.report;

import dev.sglint.rule.Severity;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Colours and links on a terminal, or none. */
public final class Style {
  public static final Style PLAIN = new Style(false, Optional.empty());
  public static final Style COLOUR = new Style(true, Optional.empty());

  private static final String LINK = "\u001B]8;;";
  private static final String LINK_END = "\u001B\\";

  private final boolean colours;
  private final Optional<URI> directory;

  private Style(boolean colours, Optional<URI> directory) {
    this.colours = colours;
    this.directory = directory;
  }

  /**
   * The same with links to files.
   *
   * @param base the directory that paths are relative to
   */
  public Style linking(URI base) {
    return new Style(colours, Optional.of(base));
  }

  public String bold(String text) {
    return code("1", text);
  }

  public String faint(String text) {
    return code("2", text);
  }

  String severity(Severity severity, String text) {
    return switch (severity) {
      case CRITICAL -> code("1;31", text);
      case HIGH -> code("31", text);
      case MEDIUM -> code("33", text);
      case LOW, INFO -> code("36", text);
    };
  }

  /** A text that leads to a file, where the terminal can. */
  String link(String text, String file) {
    if (directory.isEmpty()) {
      return text;
    }
    try {
      URI target = directory.get().resolve(new URI(null, null, file, null));
      return LINK + "file://" + target.getRawPath() + LINK_END + text + LINK + LINK_END;
    } catch (URISyntaxException e) {
      return text;
    }
  }

  private String code(String code, String text) {
    return colours ? "\u001B[" + code + "m" + text + "\u001B[0m" : text;
  }
}
