package dev.sglint.cli;

import dev.sglint.engine.Progress;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** How long each stage took, what began within it left out. */
final class Timings implements Progress {
  private static final long NANOS_PER_MILLI = 1_000_000L;

  private final LongSupplier clock;
  private final Map<Stage, Long> nanos = new EnumMap<>(Stage.class);
  private final Deque<Stage> open = new ArrayDeque<>();
  private long since;
  private int files;

  Timings(LongSupplier clock) {
    this.clock = clock;
    this.since = clock.getAsLong();
  }

  private void charge() {
    long now = clock.getAsLong();
    if (!open.isEmpty()) {
      nanos.merge(open.element(), now - since, Long::sum);
    }
    since = now;
  }

  @Override
  public void begin(Stage stage) {
    charge();
    open.push(stage);
  }

  @Override
  public void end() {
    charge();
    open.pop();
  }

  @Override
  public void files(int count) {
    files = count;
  }

  @Override
  public void file(String path) {}

  /** One line a stage. */
  String lines() {
    StringBuilder text = new StringBuilder("sglint: " + files + " files found\n");
    nanos.forEach(
        (stage, spent) ->
            text.append("sglint: ")
                .append(spent / NANOS_PER_MILLI)
                .append(" ms ")
                .append(stage.words())
                .append('\n'));
    return text.toString();
  }
}
