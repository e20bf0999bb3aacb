package dev.sglint.frontend.terraform;

import dev.sglint.frontend.hcl.syntax.Attribute;
import dev.sglint.frontend.hcl.syntax.Block;
import dev.sglint.frontend.hcl.syntax.Body;
import dev.sglint.frontend.hcl.syntax.Expression;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the files of one directory declare together, overrides merged in, nothing evaluated.
 *
 * @param directory its path, empty for the working directory
 * @param resources by address: {@code aws_vpc.main}, {@code data.aws_vpc.main}
 * @param files the configuration files it is made of, in the order in which they are read
 */
record Module(
    String directory,
    Map<String, Block> variables,
    Map<String, Attribute> locals,
    Map<String, Block> resources,
    Map<String, Block> calls,
    Map<String, Block> outputs,
    List<String> files) {
  /** Where a module call gets its module from, where that is a constant. */
  static Optional<String> source(Block call) {
    return call.body()
        .attribute("source")
        .flatMap(
            source ->
                source.value() instanceof Expression.Template template
                    ? template.constant()
                    : Optional.empty());
  }

  /** Whether a source is a directory beside the module. */
  static boolean isLocal(String source) {
    return source.startsWith("./")
        || source.startsWith("../")
        || source.equals(".")
        || source.equals("..")
        || source.startsWith(".\\")
        || source.startsWith("..\\");
  }

  /** A body with what an override says instead: attributes one by one, blocks by their type. */
  static Body merged(Body base, Body override) {
    List<Attribute> attributes =
        base.attributes().stream()
            .filter(attribute -> override.attribute(attribute.name()).isEmpty())
            .toList();
    List<String> replaced = override.blocks().stream().map(Module::blockType).toList();
    List<Block> blocks =
        base.blocks().stream().filter(block -> !replaced.contains(blockType(block))).toList();
    return new Body(
        concat(attributes, override.attributes()), concat(blocks, override.blocks()), base.span());
  }

  /** A dynamic block stands for blocks of its label. */
  private static String blockType(Block block) {
    return block.type().equals("dynamic") ? block.label(0) : block.type();
  }

  private static <T> List<T> concat(List<T> first, List<T> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }
}
