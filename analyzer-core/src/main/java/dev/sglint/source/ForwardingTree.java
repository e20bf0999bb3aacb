package dev.sglint.source;

import java.util.List;

/** Another tree, of which those that extend this change something. */
public abstract class ForwardingTree implements SourceTree {
  private final SourceTree tree;

  protected ForwardingTree(SourceTree tree) {
    this.tree = tree;
  }

  @Override
  public Content open(String file) {
    return tree.open(file);
  }

  @Override
  public Listing list(String path, Selection selection) {
    return tree.list(path, selection);
  }

  @Override
  public Kind kind(String path) {
    return tree.kind(path);
  }

  @Override
  public List<String> files(String directory) {
    return tree.files(directory);
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
