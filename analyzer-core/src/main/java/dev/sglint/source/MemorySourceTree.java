package dev.sglint.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Files in memory, for embedding and tests. */
public final class MemorySourceTree implements SourceTree {
  private final TreeMap<String, String> files = new TreeMap<>();

  public MemorySourceTree(Map<String, String> texts) {
    files.putAll(texts);
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
  public Content open(String file) {
    String text = files.get(file);
    return text == null
        ? new Content.Unreadable("it is no longer there")
        : new Content.Text(TextStream.of(file, text));
  }
}
