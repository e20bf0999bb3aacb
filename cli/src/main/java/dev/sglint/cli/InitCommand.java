package dev.sglint.cli;

import dev.sglint.config.ConfigFiles;
import dev.sglint.config.ConfigTemplate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.cli.CommandLine;

/** {@code sglint init}: writes a configuration file in which everything is commented out. */
final class InitCommand implements Command {
  private static final String FORCE = "force";

  private final Main main;

  InitCommand(Main main) {
    this.main = main;
  }

  @Override
  public Manual manual() {
    return new Manual(
        "init",
        List.of(""),
        "writes a " + ConfigFiles.NAME + " with all that may stand in it, commented out",
        "",
        List.of(
            new Manual.Group("options", List.of(Manual.flag(FORCE, "writes over another one")))),
        List.of());
  }

  @Override
  public ExitCode run(CommandLine line) throws UsageException, IOException {
    if (!line.getArgList().isEmpty()) {
      throw new UsageException("init takes no arguments: it writes to the working directory");
    }
    Path file = main.workingDirectory().resolve(ConfigFiles.NAME);
    boolean exists = Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    if (exists && !line.hasOption(FORCE)) {
      throw new UsageException(
          "there is a `" + ConfigFiles.NAME + "` here; `--force` writes over it");
    }
    if (exists && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new UsageException("`" + ConfigFiles.NAME + "` is no file: it is left as it is");
    }
    Files.writeString(file, ConfigTemplate.text());
    return main.print("wrote " + ConfigFiles.NAME + "; everything in it is commented out\n");
  }
}
