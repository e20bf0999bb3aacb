package dev.sglint.cli;

import dev.sglint.source.SourceTree;
import java.util.ArrayList;
import java.util.List;

/** A tree in which one file of the directory that it is seen from cannot be seen. */
record WithoutFile(SourceTree tree, String hidden) implements SourceTree {
  @Override
  public Listing list(String path) {
    return tree.list(path) instanceof Listing.Found found
        ? new Listing.Found(visible(found.files()))
        : new Listing.Missing();
  }

  private List<String> visible(List<String> files) {
    List<String> visible = new ArrayList<>(files);
    visible.remove(hidden);
    return visible;
  }

  @Override
  public Content open(String file) {
    return file.equals(hidden) ? new Content.Unreadable("it is the other side") : tree.open(file);
  }

  @Override
  public Kind kind(String path) {
    return path.equals(hidden) ? Kind.MISSING : tree.kind(path);
  }

  @Override
  public List<String> files(String directory) {
    return visible(tree.files(directory));
  }

  @Override
  public String resolve(String directory, String path) {
    return tree.resolve(directory, path);
  }

  @Override
  public String identity(String path) {
    return tree.identity(path);
  }

  @Override
  public boolean isInside(String directory, String path) {
    return tree.isInside(directory, path);
  }

  @Override
  public String root(String path) {
    return tree.root(path);
  }
}
