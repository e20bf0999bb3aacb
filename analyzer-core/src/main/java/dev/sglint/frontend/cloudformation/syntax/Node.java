package dev.sglint.frontend.cloudformation.syntax;

import dev.sglint.source.SourceSpan;
import java.util.List;
import java.util.Optional;

/** A value in a template as it is written. Short tags stand for the objects that they mean. */
public sealed interface Node {
  SourceSpan span();

  /**
   * A text, a number, true, false or null.
   *
   * @param text as written, without quotes and escapes
   */
  record Scalar(String text, Kind kind, SourceSpan span) implements Node {
    /** What a scalar is before anybody knows the type that is wanted. */
    public enum Kind {
      /** In quotes, or as a block. */
      QUOTED,
      /** Bare: what it means is up to who reads it. */
      PLAIN,
      NULL
    }

    public boolean isNull() {
      return kind == Kind.NULL;
    }
  }

  record Items(List<Node> elements, SourceSpan span) implements Node {
    public Items {
      elements = List.copyOf(elements);
    }
  }

  /** An object, in the order of the text; where a name stands twice the last one counts. */
  record Members(List<Member> members, SourceSpan span) implements Node {
    public Members {
      members = List.copyOf(members);
    }

    public Optional<Node> get(String name) {
      return member(name).map(Member::value);
    }

    public Optional<Member> member(String name) {
      for (int i = members.size() - 1; i >= 0; i--) {
        if (members.get(i).name().equals(name)) {
          return Optional.of(members.get(i));
        }
      }
      return Optional.empty();
    }

    /** The text of a member that is a scalar. */
    public Optional<String> text(String name) {
      return get(name)
          .filter(value -> value instanceof Scalar scalar && !scalar.isNull())
          .map(value -> ((Scalar) value).text());
    }

    /** A member that is an object. */
    public Optional<Members> members(String name) {
      return get(name).filter(value -> value instanceof Members).map(value -> (Members) value);
    }
  }

  /** A name and its value. */
  record Member(String name, SourceSpan nameSpan, Node value) {}
}
