package dev.sglint.cli;

import dev.sglint.engine.AnalysisRequest;
import dev.sglint.engine.Catalogue;
import dev.sglint.rule.Profile;
import dev.sglint.source.DiskSourceTree;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** {@code sglint suppress --migrate}: what other tools are told to ignore, in our words. */
final class SuppressCommand {
  private static final String MIGRATE = "migrate";
  private static final String WRITE = "write";

  private final Main main;

  SuppressCommand(Main main) {
    this.main = main;
  }

  ExitCode run(List<String> arguments) throws UsageException, IOException {
    Options options = new Options();
    options.addOption(Arguments.flag(MIGRATE));
    options.addOption(Arguments.flag(WRITE));
    InputOptions.addTo(options);
    CommandLine line = Arguments.parse(arguments, options);
    if (line.hasOption("help")) {
      return main.print(Help.general());
    }
    if (!line.hasOption(MIGRATE)) {
      throw new UsageException("`sglint suppress` needs `--migrate`");
    }
    AnalysisRequest request = Analysis.request(main, line).in(Profile.STRICT);
    if (request.paths().contains(DiskSourceTree.STANDARD_INPUT)) {
      throw new UsageException("standard input cannot be rewritten: name the files");
    }
    Migration migration = new Migration(main.workingDirectory(), request, Catalogue.load());
    Map<String, EditedText> changed = migration.run();
    for (Map.Entry<String, EditedText> file : changed.entrySet()) {
      EditedText text = file.getValue();
      if (line.hasOption(WRITE)) {
        text.write();
      } else {
        main.out().write(UnifiedDiff.of(file.getKey(), text.before(), text.after()));
      }
    }
    for (String file : migration.dropped()) {
      main.say(file + " is not rewritten: not the same would be accepted\n");
    }
    int count = migration.count();
    main.say(
        (line.hasOption(WRITE) ? "rewrote " : "would rewrite ")
            + count
            + (count == 1 ? " suppression in " : " suppressions in ")
            + changed.size()
            + (changed.size() == 1 ? " file\n" : " files\n"));
    return ExitCode.CLEAN;
  }
}
