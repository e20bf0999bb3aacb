package dev.sglint.frontend.terraform;

import dev.sglint.frontend.hcl.syntax.Attribute;
import dev.sglint.frontend.hcl.syntax.Block;
import dev.sglint.frontend.hcl.syntax.Body;
import dev.sglint.frontend.hcl.syntax.Expression;
import dev.sglint.frontend.terraform.resource.Argument;
import dev.sglint.frontend.terraform.resource.BlockValues;
import dev.sglint.frontend.terraform.value.Collect;
import dev.sglint.frontend.terraform.value.Type;
import dev.sglint.frontend.terraform.value.Value;
import dev.sglint.model.Presence;
import dev.sglint.source.SourceSpan;
import dev.sglint.value.Alternative;
import dev.sglint.value.Guard;
import dev.sglint.value.Ternary;
import dev.sglint.value.UnknownReason;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The bodies of blocks to values, {@code dynamic} blocks expanded. */
final class BlockReader {
  private static final Set<String> META_ARGUMENTS =
      Set.of("count", "for_each", "provider", "depends_on");

  /** Blocks of a resource that say nothing of its arguments, and name them without evaluation. */
  private static final Set<String> META_BLOCKS = Set.of("lifecycle", "connection", "provisioner");

  /** What a dynamic block needs to be expanded. */
  private static final Set<String> ITERATION = Set.of("for_each", "iterator", "labels");

  private final Evaluator evaluator;
  private final Problems problems;

  BlockReader(Evaluator evaluator, Problems problems) {
    this.evaluator = evaluator;
    this.problems = problems;
  }

  /** A resource's block; its meta-arguments are not its arguments. */
  BlockValues resource(Block block, Scope scope) {
    Body body = block.body();
    List<Block> blocks =
        body.blocks().stream().filter(nested -> !META_BLOCKS.contains(nested.type())).toList();
    Body arguments = new Body(body.attributes(), blocks, body.span());
    return read(block.label(0), block, arguments, scope, Presence.CERTAIN, META_ARGUMENTS);
  }

  /** Of a resource's block, at any depth, the arguments with some names. */
  BlockValues parts(Block block, Scope scope, Set<String> names) {
    Body body = parts(block.body(), names);
    return read(block.label(0), block, body, scope, Presence.CERTAIN, META_ARGUMENTS);
  }

  private static Body parts(Body body, Set<String> names) {
    List<Attribute> attributes =
        body.attributes().stream()
            .filter(a -> names.contains(a.name()) || ITERATION.contains(a.name()))
            .toList();
    List<Block> blocks = new ArrayList<>();
    for (Block block : body.blocks()) {
      Body inner = parts(block.body(), names);
      if (!META_BLOCKS.contains(block.type()) && !isEmpty(inner)) {
        blocks.add(block.with(inner));
      }
    }
    return new Body(attributes, blocks, body.span());
  }

  private static boolean isEmpty(Body body) {
    return body.blocks().isEmpty()
        && body.attributes().stream().allMatch(a -> ITERATION.contains(a.name()));
  }

  private BlockValues read(
      String type, Block block, Body body, Scope scope, Presence presence, Set<String> left) {
    Map<String, Argument> arguments = new LinkedHashMap<>();
    for (Attribute attribute : body.attributes()) {
      if (!left.contains(attribute.name())) {
        Value value = evaluator.evaluate(attribute.value(), scope);
        report(value);
        arguments.put(
            attribute.name(),
            new Argument(attribute.name(), value, attribute.nameSpan(), attribute.value().span()));
      }
    }
    List<BlockValues> blocks = new ArrayList<>();
    for (Block nested : body.blocks()) {
      if (nested.type().equals("dynamic")) {
        dynamic(nested, scope, presence, blocks);
      } else {
        blocks.add(read(nested.type(), nested, nested.body(), scope, presence, Set.of()));
      }
    }
    return new BlockValues(
        type, arguments, blocks, block.header(), block.span(), presence, Optional.empty());
  }

