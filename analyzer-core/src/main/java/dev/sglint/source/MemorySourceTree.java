package dev.sglint.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Files in memory, for embedding and tests. */
public final class MemorySourceTree implements SourceTree {
  private final TreeMap<String, Content> files = new TreeMap<>();

  public MemorySourceTree(Map<String, String> texts) {
    texts.forEach((path, text) -> files.put(path, new Content.Text(text)));
  }

  /** Makes reading {@code path} give {@code content}. */
  public MemorySourceTree with(String path, Content content) {
    files.put(path, content);
    return this;
  }

  @Override
  public Listing list(String path) {
    List<String> found = new ArrayList<>();
    for (String file : files.keySet()) {
      if (path.equals(".") || file.equals(path) || file.startsWith(path + "/")) {
        found.add(file);
      }
    }
    return found.isEmpty() ? new Listing.Missing() : new Listing.Found(found);
  }

  @Override
  public Content read(String file) {
    Content content = files.get(file);
    return content == null ? new Content.Unreadable("it is no longer there") : content;
  }
}
