package dev.sglint.model;

/** What names a security group. */
public sealed interface GroupIdentity {
  /** The text that names it; empty when nothing does. */
  String text();

  record Id(String text) implements GroupIdentity {}

  record Name(String text) implements GroupIdentity {}

  record Unspecified() implements GroupIdentity {
    @Override
    public String text() {
      return "";
    }
  }
}
