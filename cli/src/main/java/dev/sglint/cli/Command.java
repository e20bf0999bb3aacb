package dev.sglint.cli;

import java.io.IOException;
import org.apache.commons.cli.CommandLine;

/** What {@code sglint NAME} does. */
interface Command {
  /** What it takes and what it is for: parsed by, and printed as help, manual and completions. */
  Manual manual();

  ExitCode run(CommandLine line) throws UsageException, IOException;
}
