package dev.sglint.frontend.cloudformation;

import dev.sglint.frontend.cloudformation.syntax.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Of a resource the properties with some names, at any depth: the others are not evaluated. */
final class AttachmentParts {
  private static final int MAX_DEPTH = 4;

  private final Set<String> names;

  private AttachmentParts(Set<String> names) {
    this.names = names;
  }

  /** The properties that matter; empty where there are none. */
  static Optional<Node> of(Node.Members properties, Set<String> names) {
    return new AttachmentParts(names).of(properties, 0);
  }

  private Optional<Node> of(Node node, int depth) {
    if (depth > MAX_DEPTH) {
      return Optional.empty();
    }
    if (node instanceof Node.Items items) {
      List<Node> kept = new ArrayList<>();
      items.elements().forEach(element -> of(element, depth + 1).ifPresent(kept::add));
      return kept.isEmpty() ? Optional.empty() : Optional.of(new Node.Items(kept, node.span()));
    }
    if (node instanceof Node.Members object) {
      List<Node.Member> kept = new ArrayList<>();
      for (Node.Member member : object.members()) {
        if (names.contains(member.name())) {
          kept.add(member);
        } else if (!member.name().startsWith("Fn::")) {
          of(member.value(), depth + 1)
              .ifPresent(part -> kept.add(new Node.Member(member.name(), member.nameSpan(), part)));
        }
      }
      return kept.isEmpty() ? Optional.empty() : Optional.of(new Node.Members(kept, node.span()));
    }
    return Optional.empty();
  }
}
