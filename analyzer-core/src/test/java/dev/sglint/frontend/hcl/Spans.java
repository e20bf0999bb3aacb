package dev.sglint.frontend.hcl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sglint.frontend.hcl.syntax.Expression.ObjectLiteral;
import dev.sglint.source.SourceSpan;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks at a whole tree: what is in a node stands in it, one after the other. */
final class Spans {
  private Spans() {}

  static void check(Object root, int length) {
    SourceSpan span = span(root);
    assertThat(span.end()).isLessThanOrEqualTo(length);
    nested(root, span);
  }

  private static void nested(Object node, SourceSpan span) {
    long at = span.start();
    for (Object child : children(node)) {
      SourceSpan inner = span(child);
      assertThat(inner.start()).as("%s in %s", child, node).isGreaterThanOrEqualTo(span.start());
      assertThat(inner.end()).as("%s in %s", child, node).isLessThanOrEqualTo(span.end());
      assertThat(inner.start()).as("%s after what is before", child).isGreaterThanOrEqualTo(at);
      at = node.getClass().getSimpleName().equals("Body") ? span.start() : inner.end();
      nested(child, inner);
    }
  }

  private static SourceSpan span(Object node) {
    return component(node, "span").map(value -> (SourceSpan) value).orElseThrow();
  }

  private static Optional<Object> component(Object node, String name) {
    for (RecordComponent component : node.getClass().getRecordComponents()) {
      if (component.getName().equals(name)) {
        return Optional.of(value(node, component));
      }
    }
    return Optional.empty();
  }

  private static Object value(Object node, RecordComponent component) {
    try {
      return component.getAccessor().invoke(node);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Object> children(Object node) {
    List<Object> children = new ArrayList<>();
    for (RecordComponent component : node.getClass().getRecordComponents()) {
      add(value(node, component), children);
    }
    // A result key stands before the result, a for's collection before both: that is their order.
    return children;
  }

  private static void add(Object value, List<Object> children) {
    if (value instanceof Optional<?> optional) {
      optional.ifPresent(inside -> add(inside, children));
    } else if (value instanceof List<?> list) {
      list.forEach(element -> add(element, children));
    } else if (value instanceof ObjectLiteral.Item item) {
      add(item.key(), children);
      add(item.value(), children);
    } else if (value instanceof Record && !(value instanceof SourceSpan)) {
      children.add(value);
    }
  }
}
