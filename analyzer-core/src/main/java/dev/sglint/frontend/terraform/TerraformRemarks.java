package dev.sglint.frontend.terraform;

import dev.sglint.frontend.hcl.Comments;
import dev.sglint.frontend.hcl.syntax.Attribute;
import dev.sglint.frontend.hcl.syntax.Block;
import dev.sglint.frontend.hcl.syntax.Body;
import dev.sglint.frontend.hcl.syntax.Expression;
import dev.sglint.frontend.hcl.syntax.ExpressionWalk;
import dev.sglint.model.Remarks;
import dev.sglint.source.SourceSpan;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The comments of a file of a configuration, and what they may be meant for. */
final class TerraformRemarks {
  private final List<Remarks.Element> elements = new ArrayList<>();

  private TerraformRemarks() {}

  /** Those of a file; only for texts in which they may stand, as all of it is walked through. */
  static Remarks of(ConfigurationFile file) {
    TerraformRemarks remarks = new TerraformRemarks();
    remarks.elements(file.body());
    List<SourceSpan> comments =
        file.path().endsWith(".json")
            ? List.of()
            : Comments.in(file.path(), file.text(), file.body());
    return new Remarks(file.path(), file.text(), comments, remarks.elements, List.of());
  }

  private void elements(Body file) {
    for (Block block : file.blocks()) {
      add(block.span(), block.type(), address(block), Optional.empty());
    }
    Deque<Body> open = new ArrayDeque<>();
    file.blocks().forEach(block -> open.push(block.body()));
    file.attributes().forEach(this::attribute);
    while (!open.isEmpty()) {
      Body body = open.pop();
      body.attributes().forEach(this::attribute);
      for (Block block : body.blocks()) {
        String name = block.type().equals("dynamic") ? block.label(0) : block.type();
        add(block.span(), name, "", Optional.empty());
        open.push(block.body());
      }
    }
  }

  private static String address(Block block) {
    return switch (block.type()) {
      case "resource" -> block.label(0) + "." + block.label(1);
      case "data" -> "data." + block.label(0) + "." + block.label(1);
      case "module" -> "module." + block.label(0);
      default -> "";
    };
  }

  private void attribute(Attribute attribute) {
    add(attribute.span(), attribute.name(), "", literal(attribute.value()));
    ExpressionWalk.each(attribute.value(), this::parts);
  }

  private void parts(Expression expression) {
    if (expression instanceof Expression.Tuple tuple) {
      tuple.elements().forEach(element -> add(element.span(), "", "", literal(element)));
    } else if (expression instanceof Expression.ObjectLiteral object) {
      for (Expression.ObjectLiteral.Item item : object.items()) {
        String name = item.key() instanceof Expression.Variable key ? key.name() : "";
        add(item.key().span().to(item.value().span()), name, "", literal(item.value()));
      }
    }
  }

  private static Optional<String> literal(Expression expression) {
    if (expression instanceof Expression.Template template) {
      return template.constant();
    }
    if (expression instanceof Expression.NumberLiteral number) {
      return Optional.of(number.value().toPlainString());
    }
    return expression instanceof Expression.BooleanLiteral bool
        ? Optional.of(Boolean.toString(bool.value()))
        : Optional.empty();
  }

  private void add(SourceSpan span, String name, String address, Optional<String> literal) {
    elements.add(new Remarks.Element(span, name, address, literal));
  }
}
