package dev.sglint.frontend.terraform.value;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** A type of Terraform's type system. */
public sealed interface Type {
  /** The types without parts; {@code DYNAMIC} is that of an untyped null and of what is unknown. */
  enum Primitive implements Type {
    STRING,
    NUMBER,
    BOOL,
    DYNAMIC
  }

  Type STRING = Primitive.STRING;
  Type NUMBER = Primitive.NUMBER;
  Type BOOL = Primitive.BOOL;
  Type DYNAMIC = Primitive.DYNAMIC;

  record ListOf(Type element) implements Type {}

  record SetOf(Type element) implements Type {}

  record MapOf(Type element) implements Type {}

  record TupleOf(List<Type> elements) implements Type {
    public TupleOf {
      elements = List.copyOf(elements);
    }
  }

  /**
   * An object type.
   *
   * @param optional the attributes that need not be given: only constraints of variables have any
   */
  record ObjectOf(SortedMap<String, Type> attributes, Set<String> optional) implements Type {
    public ObjectOf {
      attributes = Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
      optional = Set.copyOf(optional);
    }
  }
}
