package dev.sglint.model;

/** What names a security group. */
public sealed interface GroupIdentity {
  /** The text that names it; empty when nothing does. */
  String text();

  record Id(String text) implements GroupIdentity {
    // Written out, as the generated ones cost a cold start many classes.
    @Override
    public boolean equals(Object other) {
      return other instanceof Id that && that.text.equals(text);
    }

    @Override
    public int hashCode() {
      return text.hashCode();
    }
  }

  record Name(String text) implements GroupIdentity {
    // Written out, as the generated ones cost a cold start many classes.
    @Override
    public boolean equals(Object other) {
      return other instanceof Name that && that.text.equals(text);
    }

    @Override
    public int hashCode() {
      return text.hashCode();
    }
  }

  /**
   * A group of which only the resource that makes it is known.
   *
   * @param text the address of the resource
   * @param scope tells addresses apart that several parts of a configuration use; empty where all
   *     are different
   */
  record Declared(String text, String scope) implements GroupIdentity {
    /** In a configuration whose addresses are all different. */
    public Declared(String text) {
      this(text, "");
    }

    // Written out, as the generated ones cost a cold start many classes.
    @Override
    public boolean equals(Object other) {
      return other instanceof Declared that && that.text.equals(text) && that.scope.equals(scope);
    }

    @Override
    public int hashCode() {
      return text.hashCode();
    }
  }

  record Unspecified() implements GroupIdentity {
    @Override
    public String text() {
      return "";
    }
  }
}
