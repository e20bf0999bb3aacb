package dev.sglint.frontend.cloudformation;

import dev.sglint.frontend.cloudformation.syntax.Node;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which resources a template speaks of elsewhere than in themselves and in rules for them. */
final class Mentions {
  private static final int MAX_DEPTH = 100;
  private static final String RULE_OF = "GroupId";
  private static final Set<String> RULES =
      Set.of("AWS::EC2::SecurityGroupIngress", "AWS::EC2::SecurityGroupEgress");

  private final Set<String> mentioned = new HashSet<>();

  private Mentions() {}

  /** The logical ids of the resources that are spoken of. */
  static Set<String> in(Template template) {
    Mentions mentions = new Mentions();
    for (Node.Member resource : template.section("Resources").values()) {
      boolean rule =
          resource.value() instanceof Node.Members body
              && body.text("Type").filter(RULES::contains).isPresent();
      mentions.collect(resource.value(), resource.name(), rule, 0);
    }
    for (String section : List.of("Outputs", "Conditions", "Rules")) {
      for (Node.Member member : template.section(section).values()) {
        mentions.collect(member.value(), "", false, 0);
      }
    }
    return mentions.mentioned;
  }

  /** The resources whose identity outputs or objects that cannot be looked into are told. */
  static Set<String> handedOn(Template template, List<Node> unseen) {
    Set<String> told = new HashSet<>();
    for (Node.Member output : template.section("Outputs").values()) {
      identities(output.value(), told, 0);
    }
    unseen.forEach(node -> identities(node, told, 0));
    return told;
  }

  private static void identities(Node node, Set<String> told, int depth) {
    if (depth > MAX_DEPTH) {
      return;
    }
    if (node instanceof Node.Items items) {
      items.elements().forEach(element -> identities(element, told, depth + 1));
    } else if (node instanceof Node.Members object) {
      for (Node.Member member : object.members()) {
        if (member.name().equals("Ref") && member.value() instanceof Node.Scalar text) {
          told.add(text.text());
        } else if (member.name().equals("Fn::Sub")) {
          Mentions inText = new Mentions();
          inText.name(member, "");
          told.addAll(inText.mentioned);
        }
        identities(member.value(), told, depth + 1);
      }
    }
  }

  private void collect(Node node, String own, boolean isRule, int depth) {
    if (depth > MAX_DEPTH) {
      return;
    }
    if (node instanceof Node.Items items) {
      items.elements().forEach(element -> collect(element, own, isRule, depth + 1));
    } else if (node instanceof Node.Members object) {
      for (Node.Member member : object.members()) {
        if (!isRule || !member.name().equals(RULE_OF)) {
          name(member, own);
          collect(member.value(), own, isRule, depth + 1);
        }
      }
    }
  }

  private void name(Node.Member function, String own) {
    Node argument =
        function.value() instanceof Node.Items items && !items.elements().isEmpty()
            ? items.elements().get(0)
            : function.value();
    switch (function.name()) {
      case "DependsOn" -> {
        if (function.value() instanceof Node.Items items) {
          items.elements().forEach(element -> add(element, own));
        } else {
          add(argument, own);
        }
      }
      case "Ref", "Fn::GetAtt" -> add(argument, own);
      case "Fn::Sub" -> {
        if (argument instanceof Node.Scalar text) {
          variables(text.text(), own);
        }
      }
      default -> {
        // Other names are no functions that speak of resources.
      }
    }
  }

  private void add(Node name, String own) {
    if (name instanceof Node.Scalar text) {
      add(text.text(), own);
    }
  }

  private void add(String name, String own) {
    String resource = name.indexOf('.') < 0 ? name : name.substring(0, name.indexOf('.'));
    if (!resource.equals(own)) {
      mentioned.add(resource);
    }
  }

  private void variables(String text, String own) {
    int at = text.indexOf("${");
    while (at >= 0) {
      int end = text.indexOf('}', at);
      if (end < 0) {
        return;
      }
      add(text.substring(at + 2, end).strip(), own);
      at = text.indexOf("${", end);
    }
  }
}
