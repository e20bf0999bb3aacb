package dev.sglint.frontend.cloudformation.value;

import dev.sglint.source.SourceSpan;
import dev.sglint.value.Elements;
import dev.sglint.value.Field;
import java.util.List;
import java.util.Optional;

/** A value without functions. */
public sealed interface Datum {
  /**
   * A text, a number, true or false: which of them is for the property to say.
   *
   * @param isBare whether it was written without quotes, so that YAML 1.1 may see a number in it
   */
  record Text(String text, boolean isBare) implements Datum {
    public Text(String text) {
      this(text, false);
    }
  }

  /** {@code null}, which CloudFormation takes nowhere. */
  record Null() implements Datum {}

  record Items(Elements<Field<Datum>> elements) implements Datum {}

  /** An object, each name once. */
  record Struct(List<Property> properties) implements Datum {
    public Struct {
      properties = List.copyOf(properties);
    }

    public Optional<Property> get(String name) {
      for (Property property : properties) {
        if (property.name().equals(name)) {
          return Optional.of(property);
        }
      }
      return Optional.empty();
    }
  }

  /**
   * What a resource is called once it is made: not known, and yet the same wherever it is used.
   *
   * @param resource which resource
   * @param name the attribute, {@code Ref} for what {@code Ref} gives
   */
  record Attribute(ResourceId resource, String name) implements Datum {
    @Override
    public String toString() {
      return name.equals("Ref") ? resource.address() : resource.address() + "." + name;
    }
  }

  /** {@code AWS::NoValue}: the property or element is not there. */
  record NoValue() implements Datum {}

  /**
   * A resource of a stack.
   *
   * @param address its logical id, behind those of the stacks that it is nested in
   * @param scope the file of the outermost template
   */
  record ResourceId(String type, String address, String scope) {
    // Written out, as the generated ones cost a cold start many classes.
    @Override
    public boolean equals(Object other) {
      return other instanceof ResourceId that
          && type.equals(that.type)
          && address.equals(that.address)
          && scope.equals(that.scope);
    }

    @Override
    public int hashCode() {
      return address.hashCode() * 31 + scope.hashCode();
    }
  }

  /** A property of an object. */
  record Property(String name, SourceSpan nameSpan, Field<Datum> value) {}
}
