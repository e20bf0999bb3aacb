package dev.sglint.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** What git ignores, as a directory of its working tree is walked. */
final class DiskIgnores {
  private static final String FILE = ".gitignore";

  /** A longer file is none that somebody wrote. */
  private static final long MAX_BYTES = 1024 * 1024;

  /** Patterns, and the directory that they stand in. */
  private record Level(Path directory, PathPatterns patterns) {}

  /** The nearest first. */
  private final Deque<Level> levels = new ArrayDeque<>();

  private DiskIgnores() {}

  /** Those that hold in a directory from above it; empty outside of a working tree. */
  static Optional<DiskIgnores> above(Path directory) {
    List<Path> above = new ArrayList<>();
    for (Path at = directory; at != null; at = at.getParent()) {
      Path git = at.resolve(".git");
      if (Files.exists(git)) {
        DiskIgnores ignores = new DiskIgnores();
        ignores.read(at, git.resolve("info/exclude"));
        if (!at.equals(directory)) {
          ignores.enter(at);
        }
        above.forEach(ignores::enter);
        return Optional.of(ignores);
      }
      if (!at.equals(directory)) {
        above.add(0, at);
      }
    }
    return Optional.empty();
  }

  void enter(Path directory) {
    read(directory, directory.resolve(FILE));
  }

  void leave(Path directory) {
    while (!levels.isEmpty() && levels.peek().directory().equals(directory)) {
      levels.pop();
    }
  }

  private void read(Path directory, Path file) {
    try {
      if (!Files.isRegularFile(file) || Files.size(file) > MAX_BYTES) {
        return;
      }
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      PathPatterns patterns = PathPatterns.of(List.of(text.split("\n", -1)));
      if (!patterns.isEmpty()) {
        levels.push(new Level(directory, patterns));
      }
    } catch (IOException e) {
      // What git cannot read ignores nothing.
    }
  }

  /** Whether a path itself is ignored; directories above it are asked before. */
  boolean ignores(Path path, boolean isDirectory) {
    for (Level level : levels) {
      String below = level.directory().relativize(path).toString().replace('\\', '/');
      PathPatterns.Verdict verdict = level.patterns().verdict(below, isDirectory);
      if (verdict != PathPatterns.Verdict.NOTHING) {
        return verdict == PathPatterns.Verdict.MATCHED;
      }
    }
    return false;
  }
}
