package dev.sglint.cli;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Supplier;

/** The day that is given, else that of the clock, which is asked once, when it is needed. */
final class Today implements Supplier<LocalDate> {
  private Optional<LocalDate> day = Optional.empty();

  private Today() {}

  /**
   * @param text what is given, or empty
   */
  static Today of(String text) throws UsageException {
    Today today = new Today();
    if (!text.isEmpty()) {
      today.day = Optional.of(parsed(text));
    }
    return today;
  }

  private static LocalDate parsed(String text) throws UsageException {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new UsageException("`--today " + text + "` is no date: YYYY-MM-DD");
    }
  }

  @Override
  public LocalDate get() {
    if (day.isEmpty()) {
      day = Optional.of(LocalDate.now(ZoneId.systemDefault()));
    }
    return day.get();
  }
}
