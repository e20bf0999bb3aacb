package dev.sglint.cli;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;

/** The day on which a run begins to ask for it: one run never has two. */
final class Today implements Supplier<LocalDate> {
  private Optional<LocalDate> day = Optional.empty();

  @Override
  public LocalDate get() {
    if (day.isEmpty()) {
      day = Optional.of(LocalDate.now(java.time.ZoneId.systemDefault()));
    }
    return day.get();
  }
}