  /** A world that is refused does not happen; what is refused in all of them is reported. */
  private void report(Value value) {
    problems.report(value);
    if (value instanceof Value.Sequence sequence) {
      sequence.elements().forEach(problems::report);
    }
  }

  private void dynamic(Block block, Scope scope, Presence presence, List<BlockValues> blocks) {
    List<Block> contents = block.body().blocks("content");
    Optional<Attribute> forEach = block.body().attribute("for_each");
    if (contents.isEmpty() || forEach.isEmpty()) {
      String missing = contents.isEmpty() ? "a \"content\" block" : "the argument \"for_each\"";
      problems.refused(block.header(), "Missing " + missing + " in a dynamic block");
      return;
    }
    Value collection = evaluator.evaluate(forEach.get().value(), scope);
    String iterator = iterator(block);
    Expansion expansion =
        new Expansion(block, contents.get(0), iterator, scope, forEach.get().value().span());
    if (collection instanceof Value.OneOf choice) {
      for (Alternative<Value> world : choice.alternatives()) {
        Presence there = presence.and(new Presence(Ternary.UNKNOWN, world.guard()));
        expand(world.value(), there, expansion, blocks);
      }
    } else {
      expand(collection, presence, expansion, blocks);
    }
  }

  /** What the blocks of one {@code dynamic} block share. */
  private record Expansion(
      Block block, Block content, String iterator, Scope scope, SourceSpan collection) {}

  private static String iterator(Block block) {
    return block
        .body()
        .attribute("iterator")
        .flatMap(
            attribute ->
                attribute.value() instanceof Expression.Variable name
                    ? Optional.of(name.name())
                    : Optional.empty())
        .orElse(block.label(0));
  }

  private void expand(
      Value collection, Presence presence, Expansion expansion, List<BlockValues> blocks) {
    Optional<UnknownReason> more = Optional.empty();
    if (collection instanceof Value.Sequence sequence) {
      if (taken(sequence.elements().size(), expansion)) {
        int index = 0;
        for (Value element : sequence.elements()) {
          Value position = new Value.Numeric(BigDecimal.valueOf(index), element.source());
          add(sequence.isSet() ? element : position, element, presence, expansion, blocks);
          index++;
        }
      }
      more = sequence.more();
    } else if (collection instanceof Value.Mapping mapping) {
      if (taken(mapping.entries().size(), expansion)) {
        mapping
            .entries()
            .forEach(
                (name, element) ->
                    add(
                        new Value.Text(name, element.source()),
                        element,
                        presence,
                        expansion,
                        blocks));
      }
      more = mapping.more();
    } else if (collection instanceof Value.Unknown unknown) {
      more = Optional.of(unknown.reason());
    } else if (collection instanceof Value.Failure) {
      problems.report(collection);
      more = Optional.of(new UnknownReason(UnknownReason.Kind.REFUSED, "for_each"));
    } else {
      String what = collection instanceof Value.Null ? "null" : "scalar";
      problems.refused(
          expansion.collection(),
          "Invalid dynamic for_each value: cannot use a "
              + what
              + " value in for_each. An iterable collection is required.");
    }
    if (more.isPresent()) {
      SourceSpan span = expansion.collection();
      Value key = Value.Unknown.of(Type.DYNAMIC, more.get(), Failures.source(span));
      Presence maybe = presence.and(new Presence(Ternary.UNKNOWN, Guard.ALWAYS));
      add(key, key, maybe, expansion, blocks);
    }
  }

  private boolean taken(int count, Expansion expansion) {
    boolean enough = evaluator.budget().take(count);
    if (!enough) {
      problems.report(
          Failures.limit("these are more blocks than we look at", expansion.collection()));
    }
    return enough;
  }

  private void add(
      Value key, Value value, Presence presence, Expansion expansion, List<BlockValues> blocks) {
    TreeMap<String, Value> iterator = new TreeMap<>(Map.of("key", key, "value", value));
    Scope inner =
        expansion
            .scope()
            .bind(expansion.iterator(), Collect.object(iterator, Optional.empty(), value.source()));
    Block block = expansion.block();
    blocks.add(read(block.label(0), block, expansion.content().body(), inner, presence, Set.of()));
  }
}
