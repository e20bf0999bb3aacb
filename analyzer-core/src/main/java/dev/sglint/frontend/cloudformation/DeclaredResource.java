package dev.sglint.frontend.cloudformation;

import dev.sglint.frontend.cloudformation.syntax.Node;
import dev.sglint.source.SourceSpan;
import java.util.Optional;

/**
 * A resource as a template declares it.
 *
 * @param span where its logical id stands
 */
record DeclaredResource(String logicalId, String type, Node.Members body, SourceSpan span) {
  /** The resource that a member of {@code Resources} declares; empty where it has no type. */
  static Optional<DeclaredResource> of(Node.Member member) {
    if (!(member.value() instanceof Node.Members body)) {
      return Optional.empty();
    }
    return body.text("Type")
        .map(type -> new DeclaredResource(member.name(), type, body, member.nameSpan()));
  }

  /** The properties; empty where none are given, or where they are not an object. */
  Optional<Node.Members> properties() {
    return body.members("Properties");
  }

  /** A property, which functions may stand in. */
  Optional<Node> property(String name) {
    return properties().flatMap(properties -> properties.get(name));
  }

  /** The name of the condition under which it is made. */
  Optional<Node.Scalar> condition() {
    return body.get("Condition")
        .filter(value -> value instanceof Node.Scalar)
        .map(value -> (Node.Scalar) value);
  }
}
