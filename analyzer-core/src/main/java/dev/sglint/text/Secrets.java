package dev.sglint.text;

import java.util.List;
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
              + "|secret[-_]?(?:access[-_]?)?key|password)['\"]?\\s*(?:=|:|%3d)\\s*b?['\"]?"
              + VALUE);

  private static final Pattern KEY_ID = Pattern.compile("(?<value>\\b(?:AKIA|ASIA)[A-Z0-9]{8,})");

  private static final Pattern AUTHORIZATION =
      Pattern.compile("(?i)authorization\"?\\s*[:=]\\s*(?<value>[^\\r\\n&]+)");

  private static final Pattern COOKIE =
      Pattern.compile("(?i)cookie['\"]?\\s*[:=]\\s*['\"]?(?<value>[^\\r\\n'\"]+)");

  /** curl's {@code -u name:password}. */
  private static final Pattern USER =
      Pattern.compile(
          "(?:^|\\s)(?:-[uU]|--(?:proxy-)?user)[=\\s]*['\"]?(?<value>[^\\s'\":]+:[^\\s'\"]+)");

  private static final Pattern URL_USER =
      Pattern.compile("://(?<value>[^/\\s@'\"]+:[^/\\s@'\"]+)@");

  private static final List<Pattern> ALL =
      List.of(NAMED, AUTHORIZATION, KEY_ID, COOKIE, USER, URL_USER);

  private Secrets() {}

  public static String mask(String text) {
    String masked = text;
    for (Pattern pattern : ALL) {
      masked = mask(pattern, masked);
    }
    return masked;
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
