package dev.sglint.cli;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the installed git says of a revision. No shell is asked, and nothing is written. */
final class GitObjects implements AutoCloseable {
  private static final String FILE = "100";
  private static final String LINK = "120000";

  private final Path directory;
  private final String option;
  private final String commit;
  private final String prefix;
  private final Process reader;
  private final DataInputStream in;

  /** An object that stands at a path; that of a link is what it leads to. */
  record Entry(String id, boolean isLink) {}

  private GitObjects(Path directory, String option, String commit, String prefix, Process reader) {
    this.option = option;
    this.directory = directory;
    this.commit = commit;
    this.prefix = prefix;
    this.reader = reader;
    this.in = new DataInputStream(new BufferedInputStream(reader.getInputStream()));
  }

  static GitObjects open(Path directory, String option, String revision) throws UsageException {
    if (revision.isEmpty() || revision.startsWith("-")) {
      throw new UsageException("`" + option + " " + revision + "` is no revision");
    }
    Answer inside = ask(directory, option, "rev-parse", "--show-prefix");
    if (inside.code() != 0) {
      throw new UsageException("`" + option + "`: not in a git repository: " + inside.error());
    }
    Answer commit =
        ask(directory, option, "rev-parse", "--verify", "--quiet", revision + "^{commit}");
    if (commit.code() != 0) {
      boolean shallow =
          ask(directory, option, "rev-parse", "--is-shallow-repository").text().startsWith("true");
      String hint =
          shallow ? ": the clone is shallow, `git fetch --depth=1 origin REV` gets one" : "";
      throw new UsageException("`" + option + "`: there is no revision `" + revision + "`" + hint);
    }
    String path = inside.text().strip();
    String prefix = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    Process reader =
        start(directory, option, ProcessBuilder.Redirect.DISCARD, List.of("cat-file", "--batch"));
    return new GitObjects(directory, option, commit.text().strip(), prefix, reader);
  }

  /** What git said, and how it ended. */
  private record Answer(int code, String text, String error) {}

  private static Answer ask(Path directory, String option, String... arguments)
      throws UsageException {
    Path place = directory.toAbsolutePath();
    Process git = start(place, option, ProcessBuilder.Redirect.PIPE, List.of(arguments));
    try {
      git.getOutputStream().close();
      String out = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      String error = new String(git.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Answer(git.waitFor(), out, error.strip());
    } catch (IOException e) {
      throw new UsageException("`" + option + "`: git failed: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UsageException("`" + option + "`: interrupted");
    }
  }

  private static Process start(
      Path directory, String option, ProcessBuilder.Redirect errors, List<String> arguments)
      throws UsageException {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(arguments);
    try {
      return new ProcessBuilder(command)
          .directory(directory.toAbsolutePath().toFile())
          .redirectError(errors)
          .start();
    } catch (IOException e) {
      throw new UsageException(
          "`" + option + "` needs git, which cannot be run: " + e.getMessage());
    }
  }

  /** The working directory as seen from the root of the repository; empty where it is the root. */
  String prefix() {
    return prefix;
  }

  /** The files of the revision by their paths from the root; links to files are such files. */
  Map<String, Entry> files() throws UsageException {
    Answer listing = ask(directory, option, "ls-tree", "-r", "-z", "--full-tree", commit);
    if (listing.code() != 0) {
      throw new UsageException("`" + option + "`: git failed: " + listing.error());
    }
    Map<String, Entry> files = new TreeMap<>();
    Map<String, String> links = new LinkedHashMap<>();
    for (String line : listing.text().split("\u0000", -1)) {
      int tab = line.indexOf('\t');
      if (tab > 0) {
        List<String> words = List.of(line.substring(0, tab).split(" ", -1));
        String path = line.substring(tab + 1);
        if (words.get(0).startsWith(FILE)) {
          files.put(path, new Entry(words.get(2), false));
        } else if (words.get(0).equals(LINK)) {
          links.put(path, words.get(2));
        }
      }
    }
    for (Map.Entry<String, String> link : links.entrySet()) {
      Entry target = files.get(target(link.getKey(), link.getValue()));
      if (target != null) {
        files.put(link.getKey(), new Entry(target.id(), true));
      }
    }
    return files;
  }

  /** The path that a link leads to, as seen from the root. */
  private String target(String link, String id) throws UsageException {
    String text;
    try {
      text = new String(read(id), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UsageException("`" + option + "`: git failed: " + e.getMessage());
    }
    ArrayDeque<String> parts = new ArrayDeque<>(List.of(link.split("/", -1)));
    parts.removeLast();
    for (String part : text.split("/", -1)) {
      if (part.equals("..")) {
        parts.pollLast();
      } else if (!part.equals(".")) {
        parts.addLast(part);
      }
    }
    return String.join("/", parts);
  }

  /** The bytes of an object. */
  synchronized byte[] read(String id) throws IOException {
    OutputStream out = reader.getOutputStream();
    out.write((id + "\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
    String header = line(in);
    List<String> words = List.of(header.split(" ", -1));
    if (words.size() != 3) {
      throw new IOException(header.isEmpty() ? "it has ended" : header);
    }
    byte[] bytes = in.readNBytes(Integer.parseInt(words.get(2)));
    if (in.read() != '\n') {
      throw new IOException("it has ended");
    }
    return bytes;
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
      line.append((char) c);
    }
    return line.toString();
  }

  @Override
  public void close() {
    reader.destroy();
  }
}
