package dev.sglint.frontend.hcl.syntax;

import dev.sglint.source.SourceSpan;
import java.util.List;
import java.util.Optional;

/** A part of a template; strip markers have been applied to the texts beside them. */
public sealed interface TemplatePart {
  SourceSpan span();

  /** Text with its escapes resolved. */
  record Text(String text, SourceSpan span) implements TemplatePart {}

  /** <code>${ … }</code>. */
  record Interpolation(Expression expression, SourceSpan span) implements TemplatePart {}

  /** <code>%{ if … }…%{ else }…%{ endif }</code>; without {@code else}, its part is empty. */
  record If(
      Expression condition,
      List<TemplatePart> whenTrue,
      List<TemplatePart> whenFalse,
      SourceSpan span)
      implements TemplatePart {
    public If {
      whenTrue = List.copyOf(whenTrue);
      whenFalse = List.copyOf(whenFalse);
    }
  }

  /** <code>%{ for key, value in collection }…%{ endfor }</code>. */
  record For(
      Optional<String> key,
      String value,
      Expression collection,
      List<TemplatePart> body,
      SourceSpan span)
      implements TemplatePart {
    public For {
      body = List.copyOf(body);
    }
  }
}
