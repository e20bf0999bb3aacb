package dev.sglint.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The Markdown beside a rule's class: why, and examples that are executed as tests. */
public final class RuleDocument {
  private RuleDocument() {}

  /** The document's text; a rule without one is a bug of its author. */
  public static String of(Rule rule) {
    String name = RuleMetadata.of(rule).id() + ".md";
    try (InputStream in = rule.getClass().getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(rule.getClass().getName() + " has no document " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
