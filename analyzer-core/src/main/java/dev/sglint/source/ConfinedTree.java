package dev.sglint.source;

import java.util.List;
import java.util.Set;

/** A part of another tree: nothing outside of some directories can be seen. */
public final class ConfinedTree extends ForwardingTree {
  private final List<String> directories;
  private final Set<String> named;

  /**
   * @param named files that may be read wherever they are
   */
  public ConfinedTree(SourceTree whole, List<String> directories, Set<String> named) {
    super(whole);
    this.directories = List.copyOf(directories);
    this.named = Set.copyOf(named);
  }

  private boolean isIn(String path) {
    if (named.contains(path)) {
      return true;
    }
    for (String directory : directories) {
      if (super.isInside(directory, path)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public Listing list(String path, Selection selection) {
    return isIn(path) ? super.list(path, selection) : new Listing.Missing();
  }

  @Override
  public Content open(String file) {
    return isIn(file)
        ? super.open(file)
        : new Content.Unreadable("it is outside of " + String.join(", ", directories));
  }

  @Override
  public Kind kind(String path) {
    return isIn(path) ? super.kind(path) : Kind.OUTSIDE;
  }

  @Override
  public List<String> files(String directory) {
    return isIn(directory) ? super.files(directory) : List.of();
  }

  @Override
  public boolean isInside(String directory, String path) {
    return isIn(path) && super.isInside(directory, path);
  }
}
