package dev.sglint.source;

import java.util.List;
import java.util.Set;

/** A part of another tree: nothing outside of some directories can be seen. */
public final class ConfinedTree implements SourceTree {
  private final SourceTree whole;
  private final List<String> directories;
  private final Set<String> named;

  /**
   * @param named files that may be read wherever they are
   */
  public ConfinedTree(SourceTree whole, List<String> directories, Set<String> named) {
    this.whole = whole;
    this.directories = List.copyOf(directories);
    this.named = Set.copyOf(named);
  }

  private boolean isIn(String path) {
    if (named.contains(path)) {
      return true;
    }
    for (String directory : directories) {
      if (whole.isInside(directory, path)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public Listing list(String path) {
    return isIn(path) ? whole.list(path) : new Listing.Missing();
  }

  @Override
  public Content open(String file) {
    return isIn(file)
        ? whole.open(file)
        : new Content.Unreadable("it is outside of " + String.join(", ", directories));
  }

  @Override
  public Kind kind(String path) {
    return isIn(path) ? whole.kind(path) : Kind.OUTSIDE;
  }

  @Override
  public List<String> files(String directory) {
    return isIn(directory) ? whole.files(directory) : List.of();
  }

  @Override
  public String resolve(String directory, String path) {
    return whole.resolve(directory, path);
  }

  @Override
  public boolean isInside(String directory, String path) {
    return isIn(path) && whole.isInside(directory, path);
  }

  @Override
  public String identity(String path) {
    return whole.identity(path);
  }

  @Override
  public String root(String path) {
    return whole.root(path);
  }
}
