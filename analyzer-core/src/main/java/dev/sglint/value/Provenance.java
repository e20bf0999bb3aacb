package dev.sglint.value;

import dev.sglint.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a value came from: a node of a graph that values share, compared by identity. Deeper than
 * {@link #MAX_DEPTH} the inputs are forgotten.
 */
public final class Provenance {
  /** The longest chain that is kept. */
  public static final int MAX_DEPTH = 32;

  private final Step step;
  private final String name;
  private final String text;
  private final SourceSpan span;
  private final List<Provenance> inputs;
  private final int depth;

  private Provenance(
      Step step, String name, String text, SourceSpan span, List<Provenance> inputs) {
    this.step = step;
    this.name = name;
    this.text = text;
    this.span = span;
    int deepest = 0;
    for (Provenance input : inputs) {
      deepest = Math.max(deepest, input.depth);
    }
    this.inputs = deepest >= MAX_DEPTH ? List.of() : List.copyOf(inputs);
    this.depth = deepest >= MAX_DEPTH ? 1 : deepest + 1;
  }

  public static Provenance literal(String text, SourceSpan span) {
    return new Provenance(Step.LITERAL, "", text, span, List.of());
  }

  /** A value that is given by name: {@code name=value}. */
  public static Provenance literal(String name, String value, SourceSpan span) {
    return new Provenance(Step.LITERAL, name, value, span, List.of());
  }

  public static Provenance of(Step step, String text, SourceSpan span, List<Provenance> inputs) {
    return new Provenance(step, "", text, span, inputs);
  }

  public Step step() {
    return step;
  }

  /** The text of the step as the user wrote it, with secrets redacted. */
  public String text() {
    return name.isEmpty() ? text : name + "=" + text;
  }

  public SourceSpan span() {
    return span;
  }

  public List<Provenance> inputs() {
    return inputs;
  }

  public int depth() {
    return depth;
  }

  /** This step and those before it, nearest first, each once. */
  public List<Provenance> chain() {
    List<Provenance> chain = new ArrayList<>();
    collect(chain);
    return chain;
  }

  private void collect(List<Provenance> chain) {
    if (chain.contains(this)) {
      return;
    }
    chain.add(this);
    for (Provenance input : inputs) {
      input.collect(chain);
    }
  }
}
