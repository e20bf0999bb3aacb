package dev.sglint.source;

import java.util.ArrayList;
import java.util.List;

/** A tree in which one file of the directory that it is seen from cannot be seen. */
public final class WithoutFile extends ForwardingTree {
  private final String hidden;

  public WithoutFile(SourceTree tree, String hidden) {
    super(tree);
    this.hidden = hidden;
  }

  @Override
  public Listing list(String path, Selection selection) {
    return super.list(path, selection) instanceof Listing.Found found
        ? new Listing.Found(visible(found.files()))
        : new Listing.Missing();
  }

  private List<String> visible(List<String> files) {
    List<String> visible = new ArrayList<>(files);
    visible.remove(hidden);
    return visible;
  }

  @Override
  public Content open(String file) {
    return file.equals(hidden) ? new Content.Unreadable("it is the other side") : super.open(file);
  }

  @Override
  public Kind kind(String path) {
    return path.equals(hidden) ? Kind.MISSING : super.kind(path);
  }

  @Override
  public List<String> files(String directory) {
    return visible(super.files(directory));
  }
}
