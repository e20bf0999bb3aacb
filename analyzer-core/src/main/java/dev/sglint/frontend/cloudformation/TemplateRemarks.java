package dev.sglint.frontend.cloudformation;

import dev.sglint.frontend.cloudformation.syntax.Node;
import dev.sglint.model.Remarks;
import dev.sglint.source.SourceSpan;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The comments of a template, what they may be meant for, and what its metadata says of rules. */
final class TemplateRemarks {
  private final String file;
  private final String text;
  private final List<Remarks.Element> elements = new ArrayList<>();
  private final List<SourceSpan> comments = new ArrayList<>();

  /** Where texts in quotes and blocks of text begin, and where they end. */
  private final TreeMap<Integer, Integer> texts = new TreeMap<>();

  private TemplateRemarks(String file, String text) {
    this.file = file;
    this.text = text;
  }

  /**
   * Those of a template; only for texts in which they may stand, as all of it is walked through.
   */
  static Remarks of(Template template, String text) {
    TemplateRemarks remarks = new TemplateRemarks(template.file(), text);
    for (Node.Member resource : template.section("Resources").values()) {
      remarks.add(resource.nameSpan().to(resource.value().span()), "", resource.name(), resource);
    }
    template.parts().forEach(remarks::walk);
    remarks.find();
    return new Remarks(
        template.file(),
        text,
        remarks.comments,
        remarks.elements,
        MetadataEntries.in(template, new SourceSpan(template.file(), 0, text.length())));
  }

  private void walk(Node root) {
    Deque<Node> open = new ArrayDeque<>(List.of(root));
    while (!open.isEmpty()) {
      Node node = open.pop();
      if (node instanceof Node.Scalar scalar) {
        if (scalar.kind() == Node.Scalar.Kind.QUOTED) {
          text(scalar.span());
        }
      } else if (node instanceof Node.Items list) {
        for (Node element : list.elements()) {
          elements.add(new Remarks.Element(element.span(), "", "", literal(element)));
          open.push(element);
        }
      } else if (node instanceof Node.Members object) {
        for (Node.Member member : object.members()) {
          SourceSpan span = member.nameSpan().to(member.value().span());
          add(span, member.name(), "", member);
          name(member.nameSpan());
          open.push(member.value());
        }
      }
    }
  }

  private void name(SourceSpan span) {
    char first = span.start() < text.length() ? text.charAt((int) span.start()) : ' ';
    if (first == '"' || first == '\'') {
      text(span);
    }
  }

  private void text(SourceSpan span) {
    texts.merge((int) span.start(), (int) span.end(), Math::max);
  }

  private void add(SourceSpan span, String name, String address, Node.Member member) {
    elements.add(new Remarks.Element(span, name, address, literal(member.value())));
  }

  private static Optional<String> literal(Node node) {
    return node instanceof Node.Scalar scalar && !scalar.isNull()
        ? Optional.of(scalar.text())
        : Optional.empty();
  }

  /** A comment begins a line, or stands behind a blank. */
  private void find() {
    int at = 0;
    while (at < text.length()) {
      Map.Entry<Integer, Integer> within = texts.floorEntry(at);
      if (within != null && at < within.getValue()) {
        at = within.getValue();
      } else if (text.charAt(at) == '#'
          && (at == 0 || Character.isWhitespace(text.charAt(at - 1)))) {
        int line = text.indexOf('\n', at);
        int end = line < 0 ? text.length() : line;
        int last = end > at && text.charAt(end - 1) == '\r' ? end - 1 : end;
        comments.add(new SourceSpan(file, at, last));
        at = end;
      } else {
        at++;
      }
    }
  }
}
