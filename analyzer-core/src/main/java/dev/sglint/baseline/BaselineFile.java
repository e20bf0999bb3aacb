package dev.sglint.baseline;

import dev.sglint.engine.AnalysisRequest;
import dev.sglint.engine.AnalysisResult;
import dev.sglint.rule.Rule;
import dev.sglint.source.SourceTree;
import dev.sglint.source.TextStream;
import dev.sglint.source.WithoutFile;
import java.util.List;
import java.util.Optional;

/**
 * The baseline of a run: a file, and what stands in it. Not loaded where there is none.
 *
 * @param path as it is reported
 * @param text of which the lines are known; empty where there is no file yet
 */
public record BaselineFile(String path, Optional<TextStream> text, Baseline baseline) {
  /** How it is called where nobody says otherwise. */
  public static final String DEFAULT = ".sglint-baseline.json";

  /** What reading a baseline gave. */
  public sealed interface Outcome {
    record Read(BaselineFile file) implements Outcome {}

    /** There is no file. */
    record Missing() implements Outcome {}

    record Unreadable() implements Outcome {}

    /** What is wrong in the file, a line each. */
    record Mistaken(List<String> mistakes) implements Outcome {
      public Mistaken {
        mistakes = List.copyOf(mistakes);
      }
    }
  }

  /** Reads a file that is to be there. */
  public static Outcome read(String path, SourceTree sources) {
    return sources.kind(path) == SourceTree.Kind.MISSING
        ? new Outcome.Missing()
        : read(path, sources, false);
  }

  /** Reads a file that may not be there, or be of another version: it is to be written anew. */
  public static Outcome toReplace(String path, SourceTree sources) {
    return sources.kind(path) == SourceTree.Kind.MISSING
        ? new Outcome.Read(new BaselineFile(path, Optional.empty(), new Baseline(path, List.of())))
        : read(path, sources, true);
  }

  private static Outcome read(String path, SourceTree sources, boolean replaced) {
    if (sources.kind(path) != SourceTree.Kind.FILE
        || !(sources.open(path) instanceof SourceTree.Content.Text content)) {
      return new Outcome.Unreadable();
    }
    try (TextStream text = content.stream()) {
      BaselineReader.Outcome outcome = BaselineReader.read(text, sources);
      if (outcome.outdated() && replaced) {
        Baseline empty = new Baseline(path, List.of());
        return new Outcome.Read(new BaselineFile(path, Optional.of(text), empty));
      }
      return outcome.mistakes().isEmpty()
          ? new Outcome.Read(new BaselineFile(path, Optional.of(text), outcome.baseline()))
          : new Outcome.Mistaken(outcome.mistakes());
    }
  }

  /** A request that does not look for findings in it. */
  public AnalysisRequest hiddenFrom(AnalysisRequest request) {
    return request.from(new WithoutFile(request.sources(), path));
  }

  /** What stands in it is accepted. */
  public Baseline.Applied to(AnalysisResult result, AnalysisRequest request, List<Rule> rules) {
    text.ifPresent(lines -> result.places().open(lines));
    return baseline.to(result, new Scope(request, rules));
  }
}
