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
 * @param isRepeated whether it is that of the run before, of which nothing has changed
 */
record Outcome(List<Line> lines, Verdict verdict, String message, boolean isRepeated) {
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

  Outcome(List<Line> lines, Verdict verdict, String message) {
    this(lines, verdict, message, false);
  }

  void tell(Log log) throws MojoExecutionException, MojoFailureException {
    if (isRepeated) {
      log.info("sglint: nothing has changed since the last run");
    }
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
