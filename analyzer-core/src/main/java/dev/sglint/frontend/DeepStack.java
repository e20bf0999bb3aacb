package dev.sglint.frontend;

import java.util.ArrayList;
import java.util.List;

/** Runs evaluations, which are as deep as expressions and modules are nested. */
public final class DeepStack {
  /** Enough for thousands of expressions inside of each other; what is not used costs nothing. */
  private static final long SIZE = 512L * 1024 * 1024;

  private DeepStack() {}

  /** Runs work to its end in a thread with a deep stack; what is thrown there is thrown here. */
  public static void run(Runnable work) {
    List<Throwable> failure = new ArrayList<>();
    Thread thread = new Thread(null, work, "sglint-evaluator", SIZE);
    thread.setUncaughtExceptionHandler((t, e) -> failure.add(e));
    thread.start();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while evaluating", e);
    }
    if (!failure.isEmpty() && failure.get(0) instanceof Error error) {
      throw error;
    }
    if (!failure.isEmpty()) {
      throw new IllegalStateException("evaluating failed", failure.get(0));
    }
  }
}
