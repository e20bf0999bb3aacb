package dev.sglint.cli;

import dev.sglint.config.AnalyzerConfig;
import dev.sglint.engine.AnalysisRequest;
import dev.sglint.frontend.Inputs;
import dev.sglint.source.DiskSourceTree;
import dev.sglint.source.SourceTree;
import dev.sglint.source.WithoutFile;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.cli.CommandLine;

/**
 * The two sides of a comparison. Two trees are read each as seen from its own directory, so that
 * what is the same in both has the same paths.
 */
record DiffSources(Part before, Part after, Optional<GitRevision> revision)
    implements AutoCloseable {
  /**
   * One side.
   *
   * @param directory that its paths are relative to, as they are to be shown; empty where they are
   *     relative to the working directory
   */
  record Part(String directory, AnalysisRequest request) {}

  static DiffSources of(Main main, CommandLine line) throws UsageException {
    List<String> arguments = line.getArgList();
    if (line.hasOption("git")) {
      List<String> paths = arguments.isEmpty() ? List.of(".") : arguments;
      return git(main, line, line.getOptionValue("git"), paths);
    }
    if (arguments.size() != 2) {
      throw new UsageException(
          "diff takes two paths, OLD and NEW, or `--git REV`; try `sglint --help`");
    }
    String old = arguments.get(0);
    String now = arguments.get(1);
    if (old.equals(DiskSourceTree.STANDARD_INPUT) && old.equals(now)) {
      throw new UsageException("only one of both sides can be standard input");
    }
    return new DiffSources(
        part(main, line, old, now), part(main, line, now, old), Optional.empty());
  }

  private static Part part(Main main, CommandLine line, String path, String other)
      throws UsageException {
    DiskSourceTree here = new DiskSourceTree(main.workingDirectory(), main.in());
    Inputs inputs = InputOptions.read(line, main.environment(), here, List.of(path));
    if (path.equals(DiskSourceTree.STANDARD_INPUT)) {
      return new Part("", request(line, here, List.of(path)).given(inputs));
    }
    SourceTree.Kind kind = here.kind(path);
    if (kind == SourceTree.Kind.MISSING) {
      throw new UsageException("no such file or directory: `" + path + "`");
    }
    Path base = main.workingDirectory().toAbsolutePath().normalize();
    Path place = resolve(base, path);
    Path parent = place.getParent();
    boolean isDirectory = kind == SourceTree.Kind.DIRECTORY || parent == null;
    Path directory = isDirectory || parent == null ? place : parent;
    SourceTree tree = new DiskSourceTree(directory, main.in());
    Path otherPlace = resolve(base, other);
    if (!isDirectory && directory.equals(otherPlace.getParent()) && !place.equals(otherPlace)) {
      tree = new WithoutFile(tree, directory.relativize(otherPlace).toString());
    }
    String name = isDirectory ? "." : directory.relativize(place).toString();
    return new Part(
        shown(base.relativize(directory)),
        request(line, tree, List.of(name)).given(asSeenFrom(directory, base, inputs)));
  }

  private static AnalysisRequest request(CommandLine line, SourceTree sources, List<String> paths) {
    return AnalysisRequest.of(sources, paths)
        .configured(SelectionOptions.apply(line, sources, AnalyzerConfig.DEFAULT));
  }

  private static Path resolve(Path base, String path) throws UsageException {
    try {
      return base.resolve(path).normalize();
    } catch (InvalidPathException e) {
      throw new UsageException("no such file or directory: `" + path + "`");
    }
  }

  private static String shown(Path path) {
    return path.toString().replace('\\', '/');
  }

  private static Inputs asSeenFrom(Path directory, Path base, Inputs inputs) {
    List<Inputs.Given> given = new ArrayList<>();
    for (Inputs.Given value : inputs.given()) {
      if (value instanceof Inputs.Given.File file) {
        given.add(new Inputs.Given.File(moved(directory, base, file.path())));
      } else if (value instanceof Inputs.Given.Parameters file) {
        given.add(new Inputs.Given.Parameters(moved(directory, base, file.path())));
      } else {
        given.add(value);
      }
    }
    String root = inputs.root().isEmpty() ? "" : moved(directory, base, inputs.root());
    return new Inputs(given, inputs.environment(), root);
  }

  private static String moved(Path directory, Path base, String path) {
    String relative = shown(directory.relativize(base.resolve(path).normalize()));
    return relative.isEmpty() ? "." : relative;
  }

  private static DiffSources git(Main main, CommandLine line, String revision, List<String> paths)
      throws UsageException {
    DiskSourceTree disk = new DiskSourceTree(main.workingDirectory(), main.in());
    Inputs inputs = InputOptions.read(line, main.environment(), disk, paths);
    Set<String> beside = new HashSet<>(inputs.variableFiles());
    beside.addAll(inputs.parameterFiles());
    GitRevision old = GitRevision.open(main.workingDirectory(), "--git", revision, disk, beside);
    try {
      List<String> then = existing(old, paths);
      List<String> now = existing(disk, paths);
      for (String path : paths) {
        if (!then.contains(path) && !now.contains(path)) {
          throw new UsageException("no such file or directory: `" + path + "`");
        }
      }
      return new DiffSources(
          new Part("", request(line, old, then).given(inputs)),
          new Part("", request(line, disk, now).given(inputs)),
          Optional.of(old));
    } catch (UsageException e) {
      old.close();
      throw e;
    }
  }

  /** What is on one side alone was made or removed. */
  private static List<String> existing(SourceTree tree, List<String> paths) throws UsageException {
    List<String> existing = new ArrayList<>();
    for (String path : paths) {
      if (path.equals(DiskSourceTree.STANDARD_INPUT)) {
        throw new UsageException("with `--git` there is no standard input");
      }
      if (tree.list(path) instanceof SourceTree.Listing.Found) {
        existing.add(path);
      }
    }
    return existing;
  }

  @Override
  public void close() throws IOException {
    if (revision.isPresent()) {
      revision.get().close();
    }
  }
}
