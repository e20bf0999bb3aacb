package dev.sglint.frontend.terraform.resource;

import dev.sglint.frontend.terraform.value.Value;
import dev.sglint.model.Presence;
import dev.sglint.source.SourceSpan;
import dev.sglint.value.Alternative;
import dev.sglint.value.Guard;
import dev.sglint.value.Ternary;
import dev.sglint.value.UnknownReason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The nested blocks of a name, written as blocks or as an argument whose value is a list of
 * objects.
 *
 * @param asArgument whether they are written as an argument, empty lists included
 * @param wrong what is neither an object nor hidden, with its argument
 */
record NestedBlocks(List<BlockValues> blocks, Optional<Argument> asArgument, List<Value> wrong) {
  static NestedBlocks of(BlockValues body, String name) {
    List<BlockValues> blocks = new ArrayList<>();
    for (BlockValues block : body.blocks()) {
      if (block.type().equals(name)) {
        blocks.add(block);
      }
    }
    Optional<Argument> argument = body.given(name);
    List<Value> wrong = new ArrayList<>();
    argument.ifPresent(given -> add(given, given.value(), Presence.CERTAIN, blocks, wrong, body));
    return new NestedBlocks(blocks, argument, wrong);
  }

  private static void add(
      Argument argument,
      Value value,
      Presence presence,
      List<BlockValues> blocks,
      List<Value> wrong,
      BlockValues body) {
    if (value instanceof Value.OneOf choice) {
      for (Alternative<Value> world : choice.alternatives()) {
        if (!presence.guard().contradicts(world.guard())) {
          Guard guard = presence.guard().and(world.guard());
          Presence inner = new Presence(Ternary.UNKNOWN, guard);
          add(argument, world.value(), inner, blocks, wrong, body);
        }
      }
    } else if (value instanceof Value.Sequence sequence) {
      for (Value element : sequence.elements()) {
        add(argument, element, presence, blocks, wrong, body);
      }
      sequence.more().ifPresent(reason -> blocks.add(hidden(argument, value, reason, body)));
    } else if (value instanceof Value.Mapping mapping) {
      blocks.add(block(argument, mapping, presence));
    } else if (value instanceof Value.Unknown unknown) {
      blocks.add(hidden(argument, value, unknown.reason(), body));
    } else {
      wrong.add(value);
    }
  }

  private static BlockValues hidden(
      Argument argument, Value value, UnknownReason reason, BlockValues body) {
    return new BlockValues(
        argument.name(),
        Map.of(),
        List.of(),
        Fields.place(argument, value).span(),
        body.span(),
        new Presence(Ternary.UNKNOWN, Guard.ALWAYS),
        Optional.of(reason));
  }

  private static BlockValues block(Argument argument, Value.Mapping mapping, Presence presence) {
    // What is no literal in an object is placed at the object, not at the list around it.
    SourceSpan object = Fields.place(argument, mapping).span();
    SourceSpan nameSpan = object.equals(argument.span()) ? argument.nameSpan() : object;
    Map<String, Argument> arguments = new LinkedHashMap<>();
    mapping
        .entries()
        .forEach((name, value) -> arguments.put(name, new Argument(name, value, nameSpan, object)));
    return new BlockValues(
        argument.name(), arguments, List.of(), object, argument.span(), presence, Optional.empty());
  }
}
