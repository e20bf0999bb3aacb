package dev.sglint.frontend.hcl;

import dev.sglint.frontend.hcl.syntax.TemplatePart;
import dev.sglint.source.SourceSpan;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;

/** A line of a template's text at most, or one of its sequences; text may still be stripped. */
final class TemplatePiece {
  private final Optional<SourceSpan> span;
  private final Optional<ParserRuleContext> sequence;
  private String text;

  TemplatePiece(String text, SourceSpan span) {
    this.text = text;
    this.span = Optional.of(span);
    this.sequence = Optional.empty();
  }

  TemplatePiece(ParserRuleContext sequence) {
    this.text = "";
    this.span = Optional.empty();
    this.sequence = Optional.of(sequence);
  }

  boolean isText() {
    return span.isPresent();
  }

  String text() {
    return text;
  }

  ParserRuleContext marked() {
    return sequence.orElseGet(ParserRuleContext::new);
  }

  void stripLeading() {
    int start = 0;
    while (start < text.length() && isSpace(text.charAt(start))) {
      start++;
    }
    text = text.substring(start);
  }

  void stripTrailing() {
    int end = text.length();
    while (end > 0 && isSpace(text.charAt(end - 1))) {
      end--;
    }
    text = text.substring(0, end);
  }

  void dropFirst(int count) {
    text = text.substring(Math.min(count, text.length()));
  }

  /** The number of blanks that it begins with. */
  int indent() {
    int count = 0;
    while (count < text.length() && isSpace(text.charAt(count))) {
      count++;
    }
    return count;
  }

  /** Adds the text, joined with that before it. */
  void addTo(List<TemplatePart> parts) {
    if (text.isEmpty() || span.isEmpty()) {
      return;
    }
    int last = parts.size() - 1;
    if (last >= 0 && parts.get(last) instanceof TemplatePart.Text before) {
      parts.set(last, new TemplatePart.Text(before.text() + text, before.span().to(span.get())));
    } else {
      parts.add(new TemplatePart.Text(text, span.get()));
    }
  }

  private static boolean isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r') || c == '\u0085' || Character.isSpaceChar(c);
  }
}
