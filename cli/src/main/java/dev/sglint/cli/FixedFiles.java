package dev.sglint.cli;

import dev.sglint.engine.AnalysisRequest;
import dev.sglint.engine.AnalysisResult;
import dev.sglint.rule.Finding;
import dev.sglint.rule.Rule;
import dev.sglint.source.DiskSourceTree;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Writes what was fixed to the files, or prints it as a patch. */
final class FixedFiles {
  private final Main main;
  private final boolean asPatch;

  FixedFiles(Main main, boolean asPatch) {
    this.main = main;
    this.asPatch = asPatch;
  }

  /** What is found in the files once they are fixed. */
  AnalysisResult run(AnalysisRequest request, List<Rule> rules) throws UsageException, IOException {
    if (request.paths().contains(DiskSourceTree.STANDARD_INPUT)) {
      throw new UsageException("standard input cannot be fixed: name the files");
    }
    Fixing fixing = new Fixing(main.workingDirectory(), request, rules);
    AnalysisResult result = fixing.run();
    for (Finding finding : fixing.dropped()) {
      main.say(
          finding.place().file()
              + ": the fix of "
              + finding.rule().id()
              + " in "
              + finding.declaration().address()
              + " is not made: what is allowed would not be the same\n");
    }
    for (Map.Entry<String, EditedText> file : fixing.changed().entrySet()) {
      if (asPatch) {
        EditedText text = file.getValue();
        main.out().write(UnifiedDiff.of(file.getKey(), text.before(), text.after()));
      } else {
        write(file.getKey(), file.getValue());
      }
    }
    main.say(summary(fixing));
    return result;
  }

  private static void write(String path, EditedText text) throws UsageException {
    try {
      text.write();
    } catch (IOException e) {
      throw new UsageException("cannot write `" + path + "`: " + e.getMessage());
    }
  }

  private String summary(Fixing fixing) {
    int fixed = fixing.fixed();
    int all = fixing.found();
    int files = fixing.changed().size();
    return (asPatch ? "would fix " : "fixed ")
        + fixed
        + " of "
        + all
        + (all == 1 ? " finding in " : " findings in ")
        + files
        + (files == 1 ? " file\n" : " files\n");
  }
}
