package dev.sglint.frontend.cloudformation.syntax;

import dev.sglint.source.SourceSpan;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
  final class Members implements Node {
    /** In objects with more members than this names are looked up in a table. */
    private static final int FEW = 16;

    private final List<Member> members;
    private final SourceSpan span;
    private Map<String, Member> byName = Map.of();

    public Members(List<Member> members, SourceSpan span) {
      this.members = List.copyOf(members);
      this.span = span;
    }

    public List<Member> members() {
      return members;
    }

    @Override
    public SourceSpan span() {
      return span;
    }

    public Optional<Node> get(String name) {
      return member(name).map(Member::value);
    }

    public Optional<Member> member(String name) {
      if (members.size() > FEW) {
        return Optional.ofNullable(table().get(name));
      }
      for (int i = members.size() - 1; i >= 0; i--) {
        if (members.get(i).name().equals(name)) {
          return Optional.of(members.get(i));
        }
      }
      return Optional.empty();
    }

    private Map<String, Member> table() {
      if (byName.isEmpty()) {
        Map<String, Member> table = new HashMap<>();
        members.forEach(member -> table.put(member.name(), member));
        byName = table;
      }
      return byName;
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
