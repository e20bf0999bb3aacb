package dev.sglint.frontend.cloudformation;

import dev.sglint.diagnostic.Diagnostic;
import dev.sglint.diagnostic.DiagnosticCode;
import dev.sglint.frontend.cloudformation.syntax.Node;
import dev.sglint.source.SourceSpan;
import dev.sglint.yaml.YamlNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * YAML nodes to the values of a template: short tags become the objects that they stand for;
 * scalars keep their text, so that who knows the type decides what {@code 022} and {@code yes} are.
 */
final class YamlNodes {
  private static final String CORE = "tag:yaml.org,2002:";
  private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");

  private final Consumer<Diagnostic> sink;

  YamlNodes(Consumer<Diagnostic> sink) {
    this.sink = sink;
  }

  Node node(YamlNode node) {
    Optional<String> tag = node.tag();
    if (tag.isPresent() && tag.get().startsWith("!") && tag.get().length() > 1) {
      return call(tag.get().substring(1), node);
    }
    return untagged(node, tag.filter(name -> name.startsWith(CORE)));
  }

  /** {@code !Ref x} is {@code {Ref: x}}, {@code !Join} is {@code {Fn::Join: …}}. */
  private Node call(String tag, YamlNode node) {
    String name = tag.equals("Ref") || tag.equals("Condition") ? tag : "Fn::" + tag;
    SourceSpan span = node.span();
    Node.Member only = new Node.Member(name, span, untagged(node, Optional.empty()));
    return new Node.Members(List.of(only), span);
  }

  private Node untagged(YamlNode node, Optional<String> coreTag) {
    if (node instanceof YamlNode.Sequence sequence) {
      List<Node> elements = new ArrayList<>(sequence.elements().size());
      for (YamlNode element : sequence.elements()) {
        elements.add(node(element));
      }
      return new Node.Items(elements, node.span());
    }
    if (node instanceof YamlNode.Mapping mapping) {
      return new Node.Members(members(mapping), node.span());
    }
    YamlNode.Scalar scalar = (YamlNode.Scalar) node;
    return new Node.Scalar(scalar.text(), kind(scalar, coreTag), node.span());
  }

  private static Node.Scalar.Kind kind(YamlNode.Scalar scalar, Optional<String> coreTag) {
    boolean bare = scalar.style() == YamlNode.Scalar.Style.PLAIN;
    if (coreTag.isPresent()) {
      bare = !coreTag.get().equals(CORE + "str");
    }
    if (!bare) {
      return Node.Scalar.Kind.QUOTED;
    }
    return NULLS.contains(scalar.text()) ? Node.Scalar.Kind.NULL : Node.Scalar.Kind.PLAIN;
  }

  private List<Node.Member> members(YamlNode.Mapping mapping) {
    List<Node.Member> members = new ArrayList<>(mapping.pairs().size());
    Set<String> names = new HashSet<>();
    for (YamlNode.Pair pair : mapping.pairs()) {
      SourceSpan place = pair.key().span();
      if (!(pair.key() instanceof YamlNode.Scalar key)) {
        wrong(place, "a key is a text in a template: this one and its value are not read");
      } else if (key.text().equals("<<") && key.style() == YamlNode.Scalar.Style.PLAIN) {
        wrong(place, "CloudFormation does not support the merging of mappings with `<<`");
        if (node(pair.value()) instanceof Node.Members merged) {
          members.addAll(0, merged.members());
        }
      } else {
        if (!names.add(key.text())) {
          wrong(place, "`" + key.text() + "` stands twice in one mapping: the last one counts");
        }
        members.add(new Node.Member(key.text(), place, node(pair.value())));
      }
    }
    return members;
  }

  private void wrong(SourceSpan place, String message) {
    sink.accept(Diagnostic.error(DiagnosticCode.SYNTAX, place, message));
  }
}
