package dev.sglint.maven;

import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/**
 * What a check comes to.
 *
 * @param lines for the log
 * @param message why a build fails, in lines; empty where it does not
 */
record Outcome(List<Line> lines, Verdict verdict, String message) {
  /** Whether a build goes on. */
  enum Verdict {
    PASSED,
    /** There are findings that fail it. */
    VIOLATIONS,
    /** Something could not be judged. */
    UNREADABLE
  }

  /** How a line is marked in the log. */
  enum Level {
    ERROR,
    WARNING,
    INFO
  }

  /** A line of the log. */
  record Line(Level level, String text) {}

  Outcome {
    lines = List.copyOf(lines);
  }

  void tell(Log log) throws MojoExecutionException, MojoFailureException {
    for (Line line : lines) {
      switch (line.level()) {
        case ERROR -> log.error(line.text());
        case WARNING -> log.warn(line.text());
        case INFO -> log.info(line.text());
      }
    }
    switch (verdict) {
      case PASSED -> {}
      case VIOLATIONS -> throw new MojoFailureException(message);
      case UNREADABLE -> throw new MojoExecutionException(message);
    }
  }
}
