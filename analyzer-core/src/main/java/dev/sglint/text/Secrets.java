package dev.sglint.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Masks credentials and signatures in whatever is about to be shown. The length stays, so that
 * columns do.
 */
public final class Secrets {
  private static final String VALUE = "(?<value>[^&\\s\"'<>,;]+)";

  private static final Pattern NAMED =
      Pattern.compile(
          "(?i)(?:signature|credential|(?:security|session)[-_]?token|aws[-_]?access[-_]?key[-_]?id"
              + "|secret[-_]?(?:access[-_]?)?key|password)['\"]?\\s*(?:=|:|%3d)\\s*['\"]?"
              + VALUE);

  private static final Pattern KEY_ID = Pattern.compile("(?<value>\\b(?:AKIA|ASIA)[A-Z0-9]{8,})");

  private static final Pattern AUTHORIZATION =
      Pattern.compile("(?i)authorization\"?\\s*[:=]\\s*(?<value>[^\\r\\n&]+)");

  private Secrets() {}

  public static String mask(String text) {
    return mask(KEY_ID, mask(AUTHORIZATION, mask(NAMED, text)));
  }

  private static String mask(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find()) {
      return text;
    }
    StringBuilder masked = new StringBuilder(text);
    do {
      for (int i = matcher.start("value"); i < matcher.end("value"); i++) {
        masked.setCharAt(i, '*');
      }
    } while (matcher.find());
    return masked.toString();
  }
}
