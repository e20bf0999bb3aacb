package dev.sglint.frontend.terraform.resource;

import dev.sglint.model.Presence;
import dev.sglint.source.SourceSpan;
import dev.sglint.value.UnknownReason;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What stands in a resource or in a nested block, evaluated.
 *
 * @param type the block's type; of a resource, the resource's
 * @param blocks nested blocks, those that {@code dynamic} makes included
 * @param header the place of what concerns it as a whole
 * @param span all of it
 * @param hidden why nothing in it can be seen, where that is so
 */
public record BlockValues(
    String type,
    Map<String, Argument> arguments,
    List<BlockValues> blocks,
    SourceSpan header,
    SourceSpan span,
    Presence presence,
    Optional<UnknownReason> hidden) {
  public BlockValues {
    arguments = Map.copyOf(arguments);
    blocks = List.copyOf(blocks);
  }

  /** An argument that is given and not null. */
  public Optional<Argument> given(String name) {
    return Optional.ofNullable(arguments.get(name)).filter(Argument::isGiven);
  }

  /** An argument that is given whatever the unknown values are. */
  public Optional<Argument> certain(String name) {
    return Optional.ofNullable(arguments.get(name)).filter(Argument::isCertain);
  }
}
