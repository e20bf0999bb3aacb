package dev.sglint.engine;

import dev.sglint.source.LineIndex;
import dev.sglint.source.Position;
import dev.sglint.source.SourceSpan;
import dev.sglint.source.TextStream;
import dev.sglint.source.TextView;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Lines and columns of all that was read, and the excerpts of what is reported. */
public final class Places {
  /** More excerpts than this are not kept. */
  private static final int MAX_EXCERPTS = 50_000;

  private final Map<String, LineIndex> lines = new HashMap<>();
  private final Map<SourceSpan, Excerpt> excerpts = new HashMap<>();
  private MaskedWindow window = MaskedWindow.NONE;

  /** Knows the lines of a text, as far as it is read. */
  public void open(TextStream text) {
    lines.put(text.path(), text.lines());
  }

  void close(String file, boolean recognised) {
    if (!recognised) {
      lines.remove(file);
    }
  }

  /** Files that could not be read begin and end at 1:1. */
  public Position position(String file, long offset) {
    LineIndex index = lines.get(file);
    return index == null ? new Position(1, 1) : index.position(offset);
  }

  /** Keeps what stands at a place, as long as it is in reach. */
  void remember(String file, TextView text, SourceSpan span) {
    if (excerpts.size() < MAX_EXCERPTS && span.file().equals(file)) {
      long lineStart = span.start() - position(file, span.start()).column() + 1;
      long start = MaskedWindow.start(lineStart, span.start());
      if (window.start() != start || !window.file().equals(file)) {
        window = MaskedWindow.of(file, text, start);
      }
      excerpts.put(span, Excerpt.of(window, lineStart, span));
    }
  }

  public Optional<Excerpt> excerpt(SourceSpan span) {
    return Optional.ofNullable(excerpts.get(span)).filter(excerpt -> !excerpt.isEmpty());
  }
}
