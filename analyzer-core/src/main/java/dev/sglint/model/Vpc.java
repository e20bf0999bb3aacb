package dev.sglint.model;

import dev.sglint.value.Field;
import dev.sglint.value.Ternary;

/** Which VPC a group is made in. */
public sealed interface Vpc {
  /** None is named: the default one of the account, where it has one. */
  record Default() implements Vpc {
    // Written out, as the generated ones cost a cold start many classes.
    @Override
    public boolean equals(Object other) {
      return other instanceof Default;
    }

    @Override
    public int hashCode() {
      return 0;
    }
  }

  record Id(String text) implements Vpc {
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

  /**
   * One of which the id is not known, and yet the same wherever it has this name.
   *
   * @param text the address of the resource that makes it, or of whatever else gives its id
   * @param scope tells names apart that several parts of a configuration use
   * @param isMade whether the configuration makes it: then nothing else of it is the same
   */
  record Named(String text, String scope, boolean isMade) implements Vpc {
    // Written out, as the generated ones cost a cold start many classes.
    @Override
    public boolean equals(Object other) {
      return other instanceof Named that
          && that.text.equals(text)
          && that.scope.equals(scope)
          && that.isMade == isMade;
    }

    @Override
    public int hashCode() {
      return text.hashCode();
    }
  }

  /** What a text says that may be left out. */
  static Field<Vpc> of(Field<Description> text) {
    return text.map(
        given -> given instanceof Description.Text id ? new Id(id.text()) : new Default());
  }

  /** Whether both are one VPC of one account. */
  default Ternary is(Vpc other) {
    if (equals(other)) {
      return Ternary.TRUE;
    }
    boolean ids = this instanceof Id && other instanceof Id;
    boolean made = isMade(this) && isMade(other);
    boolean byDefault =
        (this instanceof Default && isMade(other)) || (isMade(this) && other instanceof Default);
    return ids || made || byDefault ? Ternary.FALSE : Ternary.UNKNOWN;
  }

  private static boolean isMade(Vpc vpc) {
    return vpc instanceof Named named && named.isMade();
  }
}
