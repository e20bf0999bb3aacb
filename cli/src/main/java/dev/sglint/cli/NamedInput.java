package dev.sglint.cli;

import dev.sglint.source.DiskSourceTree;
import dev.sglint.source.ForwardingTree;
import dev.sglint.source.Selection;
import dev.sglint.source.SourceTree;
import dev.sglint.source.TextStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A tree in which a file holds what standard input gives: what an editor has not saved yet, among
 * the files beside it.
 */
final class NamedInput extends ForwardingTree {
  private static final int MOST_BYTES = 64 << 20;

  private final String name;
  private final String text;

  private NamedInput(SourceTree tree, String name, String text) {
    super(tree);
    this.name = tree.resolve(".", name);
    this.text = text;
  }

  /** Reads standard input to its end. */
  static SourceTree read(SourceTree tree, String name, InputStream in) throws UsageException {
    try {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw new UsageException("standard input is longer than " + MOST_BYTES + " bytes");
      }
      return new NamedInput(tree, name, new String(bytes, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UsageException("cannot read standard input: " + e.getMessage());
    }
  }

  @Override
  public Listing list(String path, Selection selection) {
    return path.equals(DiskSourceTree.STANDARD_INPUT)
        ? new Listing.Found(List.of(name))
        : super.list(path, selection);
  }

  @Override
  public Content open(String file) {
    return file.equals(name) ? new Content.Text(TextStream.of(name, text)) : super.open(file);
  }

  @Override
  public Kind kind(String path) {
    return path.equals(name) ? Kind.FILE : super.kind(path);
  }

  @Override
  public List<String> files(String directory) {
    List<String> files = super.files(directory);
    if (files.contains(name) || !resolve(directory, fileName()).equals(name)) {
      return files;
    }
    List<String> more = new ArrayList<>(files);
    more.add(name);
    more.sort(null);
    return more;
  }

  private String fileName() {
    return name.substring(name.lastIndexOf('/') + 1);
  }

  @Override
  public String root(String path) {
    return super.root(path.equals(DiskSourceTree.STANDARD_INPUT) ? name : path);
  }
}
