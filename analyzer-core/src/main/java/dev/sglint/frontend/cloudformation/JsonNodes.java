package dev.sglint.frontend.cloudformation;

import dev.sglint.diagnostic.Diagnostic;
import dev.sglint.diagnostic.DiagnosticCode;
import dev.sglint.frontend.cloudformation.syntax.Node;
import dev.sglint.json.JsonValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** JSON values to the values of a template. */
final class JsonNodes {
  private final Consumer<Diagnostic> sink;

  JsonNodes(Consumer<Diagnostic> sink) {
    this.sink = sink;
  }

  Node node(JsonValue value) {
    if (value instanceof JsonValue.ObjectValue object) {
      List<Node.Member> members = new ArrayList<>(object.members().size());
      Set<String> names = new HashSet<>();
      for (JsonValue.Member member : object.members()) {
        if (!names.add(member.name())) {
          sink.accept(
              Diagnostic.error(
                  DiagnosticCode.SYNTAX,
                  member.nameSpan(),
                  "`" + member.name() + "` stands twice in one object: the last one counts"));
        }
        members.add(new Node.Member(member.name(), member.nameSpan(), node(member.value())));
      }
      return new Node.Members(members, object.span());
    }
    if (value instanceof JsonValue.ArrayValue array) {
      List<Node> elements = new ArrayList<>(array.elements().size());
      for (JsonValue element : array.elements()) {
        elements.add(node(element));
      }
      return new Node.Items(elements, array.span());
    }
    JsonValue.Scalar scalar = (JsonValue.Scalar) value;
    Node.Scalar.Kind kind =
        switch (scalar.type()) {
          case STRING -> Node.Scalar.Kind.QUOTED;
          case NULL -> Node.Scalar.Kind.NULL;
          case NUMBER, BOOLEAN -> Node.Scalar.Kind.PLAIN;
        };
    return new Node.Scalar(scalar.text(), kind, scalar.span());
  }
}
