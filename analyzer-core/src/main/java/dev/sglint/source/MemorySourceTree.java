package dev.sglint.source;

import java.util.ArrayDeque;
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
  public Kind kind(String path) {
    String normal = normalised(path);
    if (isAbove(normal)) {
      return Kind.OUTSIDE;
    }
    if (files.containsKey(normal)) {
      return Kind.FILE;
    }
    String first = files.ceilingKey(prefix(normal));
    boolean any = first != null && first.startsWith(prefix(normal));
    return any || normal.equals(".") ? Kind.DIRECTORY : Kind.MISSING;
  }

  @Override
  public List<String> files(String directory) {
    String prefix = prefix(normalised(directory));
    List<String> found = new ArrayList<>();
    for (String file : files.tailMap(prefix).keySet()) {
      if (!file.startsWith(prefix)) {
        break;
      }
      if (file.indexOf('/', prefix.length()) < 0) {
        found.add(file);
      }
    }
    return found;
  }

  private static String prefix(String directory) {
    return directory.equals(".") ? "" : directory + "/";
  }

  @Override
  public String resolve(String directory, String path) {
    return normalised(path.startsWith("/") ? path : directory + "/" + path);
  }

  private static String normalised(String path) {
    ArrayDeque<String> parts = new ArrayDeque<>();
    for (String part : path.split("/", -1)) {
      if (part.equals("..") && !parts.isEmpty() && !parts.getLast().equals("..")) {
        parts.removeLast();
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.addLast(part);
      }
    }
    return parts.isEmpty() ? "." : String.join("/", parts);
  }

  private static boolean isAbove(String normal) {
    return normal.equals("..") || normal.startsWith("../");
  }

  @Override
  public boolean isInside(String directory, String path) {
    String normal = normalised(path);
    String root = normalised(directory);
    return !isAbove(normal) && (normal.equals(root) || normal.startsWith(prefix(root)));
  }

  /** All that is in memory belongs together. */
  @Override
  public String root(String path) {
    return ".";
  }

  @Override
  public Content open(String file) {
    String text = files.get(files.containsKey(file) ? file : normalised(file));
    return text == null
        ? new Content.Unreadable("it is no longer there")
        : new Content.Text(TextStream.of(file, text));
  }
}
