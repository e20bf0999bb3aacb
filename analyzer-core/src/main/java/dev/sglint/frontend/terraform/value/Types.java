package dev.sglint.frontend.terraform.value;

/** What is asked of types; not in {@link Type}, whose constants are of types themselves. */
public final class Types {
  private Types() {}

  public static boolean isSequence(Type type) {
    return type instanceof Type.ListOf
        || type instanceof Type.SetOf
        || type instanceof Type.TupleOf;
  }

  public static boolean isMapping(Type type) {
    return type instanceof Type.MapOf || type instanceof Type.ObjectOf;
  }

  /** The type of the elements; that of a tuple or object is not one. */
  public static Type elementType(Type type) {
    if (type instanceof Type.ListOf list) {
      return list.element();
    }
    if (type instanceof Type.SetOf set) {
      return set.element();
    }
    return type instanceof Type.MapOf map ? map.element() : Type.DYNAMIC;
  }
}
