package dev.sglint.maven;

import dev.sglint.source.ForwardingTree;
import dev.sglint.source.Selection;
import dev.sglint.source.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A tree that remembers what it was asked and what it answered, so that it can be told later
 * whether an analysis would see anything else. A file is the same while its size and its time are.
 */
final class RecordingTree extends ForwardingTree {
  /** What a tree is asked for. */
  private enum Question {
    OPEN,
    LIST,
    FILES,
    KIND,
    ROOT
  }

  private final SourceTree tree;
  private final Path root;
  private final Map<String, String> answers = new TreeMap<>();

  RecordingTree(SourceTree tree, Path root) {
    super(tree);
    this.tree = tree;
    this.root = root;
  }

  /** Answers by question, in lines. */
  Map<String, String> answers() {
    return answers;
  }

  /** Whether a tree answers as another did; listings are those of the selection that is given. */
  boolean answers(Map<String, String> others, Selection selection) {
    return others.entrySet().stream()
        .allMatch(entry -> answer(entry.getKey(), selection).equals(entry.getValue()));
  }

  private String answer(String question, Selection selection) {
    int blank = question.indexOf(' ');
    String path = question.substring(blank + 1);
    return switch (Question.valueOf(question.substring(0, blank))) {
      case OPEN -> stamp(path);
      case LIST -> listing(tree.list(path, selection));
      case FILES -> digest(tree.files(path));
      case KIND -> tree.kind(path).name();
      case ROOT -> tree.root(path);
    };
  }

  /** That a file was written which has to stay. */
  void isWritten(Path file) {
    String path = file.toString();
    answers.put(Question.OPEN + " " + path, stamp(path));
  }

  private void answered(Question question, String path, String answer) {
    answers.putIfAbsent(question + " " + path, answer);
  }

  @Override
  public Content open(String file) {
    // Before it is read: what changes it meanwhile changes its time.
    answered(Question.OPEN, file, stamp(file));
    return super.open(file);
  }

  @Override
  public Listing list(String path, Selection selection) {
    Listing listing = super.list(path, selection);
    answered(Question.LIST, path, listing(listing));
    return listing;
  }

  @Override
  public List<String> files(String directory) {
    List<String> files = super.files(directory);
    answered(Question.FILES, directory, digest(files));
    return files;
  }

  @Override
  public Kind kind(String path) {
    Kind kind = super.kind(path);
    answered(Question.KIND, path, kind.name());
    return kind;
  }

  @Override
  public String root(String path) {
    String found = super.root(path);
    answered(Question.ROOT, path, found);
    return found;
  }

  private String stamp(String file) {
    try {
      BasicFileAttributes attributes =
          Files.readAttributes(root.resolve(file), BasicFileAttributes.class);
      return attributes.size() + " " + attributes.lastModifiedTime().toInstant();
    } catch (IOException | InvalidPathException e) {
      return "unreadable";
    }
  }

  private static String listing(Listing listing) {
    return listing instanceof Listing.Found found ? digest(found.files()) : "missing";
  }

  private static String digest(List<String> files) {
    return Digest.of(String.join("\n", files));
  }
}
