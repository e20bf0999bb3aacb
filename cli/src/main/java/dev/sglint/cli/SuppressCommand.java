package dev.sglint.cli;

import dev.sglint.engine.AnalysisRequest;
import dev.sglint.engine.Catalogue;
import dev.sglint.rule.Profile;
import dev.sglint.source.DiskSourceTree;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.cli.CommandLine;

/** {@code sglint suppress --migrate}: what other tools are told to ignore, in our words. */
final class SuppressCommand implements Command {
  private static final String MIGRATE = "migrate";
  private static final String WRITE = "write";

  private final Main main;

  SuppressCommand(Main main) {
    this.main = main;
  }

  @Override
  public Manual manual() {
    List<Manual.Group> groups = new ArrayList<>();
    groups.add(
        new Manual.Group(
            "options",
            List.of(
                Manual.flag(MIGRATE, "prints the change as a patch"),
                Manual.flag(WRITE, "writes it to the files"))));
    groups.addAll(InputOptions.GROUPS);
    return new Manual(
        "suppress",
        List.of("--migrate [PATH…]"),
        "what other tools are told to ignore, in our words",
        "Only where the same findings are accepted afterwards.",
        groups,
        List.of(new Manual.Example("sglint suppress --migrate --write", "leave the other tools")));
  }

  @Override
  public ExitCode run(CommandLine line) throws UsageException, IOException {
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
