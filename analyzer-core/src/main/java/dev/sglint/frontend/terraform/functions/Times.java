package dev.sglint.frontend.terraform.functions;

import dev.sglint.frontend.terraform.value.Type;
import dev.sglint.frontend.terraform.value.Value;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The functions of time and of chance. */
final class Times {
  private static final Signature NOTHING = Signature.of(Type.STRING);
  private static final Signature ADD =
      Signature.of(Type.STRING).takes("timestamp", Type.STRING).takes("duration", Type.STRING);
  private static final Signature COMPARE =
      Signature.of(Type.NUMBER).takes("timestamp_a", Type.STRING).takes("timestamp_b", Type.STRING);
  private static final Signature FORMAT =
      Signature.of(Type.STRING).takes("format", Type.STRING).takes("time", Type.STRING);

  private static final Pattern DURATION =
      Pattern.compile("([0-9]{0,18}(?:\\.[0-9]{0,18})?)(ns|us|µs|μs|ms|s|m|h)");
  private static final Pattern RFC3339 =
      Pattern.compile(
          "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?(Z|[+-]\\d\\d:\\d\\d)");
  private static final long NANOS = 1_000_000_000L;

  private Times() {}

  static Optional<Value> call(Invocation call) {
    return switch (call.name()) {
      case "timestamp", "plantimestamp", "uuid" ->
          Optional.of(
              NOTHING.apply(call, c -> c.unknown(Type.STRING, Digests.otherwise(c.name()))));
      case "timeadd" -> Optional.of(ADD.apply(call, Times::add));
      case "timecmp" -> Optional.of(COMPARE.apply(call, Times::compare));
      case "formatdate" -> Optional.of(FORMAT.apply(call, Times::format));
      default -> Optional.empty();
    };
  }

