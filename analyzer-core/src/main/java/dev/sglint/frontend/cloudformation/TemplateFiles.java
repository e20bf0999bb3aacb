package dev.sglint.frontend.cloudformation;

import dev.sglint.diagnostic.Diagnostic;
import dev.sglint.diagnostic.DiagnosticCode;
import dev.sglint.source.SourceSpan;
import dev.sglint.source.SourceTree;
import dev.sglint.source.TextStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Reads files, the next ones while those before are looked at. */
final class TemplateFiles {
  /** Files that are read and not yet looked at; each is held in memory. */
  private static final int AHEAD = 32;

  private final SourceTree sources;

  TemplateFiles(SourceTree sources) {
    this.sources = sources;
  }

  /** Who takes what was read of a file, in the order of the files. */
  interface Taker<T> {
    void take(String file, T read);
  }

  /** Does something with each file, on all processors. */
  <T> void each(List<String> files, Function<String, T> work, Taker<T> taker) {
    if (files.size() == 1) {
      taker.take(files.get(0), work.apply(files.get(0)));
      return;
    }
    ExecutorService workers =
        Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors(),
            task -> {
              Thread thread = new Thread(task, "sglint-parser");
              thread.setDaemon(true);
              return thread;
            });
    Deque<Future<T>> ahead = new ArrayDeque<>();
    try {
      int next = 0;
      for (String file : files) {
        while (next < files.size() && ahead.size() < AHEAD) {
          String path = files.get(next++);
          Callable<T> task = () -> work.apply(path);
          ahead.add(workers.submit(task));
        }
        taker.take(file, ahead.remove().get());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while reading templates", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException("reading templates failed", e.getCause());
    } finally {
      workers.shutdownNow();
    }
  }

  /** All of a file as a template. */
  ReadTemplate read(String file) {
    SourceTree.Content content = sources.open(file);
    if (content instanceof SourceTree.Content.Unreadable unreadable) {
      return failed(
          file, DiagnosticCode.UNREADABLE, "cannot read this file: " + unreadable.reason());
    }
    try (TextStream text = ((SourceTree.Content.Text) content).stream()) {
      ReadTemplate read = ReadTemplate.of(text);
      Optional<String> failure = text.failure();
      return failure.isEmpty()
          ? read
          : failed(file, DiagnosticCode.UNREADABLE, "cannot read this file: " + failure.get());
    } catch (OutOfMemoryError e) {
      return failed(
          file, DiagnosticCode.LIMIT, "reading this file needs more memory than there is");
    }
  }

  private static ReadTemplate failed(String file, DiagnosticCode code, String message) {
    Diagnostic diagnostic = Diagnostic.error(code, new SourceSpan(file, 0, 0), message);
    return new ReadTemplate(
        TextStream.of(file, ""), Optional.empty(), true, Optional.empty(), List.of(diagnostic));
  }

  /** The text of a file as far as it is worth searching. */
  String text(String file) {
    if (!(sources.open(file) instanceof SourceTree.Content.Text content)) {
      return "";
    }
    try (TextStream text = content.stream()) {
      TemplateReader.readAll(text);
      return text.text(0, text.end());
    }
  }

  boolean isFile(String path) {
    return sources.kind(path) == SourceTree.Kind.FILE;
  }

  /** A path as seen from the directory that a file is in. */
  String beside(String file, String path) {
    return sources.resolve(directory(file), path);
  }

  static String directory(String file) {
    int slash = file.lastIndexOf('/');
    return slash < 0 ? "" : file.substring(0, slash);
  }

  static String name(String file) {
    return file.substring(file.lastIndexOf('/') + 1);
  }
}
