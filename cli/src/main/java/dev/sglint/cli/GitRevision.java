package dev.sglint.cli;

import dev.sglint.source.DiskSourceTree;
import dev.sglint.source.ListedSourceTree;
import dev.sglint.source.SourceTree;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The files of a revision, read from the repository when they are opened. What no revision holds is
 * that of the working tree: installed modules, and the files that the command line names.
 */
final class GitRevision extends ListedSourceTree implements AutoCloseable {
  private static final String INSTALLED = ".terraform";

  private final GitObjects objects;
  private final Map<String, GitObjects.Entry> entries;
  private final SourceTree disk;
  private final Set<String> beside;

  private GitRevision(
      GitObjects objects,
      Map<String, GitObjects.Entry> entries,
      String workingDirectory,
      SourceTree disk,
      Set<String> beside) {
    super(entries.keySet(), workingDirectory);
    this.objects = objects;
    this.entries = entries;
    this.disk = disk;
    this.beside = Set.copyOf(beside);
  }

  /**
   * A revision as seen from a directory.
   *
   * @param option that asks for it, for messages
   * @param beside paths that are those of the working tree where the revision has none
   * @throws UsageException where there is no such revision, no repository, or no git
   */
  static GitRevision open(
      Path directory, String option, String revision, DiskSourceTree disk, Set<String> beside)
      throws UsageException {
    GitObjects objects = GitObjects.open(directory, option, revision);
    try {
      return new GitRevision(objects, objects.files(), objects.prefix(), disk, beside);
    } catch (UsageException e) {
      objects.close();
      throw e;
    }
  }

  @Override
  protected boolean isListed(String file, String below) {
    List<String> parts = List.of(below.split("/", -1));
    GitObjects.Entry entry = entries.get(file);
    return entry != null
        && !entry.isLink()
        && parts.subList(0, parts.size() - 1).stream().noneMatch(DiskSourceTree::isSkipped);
  }

  @Override
  protected Content open(String fromRoot, String reported) {
    GitObjects.Entry entry = entries.get(fromRoot);
    if (entry == null) {
      return new Content.Unreadable("it is not in the revision");
    }
    try {
      return text(reported, new ByteArrayInputStream(objects.read(entry.id())));
    } catch (IOException e) {
      return new Content.Unreadable("git cannot read it: " + e.getMessage());
    }
  }

  private boolean isOfWorkingTree(String path) {
    boolean isUnknown = beside.contains(path) && super.kind(path) == Kind.MISSING;
    return isUnknown || List.of(path.split("/", -1)).contains(INSTALLED);
  }

  @Override
  public Content open(String file) {
    return isOfWorkingTree(file) ? disk.open(file) : super.open(file);
  }

  @Override
  public Kind kind(String path) {
    return isOfWorkingTree(path) ? disk.kind(path) : super.kind(path);
  }

  @Override
  public List<String> files(String directory) {
    return isOfWorkingTree(directory) ? disk.files(directory) : super.files(directory);
  }

  @Override
  public void close() {
    objects.close();
  }
}
