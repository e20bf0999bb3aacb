package dev.sglint.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Arrays;

/** Writes files so that nobody ever sees half of one under its name. */
public final class WholeFile {
  /** What a file is to hold. */
  public interface Content {
    void write(Writer out) throws IOException;
  }

  private WholeFile() {}

  /**
   * Writes beside the file and moves it in place at the end; makes the directories that it is in.
   * What is no file of its own, a device or a pipe, is written to.
   */
  public static void write(Path file, Content content) throws IOException {
    boolean exists = Files.exists(file);
    if (exists && Files.isDirectory(file)) {
      throw new FileSystemException(file.toString(), null, "it is a directory");
    }
    if (exists && !Files.isRegularFile(file)) {
      write(file, content);
      return;
    }
    Path real = exists ? file.toRealPath() : file.toAbsolutePath().normalize();
    Path directory = real.getParent();
    if (directory == null) {
      throw new FileSystemException(file.toString(), null, "it has no directory");
    }
    Files.createDirectories(directory);
    // Not by createTempFile, whose files nobody else can read.
    long process = ProcessHandle.current().pid();
    Path fresh =
        directory.resolve(
            ".sglint-" + process + "-" + Integer.toHexString(real.hashCode()) + ".tmp");
    try {
      write(fresh, content, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
      if (exists) {
        keepPermissions(real, fresh);
      }
      move(fresh, real);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  private static void write(Path file, Content content, StandardOpenOption... how)
      throws IOException {
    StandardOpenOption[] options = Arrays.copyOf(how, how.length + 1);
    options[how.length] = StandardOpenOption.WRITE;
    try (Writer writer =
        new BufferedWriter(
            new OutputStreamWriter(Files.newOutputStream(file, options), StandardCharsets.UTF_8))) {
      content.write(writer);
    }
  }

  private static void move(Path fresh, Path real) throws IOException {
    try {
      Files.move(fresh, real, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(fresh, real, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void keepPermissions(Path from, Path to) throws IOException {
    PosixFileAttributeView view =
        Files.getFileAttributeView(to, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
    if (view != null) {
      view.setPermissions(Files.getPosixFilePermissions(from));
    }
  }

  /** Why a file could not be written, in words. */
  public static String reason(IOException e) {
    if (e instanceof FileAlreadyExistsException taken) {
      return "`" + taken.getFile() + "` is not a directory";
    }
    if (e instanceof AccessDeniedException denied) {
      return "no permission for `" + denied.getFile() + "`";
    }
    if (e instanceof NoSuchFileException missing) {
      return "there is no `" + missing.getFile() + "`";
    }
    if (e instanceof FileSystemException failed && failed.getReason() != null) {
      return failed.getReason();
    }
    return String.valueOf(e.getMessage());
  }
}
