package dev.sglint.source;

import java.util.List;
import java.util.Map;

/** Another tree in which some texts are others. */
public final class EditedTree implements SourceTree {
  private final SourceTree tree;
  private final Map<String, String> texts;

  /**
   * @param texts the texts by the paths under which they are reported
   */
  public EditedTree(SourceTree tree, Map<String, String> texts) {
    this.tree = tree;
    this.texts = Map.copyOf(texts);
  }

  @Override
  public Content open(String file) {
    String text = texts.get(file);
    return text == null ? tree.open(file) : new Content.Text(TextStream.of(file, text));
  }

  @Override
  public Listing list(String path) {
    return tree.list(path);
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
