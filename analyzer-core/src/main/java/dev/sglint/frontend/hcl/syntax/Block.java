package dev.sglint.frontend.hcl.syntax;

import dev.sglint.source.SourceSpan;
import java.util.List;

/**
 * {@code type "label" { … }}.
 *
 * @param header from the type to the last label: the place of what concerns the block as a whole
 * @param span from the type to the closing brace
 */
public record Block(
    String type,
    SourceSpan typeSpan,
    List<Label> labels,
    Body body,
    SourceSpan header,
    SourceSpan span) {
  public Block {
    labels = List.copyOf(labels);
  }

  /** One label, quoted or bare. */
  public record Label(String text, SourceSpan span) {}

  /** The same block with something else in it. */
  public Block with(Body other) {
    return new Block(type, typeSpan, labels, other, header, span);
  }

  /** The text of a label, empty where there are not so many. */
  public String label(int index) {
    return index < labels.size() ? labels.get(index).text() : "";
  }
}
