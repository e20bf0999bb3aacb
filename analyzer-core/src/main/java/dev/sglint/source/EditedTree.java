package dev.sglint.source;

import java.util.Map;

/** Another tree in which some texts are others. */
public final class EditedTree extends ForwardingTree {
  private final Map<String, String> texts;

  /**
   * @param texts the texts by the paths under which they are reported
   */
  public EditedTree(SourceTree tree, Map<String, String> texts) {
    super(tree);
    this.texts = Map.copyOf(texts);
  }

  @Override
  public Content open(String file) {
    String text = texts.get(file);
    return text == null ? super.open(file) : new Content.Text(TextStream.of(file, text));
  }
}
