package dev.sglint.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * Files whose paths are known beforehand. Paths are given and reported as seen from a working
 * directory; nothing stands above the root.
 */
public abstract class ListedSourceTree implements SourceTree {
  private final TreeSet<String> files = new TreeSet<>();
  private final String workingDirectory;

  /**
   * @param files paths from the root
   * @param workingDirectory where in the tree it is looked at from; empty for the root
   */
  protected ListedSourceTree(Collection<String> files, String workingDirectory) {
    this.files.addAll(files);
    this.workingDirectory = workingDirectory;
  }

  /** The content of a file, by its path from the root, to be reported under another path. */
  protected abstract Content open(String fromRoot, String reported);

  /** Bytes as the content of a file. */
  protected static Content text(String reported, InputStream bytes) {
    try {
      return new Content.Text(new TextStream(reported, TextDecoder.reader(bytes)));
    } catch (IOException e) {
      return new Content.Unreadable(e.getMessage() == null ? e.toString() : e.getMessage());
    }
  }

  /**
   * Whether a file is among those under a directory; if not, it is found only by who looks for it.
   *
   * @param below the path of the file as seen from the directory
   */
  protected boolean isListed(String file, String below) {
    return true;
  }

  @Override
  public Listing list(String path, Selection selection) {
    String normal = fromRoot(path);
    List<String> found = new ArrayList<>();
    boolean exists = files.contains(normal);
    if (exists) {
      found.add(reported(normal));
    } else {
      for (String file : under(normal)) {
        boolean listed = isListed(file, file.substring(prefix(normal).length()));
        exists |= listed;
        if (listed && selection.has(reported(file))) {
          found.add(reported(file));
        }
      }
    }
    found.sort(null);
    return exists ? new Listing.Found(found) : new Listing.Missing();
  }

  private List<String> under(String directory) {
    String prefix = prefix(directory);
    List<String> found = new ArrayList<>();
    for (String file : files.tailSet(prefix)) {
      if (!file.startsWith(prefix)) {
        break;
      }
      found.add(file);
    }
    return found;
  }

  @Override
  public Kind kind(String path) {
    String normal = fromRoot(path);
    if (isAbove(normal)) {
      return Kind.OUTSIDE;
    }
    if (files.contains(normal)) {
      return Kind.FILE;
    }
    String first = files.ceiling(prefix(normal));
    boolean any = first != null && first.startsWith(prefix(normal));
    return any || normal.equals(".") ? Kind.DIRECTORY : Kind.MISSING;
  }

  @Override
  public List<String> files(String directory) {
    String normal = fromRoot(directory);
    List<String> found = new ArrayList<>();
    for (String file : under(normal)) {
      if (file.indexOf('/', prefix(normal).length()) < 0) {
        found.add(reported(file));
      }
    }
    return found;
  }

  private static String prefix(String directory) {
    return directory.equals(".") ? "" : directory + "/";
  }

  @Override
  public String resolve(String directory, String path) {
    return reported(fromRoot(path.startsWith("/") ? path : directory + "/" + path));
  }

  /** A path, given as seen from the working directory, as seen from the root. */
  private String fromRoot(String path) {
    boolean absolute = path.startsWith("/") || workingDirectory.isEmpty();
    return normalised(absolute ? path : workingDirectory + "/" + path);
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

  /** A path from the root as it is seen from the working directory. */
  private String reported(String fromRoot) {
    if (workingDirectory.isEmpty()) {
      return fromRoot;
    }
    List<String> here = List.of(workingDirectory.split("/", -1));
    List<String> there = fromRoot.equals(".") ? List.of() : List.of(fromRoot.split("/", -1));
    int common = 0;
    while (common < Math.min(here.size(), there.size())
        && here.get(common).equals(there.get(common))) {
      common++;
    }
    List<String> parts = new ArrayList<>();
    for (int i = common; i < here.size(); i++) {
      parts.add("..");
    }
    parts.addAll(there.subList(common, there.size()));
    return parts.isEmpty() ? "." : String.join("/", parts);
  }

  private static boolean isAbove(String normal) {
    return normal.equals("..") || normal.startsWith("../");
  }

  @Override
  public boolean isInside(String directory, String path) {
    String normal = fromRoot(path);
    String root = fromRoot(directory);
    return !isAbove(normal) && (normal.equals(root) || normal.startsWith(prefix(root)));
  }

  /** All that is in the tree belongs together. */
  @Override
  public String root(String path) {
    return reported(".");
  }

  @Override
  public Content open(String file) {
    String normal = fromRoot(file);
    return files.contains(normal)
        ? open(normal, file)
        : new Content.Unreadable("it is no longer there");
  }
}
