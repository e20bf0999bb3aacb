package dev.sglint.frontend.cloudformation;

import dev.sglint.source.TextStream;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells by its beginning whether a text may be a template. */
final class Recognition {
  /** How much of a text is looked at, in characters. */
  private static final int HEAD = 256 * 1024;

  /** One of these stands in every template. */
  private static final List<String> WORDS =
      List.of("AWSTemplateFormatVersion", "Resources", "resources");

  private static final Pattern JSON_SECTION =
      Pattern.compile("\"(?:AWSTemplateFormatVersion|Resources)\"\\s*:");

  private static final Pattern YAML_SECTION =
      Pattern.compile("(?m)^['\"]?(?:AWSTemplateFormatVersion|Resources|resources)['\"]?[ \\t]*:");

  /** The first line that says something. */
  private static final Pattern FIRST_KEY =
      Pattern.compile("\\A\\uFEFF?(?:\\s*(?:#.*|---.*|%.*)?\\R)*+['\"]?([A-Za-z]+)['\"]?[ \\t]*:");

  private static final Set<String> SECTIONS =
      Set.of(
          "AWSTemplateFormatVersion",
          "Conditions",
          "Description",
          "Globals",
          "Hooks",
          "Mappings",
          "Metadata",
          "Outputs",
          "Parameters",
          "Resources",
          "Rules",
          "Transform");

  private Recognition() {}

  /** Whether it is worth reading a text, of a file with this name, as a template. */
  static boolean isLikely(String path, TextStream text) {
    String head = text.text(0, text.has(HEAD) ? HEAD : text.end());
    // Most of what is looked at is foreign, and words are found faster than patterns.
    if (WORDS.stream().noneMatch(head::contains)) {
      return false;
    }
    if (startsJson(head)) {
      return JSON_SECTION.matcher(head).find();
    }
    if (!YAML_SECTION.matcher(head).find()) {
      return false;
    }
    return isNamedYaml(path) || startsWithSection(head);
  }

  /** Whether a text can be nothing but a template, even where it cannot be read. */
  static boolean isSure(TextStream text) {
    String head = text.text(0, text.has(HEAD) ? HEAD : text.end());
    return head.contains("AWSTemplateFormatVersion") || head.contains("AWS::");
  }

  /** What is not named like YAML is some only where it begins like a template. */
  private static boolean startsWithSection(String head) {
    Matcher first = FIRST_KEY.matcher(head);
    return first.find() && SECTIONS.contains(first.group(1));
  }

  private static boolean isNamedYaml(String path) {
    return path.endsWith(".yaml") || path.endsWith(".yml") || path.endsWith(".template");
  }

  /** Whether a text is an object, which is JSON, or YAML that looks like it. */
  static boolean startsJson(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\uFEFF' && !Character.isWhitespace(c)) {
        return c == '{';
      }
    }
    return false;
  }
}
