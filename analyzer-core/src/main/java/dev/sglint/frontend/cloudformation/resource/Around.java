package dev.sglint.frontend.cloudformation.resource;

/** What resources that are judged together know of each other. */
public record Around(PrefixLists prefixLists, GroupNames groupNames) {
  public Around() {
    this(new PrefixLists(), new GroupNames());
  }
}