  private static Optional<OffsetDateTime> time(String text) {
    try {
      return RFC3339.matcher(text).matches()
          ? Optional.of(OffsetDateTime.parse(text))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Value noTime(Invocation call, String parameter, String text) {
    return call.invalid(parameter, "\"" + text + "\" is not a valid RFC3339 timestamp");
  }

  private static Value add(Invocation call) {
    Optional<OffsetDateTime> time = time(Texts.text(call, 0));
    Optional<Duration> duration = duration(Texts.text(call, 1));
    if (time.isEmpty()) {
      return noTime(call, "timestamp", Texts.text(call, 0));
    }
    if (duration.isEmpty()) {
      return call.invalid("duration", "time: invalid duration \"" + Texts.text(call, 1) + "\"");
    }
    return call.text(written(time.get().plus(duration.get()).truncatedTo(ChronoUnit.SECONDS)));
  }

  private static String written(OffsetDateTime time) {
    return time.format(DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX", Locale.ROOT));
  }

  private static Optional<Duration> duration(String text) {
    boolean signed = text.startsWith("-") || text.startsWith("+");
    String rest = signed ? text.substring(1) : text;
    if (rest.equals("0")) {
      return Optional.of(Duration.ZERO);
    }
    BigDecimal nanos = BigDecimal.ZERO;
    Matcher matcher = DURATION.matcher(rest);
    int at = 0;
    while (at < rest.length()) {
      matcher.region(at, rest.length());
      if (!matcher.lookingAt() || matcher.group(1).isEmpty() || matcher.group(1).equals(".")) {
        return Optional.empty();
      }
      nanos =
          nanos.add(new BigDecimal(matcher.group(1)).multiply(BigDecimal.valueOf(unit(matcher))));
      at = matcher.end();
    }
    boolean fits = !rest.isEmpty() && nanos.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0;
    return fits
        ? Optional.of(
            Duration.ofNanos(text.startsWith("-") ? -nanos.longValue() : nanos.longValue()))
        : Optional.empty();
  }

  private static long unit(Matcher matcher) {
    return switch (matcher.group(2)) {
      case "ns" -> 1;
      case "us", "µs", "μs" -> 1_000;
      case "ms" -> 1_000_000;
      case "s" -> NANOS;
      case "m" -> 60 * NANOS;
      default -> 3600 * NANOS;
    };
  }

  private static Value compare(Invocation call) {
    Optional<OffsetDateTime> left = time(Texts.text(call, 0));
    Optional<OffsetDateTime> right = time(Texts.text(call, 1));
    if (left.isEmpty()) {
      return noTime(call, "timestamp_a", Texts.text(call, 0));
    }
    if (right.isEmpty()) {
      return noTime(call, "timestamp_b", Texts.text(call, 1));
    }
    int order = left.get().toInstant().compareTo(right.get().toInstant());
    return call.number(BigDecimal.valueOf(Integer.signum(order)));
  }

  private static Value format(Invocation call) {
    Optional<OffsetDateTime> time = time(Texts.text(call, 1));
    if (time.isEmpty()) {
      return noTime(call, "time", Texts.text(call, 1));
    }
    String format = Texts.text(call, 0);
    StringBuilder made = new StringBuilder();
    int at = 0;
    while (at < format.length()) {
      char c = format.charAt(at);
      int end = at + 1;
      if (c == '\'') {
        end = quoted(format, at, made);
        if (end < 0) {
          return call.invalid("format", "unterminated literal '");
        }
      } else if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
        while (end < format.length() && format.charAt(end) == c) {
          end++;
        }
        Optional<String> part = part(time.get(), format.substring(at, end));
        if (part.isEmpty()) {
          return call.invalid(
              "format", "invalid date format verb \"" + format.substring(at, end) + "\"");
        }
        made.append(part.get());
      } else {
        made.append(c);
      }
      at = end;
    }
    return Texts.result(call, made.toString());
  }

  /** The text between quotes, of which two are one; where it ends, or -1. */
  private static int quoted(String format, int start, StringBuilder made) {
    int at = start + 1;
    while (at < format.length()) {
      if (format.charAt(at) != '\'') {
        made.append(format.charAt(at));
        at++;
      } else if (format.startsWith("''", at)) {
        made.append('\'');
        at += 2;
      } else {
        return at + 1;
      }
    }
    return -1;
  }

  private static Optional<String> part(OffsetDateTime time, String verb) {
    int half = time.getHour() % 12 == 0 ? 12 : time.getHour() % 12;
    return switch (verb) {
      case "YYYY" -> two("%04d", time.getYear());
      case "YY" -> two("%02d", time.getYear() % 100);
      case "MMMM" -> Optional.of(time.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH));
      case "MMM" -> Optional.of(time.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH));
      case "MM" -> two("%02d", time.getMonthValue());
      case "M" -> two("%d", time.getMonthValue());
      case "DD" -> two("%02d", time.getDayOfMonth());
      case "D" -> two("%d", time.getDayOfMonth());
      case "EEEE" ->
          Optional.of(time.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH));
      case "EEE" ->
          Optional.of(time.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH));
      case "hh" -> two("%02d", time.getHour());
      case "h" -> two("%d", time.getHour());
      case "HH" -> two("%02d", half);
      case "H" -> two("%d", half);
      case "AA" -> Optional.of(time.getHour() < 12 ? "AM" : "PM");
      case "aa" -> Optional.of(time.getHour() < 12 ? "am" : "pm");
      case "mm" -> two("%02d", time.getMinute());
      case "m" -> two("%d", time.getMinute());
      case "ss" -> two("%02d", time.getSecond());
      case "s" -> two("%d", time.getSecond());
      default -> zone(time.getOffset(), verb);
    };
  }

  private static Optional<String> two(String format, int number) {
    return Optional.of(String.format(format, number));
  }

  private static Optional<String> zone(ZoneOffset offset, String verb) {
    boolean utc = offset.getTotalSeconds() == 0;
    String withColon = utc ? "+00:00" : offset.getId();
    return switch (verb) {
      case "Z" -> Optional.of(utc ? "Z" : withColon);
      case "ZZZ" -> Optional.of(utc ? "UTC" : withColon.replace(":", ""));
      case "ZZZZ" -> Optional.of(withColon.replace(":", ""));
      case "ZZZZZ" -> Optional.of(withColon);
      default -> Optional.empty();
    };
  }
}
