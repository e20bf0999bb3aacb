package dev.sglint.engine;

import dev.sglint.diagnostic.Diagnostic;
import dev.sglint.frontend.Declarations;
import dev.sglint.frontend.Frontend;
import dev.sglint.model.Request;
import dev.sglint.source.TextStream;
import dev.sglint.source.TextView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Supplier;

/**
 * Reads a long text in one thread while another one judges what was read. Nothing overtakes: what
 * is judged, and in which order, is the same as in one thread.
 */
final class Reading {
  /** A text that ends before this is not worth a second thread. */
  private static final int LONG = 1 << 20;

  private static final int BATCH = 256;
  private static final int BATCHES_AHEAD = 8;

  /** One of the two is there. */
  private record Declared(Optional<Supplier<Request>> request, Optional<Diagnostic> diagnostic) {}

  /** Some of what was read, and the text that it stands in. */
  private record Batch(
      List<Declared> declarations, TextView text, boolean last, Optional<Throwable> failure) {}

  private Reading() {}

  static void read(Frontend frontend, TextStream text, Judgement judgement) {
    if (text.has(LONG)) {
      new Pipeline(frontend, text).run(judgement);
    } else {
      frontend.read(text, judgement);
    }
  }

  /** One thread that fills a queue, and one that empties it. */
  private static final class Pipeline implements Declarations {
    private final Frontend frontend;
    private final TextStream text;
    private final BlockingQueue<Batch> queue = new ArrayBlockingQueue<>(BATCHES_AHEAD);
    private List<Declared> batch = new ArrayList<>();
    private long batchStart;

    Pipeline(Frontend frontend, TextStream text) {
      this.frontend = frontend;
      this.text = text;
    }

    void run(Judgement judgement) {
      Thread reader = new Thread(this::fill, "sglint-reader");
      reader.setDaemon(true);
      reader.start();
      try {
        Batch next;
        do {
          next = queue.take();
          judge(next, judgement);
        } while (!next.last());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while reading " + text.path(), e);
      } finally {
        reader.interrupt();
      }
    }

    private static void judge(Batch next, Judgement judgement) {
      judgement.look(next.text());
      for (Declared declared : next.declarations()) {
        declared.request().ifPresent(judgement::request);
        declared.diagnostic().ifPresent(judgement::diagnostic);
      }
      if (next.failure().isPresent()) {
        throw new IllegalStateException("reading failed", next.failure().get());
      }
    }

    private void fill() {
      try {
        frontend.read(text, this);
        hand(true, Optional.empty());
      } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
        hand(true, Optional.of(e));
      }
    }

    @Override
    public void request(Supplier<Request> request) {
      add(new Declared(Optional.of(request), Optional.empty()));
    }

    @Override
    public void diagnostic(Diagnostic diagnostic) {
      add(new Declared(Optional.empty(), Optional.of(diagnostic)));
    }

    private void add(Declared declared) {
      batch.add(declared);
      if (batch.size() == BATCH || text.end() - batchStart > TextStream.HISTORY / 2) {
        hand(false, Optional.empty());
      }
    }

    private void hand(boolean last, Optional<Throwable> failure) {
      try {
        queue.put(new Batch(List.copyOf(batch), text.view(), last, failure));
      } catch (InterruptedException e) {
        // Whoever judges has given up.
        Thread.currentThread().interrupt();
      }
      batch = new ArrayList<>();
      batchStart = text.end();
    }
  }
}
