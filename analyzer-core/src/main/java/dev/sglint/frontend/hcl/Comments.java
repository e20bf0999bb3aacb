package dev.sglint.frontend.hcl;

import dev.sglint.frontend.hcl.syntax.Attribute;
import dev.sglint.frontend.hcl.syntax.Block;
import dev.sglint.frontend.hcl.syntax.Body;
import dev.sglint.frontend.hcl.syntax.Expression;
import dev.sglint.frontend.hcl.syntax.ExpressionWalk;
import dev.sglint.source.SourceSpan;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds the comments of a text that has been read: what the lexer leaves out. */
public final class Comments {
  private final String file;
  private final String text;

  /** Where texts begin, and where they end. */
  private final TreeMap<Integer, Integer> texts = new TreeMap<>();

  private final List<SourceSpan> comments = new ArrayList<>();

  private Comments(String file, String text) {
    this.file = file;
    this.text = text;
  }

  /**
   * The comments of a file with what begins and ends them, in their order.
   *
   * @param body what was read of it
   */
  public static List<SourceSpan> in(String file, String text, Body body) {
    Comments comments = new Comments(file, text);
    comments.texts(body);
    comments.find();
    return comments.comments;
  }

  private void texts(Body body) {
    Deque<Body> open = new ArrayDeque<>(List.of(body));
    while (!open.isEmpty()) {
      Body next = open.pop();
      for (Attribute attribute : next.attributes()) {
        ExpressionWalk.each(attribute.value(), this::text);
      }
      for (Block block : next.blocks()) {
        block.labels().forEach(label -> text(label.span()));
        open.push(block.body());
      }
    }
  }

  private void text(Expression part) {
    if (part instanceof Expression.Template template) {
      text(template.span());
    }
  }

  private void text(SourceSpan span) {
    texts.merge((int) span.start(), (int) span.end(), Math::max);
  }

  private void find() {
    int at = 0;
    while (at < text.length()) {
      Map.Entry<Integer, Integer> within = texts.floorEntry(at);
      if (within != null && at < within.getValue()) {
        at = within.getValue();
      } else if (text.charAt(at) == '"') {
        at = quoted(at);
      } else {
        at = comment(at);
      }
    }
  }

  /** Where a text ends that nobody could read: on its line. */
  private int quoted(int start) {
    for (int at = start + 1; at < text.length() && text.charAt(at) != '\n'; at++) {
      if (text.charAt(at) == '\\') {
        at++;
      } else if (text.charAt(at) == '"') {
        return at + 1;
      }
    }
    return start + 1;
  }

  private int comment(int at) {
    if (text.charAt(at) == '#' || text.startsWith("//", at)) {
      int line = text.indexOf('\n', at);
      int end = line < 0 ? text.length() : line;
      add(at, end > at && text.charAt(end - 1) == '\r' ? end - 1 : end);
      return end;
    }
    if (text.startsWith("/*", at)) {
      int close = text.indexOf("*/", at + 2);
      if (close >= 0) {
        add(at, close + 2);
        return close + 2;
      }
      return text.length();
    }
    return at + 1;
  }

  private void add(int start, int end) {
    comments.add(new SourceSpan(file, start, end));
  }
}
