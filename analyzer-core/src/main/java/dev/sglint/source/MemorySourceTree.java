package dev.sglint.source;

import java.util.Map;
import java.util.TreeMap;

/** Files in memory, for embedding and tests. */
public final class MemorySourceTree extends ListedSourceTree {
  private final Map<String, String> texts;

  public MemorySourceTree(Map<String, String> texts) {
    super(texts.keySet(), "");
    this.texts = new TreeMap<>(texts);
  }

  @Override
  protected Content open(String fromRoot, String reported) {
    return new Content.Text(TextStream.of(reported, texts.getOrDefault(fromRoot, "")));
  }
}
