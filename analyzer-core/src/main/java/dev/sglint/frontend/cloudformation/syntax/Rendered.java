package dev.sglint.frontend.cloudformation.syntax;

import java.util.Optional;

/** Writes values on one line, as short as YAML allows: for provenance, and to tell equal ones. */
public final class Rendered {
  /** What a step of provenance shows of its text. */
  private static final int WIDTH = 100;

  private final StringBuilder out = new StringBuilder();
  private final int width;

  private Rendered(int width) {
    this.width = width;
  }

  /** The beginning of a value. */
  public static String line(Node node) {
    String text = new Rendered(WIDTH).write(node).out.toString().replaceAll("\\R", " ");
    return text.length() > WIDTH ? text.substring(0, WIDTH) + "…" : text;
  }

  /** All of a value: equal for those that mean the same. */
  public static String key(Node node) {
    return new Rendered(Integer.MAX_VALUE).write(node).out.toString();
  }

  private Rendered write(Node node) {
    if (out.length() > width) {
      return this;
    }
    Optional<Call> call = Call.of(node);
    if (call.isPresent()) {
      out.append('!').append(call.get().shortName()).append(' ');
      write(argument(call.get()));
    } else if (node instanceof Node.Scalar scalar) {
      boolean bare = scalar.kind() != Node.Scalar.Kind.QUOTED;
      out.append(bare ? scalar.text() : "\"" + scalar.text() + "\"");
    } else if (node instanceof Node.Items list) {
      write(list);
    } else if (node instanceof Node.Members object) {
      write(object);
    }
    return this;
  }

  /** Names need no quotes, and the two ways to write an attribute are one. */
  private static Node argument(Call call) {
    boolean attribute = call.function().equals("Fn::GetAtt");
    if (attribute && call.argument() instanceof Node.Items list && list.elements().size() == 2) {
      Node first = list.elements().get(0);
      Node second = list.elements().get(1);
      if (first instanceof Node.Scalar resource && second instanceof Node.Scalar name) {
        String path = resource.text() + "." + name.text();
        return new Node.Scalar(path, Node.Scalar.Kind.PLAIN, list.span());
      }
    }
    boolean named = attribute || !call.function().startsWith("Fn::");
    return named && call.argument() instanceof Node.Scalar scalar
        ? new Node.Scalar(scalar.text(), Node.Scalar.Kind.PLAIN, scalar.span())
        : call.argument();
  }

  private void write(Node.Items list) {
    String separator = "[";
    for (Node element : list.elements()) {
      out.append(separator);
      write(element);
      separator = ", ";
      if (out.length() > width) {
        return;
      }
    }
    out.append(list.elements().isEmpty() ? "[]" : "]");
  }

  private void write(Node.Members object) {
    String separator = "{";
    for (Node.Member member : object.members()) {
      out.append(separator).append(member.name()).append(": ");
      write(member.value());
      separator = ", ";
      if (out.length() > width) {
        return;
      }
    }
    out.append(object.members().isEmpty() ? "{}" : "}");
  }
}
