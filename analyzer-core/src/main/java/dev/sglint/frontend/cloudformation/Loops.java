package dev.sglint.frontend.cloudformation;

import dev.sglint.frontend.cloudformation.syntax.Node;
import dev.sglint.frontend.cloudformation.value.Data;
import dev.sglint.frontend.cloudformation.value.Datum;
import dev.sglint.value.Elements;
import dev.sglint.value.Field;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code Fn::ForEach::Name: [variable, collection, {key: value}]}: a member becomes a copy for each
 * element, in which the variable is replaced.
 */
final class Loops {
  private static final String PREFIX = "Fn::ForEach::";

  /** So many characters cost as much as a node. */
  private static final int CHARACTERS = 64;

  private final Stack stack;
  private final Set<String> unknownVariables = new HashSet<>();

  Loops(Stack stack) {
    this.stack = stack;
  }

  static boolean isLoop(String name) {
    return name.startsWith(PREFIX);
  }

  /** Whether a name is that of a variable whose values cannot be told. */
  boolean isVariable(String name) {
    return unknownVariables.contains(name);
  }

  /** An object without loops. */
  Node.Members expand(Node.Members object) {
    if (object.members().stream().noneMatch(member -> isLoop(member.name()))) {
      return object;
    }
    List<Node.Member> members = new ArrayList<>();
    object.members().forEach(member -> add(member, members));
    return new Node.Members(members, object.span());
  }

  private void add(Node.Member member, List<Node.Member> members) {
    if (!isLoop(member.name())) {
      members.add(member);
      return;
    }
    boolean wellFormed =
        member.value() instanceof Node.Items list
            && list.elements().size() == 3
            && list.elements().get(0) instanceof Node.Scalar
            && list.elements().get(2) instanceof Node.Members;
    if (!wellFormed) {
      stack
          .problems()
          .refused(
              member.nameSpan(),
              "Fn::ForEach takes the name of a variable, a collection and an object");
      return;
    }
    if (!stack.template().hasLanguageExtensions()) {
      stack
          .problems()
          .refused(member.nameSpan(), "Fn::ForEach needs the transform AWS::LanguageExtensions");
    }
    List<Node> arguments = ((Node.Items) member.value()).elements();
    String variable = ((Node.Scalar) arguments.get(0)).text();
    Node.Members body = (Node.Members) arguments.get(2);
    Optional<List<String>> values = values(arguments.get(1));
    if (values.isEmpty()) {
      // One copy stands for all: how many there are, and of what, cannot be told.
      unknownVariables.add(variable);
      body.members().forEach(one -> add(one, members));
      return;
    }
    int size = size(body);
    for (String value : values.get()) {
      Substitution substitution = new Substitution(variable, value);
      List<Node.Member> copies = new ArrayList<>(body.members().size());
      body.members().forEach(one -> copies.add(substitution.member(one)));
      if (!stack.budget().copy(size + substitution.written / CHARACTERS)) {
        stack
            .problems()
            .limit(
                member.nameSpan(),
                "this loop makes more than "
                    + Budget.MAX_COPIES
                    + " values: the rest is not looked at");
        return;
      }
      copies.forEach(one -> add(one, members));
    }
  }

  private Optional<List<String>> values(Node collection) {
    Field<Datum> field = stack.evaluator().evaluate(collection);
    if (!(field instanceof Field.Known<Datum> known
        && known.value() instanceof Datum.Items items)) {
      return Optional.empty();
    }
    Elements<Field<Datum>> elements = Data.present(items.elements());
    List<String> values = new ArrayList<>();
    for (Field<Datum> element : elements.known()) {
      Optional<String> text = Data.knownText(element);
      if (text.isEmpty()) {
        return Optional.empty();
      }
      values.add(text.get());
    }
    return elements.more().isPresent() ? Optional.empty() : Optional.of(values);
  }

  private static int size(Node node) {
    int size = 1;
    if (node instanceof Node.Items list) {
      for (Node element : list.elements()) {
        size += size(element);
      }
    } else if (node instanceof Node.Members object) {
      for (Node.Member member : object.members()) {
        size += size(member.value());
      }
    }
    return size;
  }

  /** Puts a value in the place of a variable. */
  private static final class Substitution {
    private final String variable;
    private final String value;
    private final String alphanumeric;

    /** How many characters it has put together. */
    private long written;

    Substitution(String variable, String value) {
      this.variable = variable;
      this.value = value;
      this.alphanumeric = value.replaceAll("[^A-Za-z0-9]", "");
    }

    private String text(String text) {
      if (!text.contains("{" + variable + "}")) {
        return text;
      }
      String replaced =
          text.replace("${" + variable + "}", value).replace("&{" + variable + "}", alphanumeric);
      written += replaced.length();
      return replaced;
    }

    Node.Member member(Node.Member member) {
      return new Node.Member(text(member.name()), member.nameSpan(), node(member.value()));
    }

    private Node node(Node node) {
      if (node instanceof Node.Scalar scalar) {
        return new Node.Scalar(text(scalar.text()), scalar.kind(), scalar.span());
      }
      if (node instanceof Node.Items list) {
        List<Node> elements = new ArrayList<>(list.elements().size());
        list.elements().forEach(element -> elements.add(node(element)));
        return new Node.Items(elements, list.span());
      }
      Node.Members object = (Node.Members) node;
      if (object.members().size() == 1
          && object.members().get(0).name().equals("Ref")
          && object.text("Ref").filter(variable::equals).isPresent()) {
        return new Node.Scalar(value, Node.Scalar.Kind.QUOTED, object.span());
      }
      List<Node.Member> members = new ArrayList<>(object.members().size());
      object.members().forEach(one -> members.add(member(one)));
      return new Node.Members(members, object.span());
    }
  }
}
