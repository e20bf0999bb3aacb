package dev.sglint.frontend.terraform.resource;

import dev.sglint.model.Declaration;
import dev.sglint.model.Presence;
import dev.sglint.model.Vocabulary;
import dev.sglint.source.SourceSpan;
import java.util.List;

/**
 * A resource instance, evaluated.
 *
 * @param address with its module path and instance key
 * @param calls the blocks of the module calls that it comes out of, the outermost first
 */
public record ResourceInstance(
    String address, String type, BlockValues body, Presence presence, List<SourceSpan> calls) {
  public ResourceInstance {
    calls = List.copyOf(calls);
  }

  /** A part of it that is declared at a place. */
  Declaration declaration(Vocabulary words, SourceSpan place) {
    return declaration(words, place, place);
  }

  Declaration declaration(Vocabulary words, SourceSpan place, SourceSpan extent) {
    return new Declaration(words, address, place, extent, calls);
  }

  /** All of it. */
  Declaration declaration(Vocabulary words) {
    return declaration(words, body.header());
  }
}
