package dev.sglint.source;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Files on disk and standard input. Directories are walked without following links and without
 * {@code .git}, {@code .terraform}, {@code target} and {@code node_modules}.
 */
public final class DiskSourceTree implements SourceTree {
  /** The path of standard input. */
  public static final String STANDARD_INPUT = "-";

  private static final Set<String> SKIPPED_DIRECTORIES =
      Set.of(".git", ".terraform", "target", "node_modules");

  /** What stands in the root of a version-control system. */
  private static final List<String> VERSION_CONTROL = List.of(".git", ".hg", ".svn", ".jj");

  private final Path workingDirectory;
  private final InputStream standardInput;

  public DiskSourceTree(Path workingDirectory, InputStream standardInput) {
    this.workingDirectory = workingDirectory.toAbsolutePath().normalize();
    this.standardInput = standardInput;
  }

  /** Whether files are not looked for in directories of a name. */
  public static boolean isSkipped(String directoryName) {
    return SKIPPED_DIRECTORIES.contains(directoryName);
  }

  @Override
  public Listing list(String path, Selection selection) {
    if (path.equals(STANDARD_INPUT)) {
      return new Listing.Found(List.of(STANDARD_INPUT));
    }
    Path start;
    try {
      start = workingDirectory.resolve(path).normalize();
    } catch (InvalidPathException e) {
      return new Listing.Missing();
    }
    if (!Files.exists(start, LinkOption.NOFOLLOW_LINKS)) {
      return new Listing.Missing();
    }
    List<String> files = new ArrayList<>();
    if (Files.isDirectory(start)) {
      walk(start, selection, files);
      files.sort(null);
    } else {
      files.add(reported(start));
    }
    return new Listing.Found(files);
  }

  private void walk(Path start, Selection selection, List<String> files) {
    Optional<DiskIgnores> ignores =
        selection.gitignore() ? DiskIgnores.above(start) : Optional.empty();
    try {
      Files.walkFileTree(start, new Walk(start, selection, ignores, files));
    } catch (IOException e) {
      files.add(reported(start));
    }
  }

  /** Collects the files of a directory. */
  private final class Walk extends SimpleFileVisitor<Path> {
    private final Path start;
    private final Selection selection;
    private final Optional<DiskIgnores> ignores;
    private final List<String> files;

    Walk(Path start, Selection selection, Optional<DiskIgnores> ignores, List<String> files) {
      this.start = start;
      this.selection = selection;
      this.ignores = ignores;
      this.files = files;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
      if (!directory.equals(start) && isLeftOut(directory)) {
        return FileVisitResult.SKIP_SUBTREE;
      }
      ignores.ifPresent(all -> all.enter(directory));
      return FileVisitResult.CONTINUE;
    }

    private boolean isLeftOut(Path directory) {
      Path name = directory.getFileName();
      return (name != null && isSkipped(name.toString()))
          || ignores.filter(all -> all.ignores(directory, true)).isPresent()
          || (!selection.exclude().isEmpty() && selection.prunes(reported(directory)));
    }

    @Override
    public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException e) {
      ignores.ifPresent(all -> all.leave(directory));
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (attributes.isRegularFile()) {
        add(file);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      add(file);
      return FileVisitResult.CONTINUE;
    }

    private void add(Path file) {
      String path = reported(file);
      if (selection.has(path) && ignores.filter(all -> all.ignores(file, false)).isEmpty()) {
        files.add(path);
      }
    }
  }

  @Override
  public Kind kind(String path) {
    try {
      Path there = workingDirectory.resolve(path);
      if (Files.isDirectory(there)) {
        return Kind.DIRECTORY;
      }
      if (Files.isRegularFile(there)) {
        return Kind.FILE;
      }
      return Files.exists(there) ? Kind.OTHER : Kind.MISSING;
    } catch (InvalidPathException e) {
      return Kind.MISSING;
    }
  }

  @Override
  public List<String> files(String directory) {
    List<String> files = new ArrayList<>();
    try (DirectoryStream<Path> entries =
        Files.newDirectoryStream(workingDirectory.resolve(directory).normalize())) {
      for (Path entry : entries) {
        if (Files.isRegularFile(entry)) {
          files.add(reported(entry));
        }
      }
    } catch (IOException | InvalidPathException | DirectoryIteratorException e) {
      // Whoever opens a file there is told; of a directory that cannot be listed none is known.
      return List.of();
    }
    files.sort(null);
    return files;
  }

  @Override
  public String resolve(String directory, String path) {
    try {
      return reported(workingDirectory.resolve(directory).resolve(path).normalize());
    } catch (InvalidPathException e) {
      return path;
    }
  }

  @Override
  public boolean isInside(String directory, String path) {
    try {
      return real(workingDirectory.resolve(path))
          .startsWith(real(workingDirectory.resolve(directory)));
    } catch (InvalidPathException | IOException e) {
      return false;
    }
  }

  @Override
  public String identity(String path) {
    try {
      return real(workingDirectory.resolve(path)).toString();
    } catch (InvalidPathException | IOException e) {
      return path;
    }
  }

  /** The path without links, as far as it exists. */
  private static Path real(Path path) throws IOException {
    Path normal = path.normalize();
    if (Files.exists(normal)) {
      return normal.toRealPath();
    }
    Path parent = normal.getParent();
    Path name = normal.getFileName();
    return parent == null || name == null ? normal : real(parent).resolve(name);
  }

  @Override
  public String root(String path) {
    Path start;
    try {
      start = workingDirectory.resolve(path).normalize();
    } catch (InvalidPathException e) {
      return path;
    }
    Path directory = Files.isDirectory(start) ? start : start.getParent();
    for (Path at = directory; at != null; at = at.getParent()) {
      for (String mark : VERSION_CONTROL) {
        if (Files.exists(at.resolve(mark))) {
          return reported(at);
        }
      }
    }
    return directory == null ? path : reported(directory);
  }

  private String reported(Path file) {
    String relative = workingDirectory.relativize(file).toString().replace('\\', '/');
    return relative.isEmpty() ? "." : relative;
  }

  @Override
  public Content open(String file) {
    try {
      return new Content.Text(new TextStream(file, TextDecoder.reader(bytes(file))));
    } catch (NoSuchFileException e) {
      return new Content.Unreadable("it is no longer there");
    } catch (AccessDeniedException e) {
      return new Content.Unreadable("permission denied");
    } catch (EOFException e) {
      return new Content.Unreadable("it ends too early");
    } catch (InvalidPathException e) {
      return new Content.Unreadable(
          "its name cannot be written in the character set of this system");
    } catch (IOException e) {
      return new Content.Unreadable(e.getMessage() == null ? e.toString() : e.getMessage());
    }
  }

  private InputStream bytes(String file) throws IOException {
    if (file.equals(STANDARD_INPUT)) {
      return standardInput;
    }
    Path path = workingDirectory.resolve(file);
    if (Files.exists(path) && !Files.isRegularFile(path)) {
      throw new IOException("not a regular file, or a directory that cannot be listed");
    }
    return Files.newInputStream(path);
  }
}
