package dev.sglint.config;

import dev.sglint.net.Cidr;
import dev.sglint.net.CidrParser;
import dev.sglint.net.IpBlock;
import dev.sglint.yaml.YamlNode;
import java.util.Optional;

/** Blocks of addresses, which must be written as EC2 stores them. */
final class Blocks {
  private Blocks() {}

  static Optional<IpBlock> read(YamlNode node, Mistakes mistakes) {
    Optional<String> text = Scalars.text(node);
    if (text.isEmpty()) {
      mistakes.add(node.span(), "an address block must be text");
      return Optional.empty();
    }
    Cidr cidr = CidrParser.parse(text.get());
    Optional<IpBlock> block = cidr.block();
    if (!(cidr instanceof Cidr.Valid valid) || valid.hostBits()) {
      String hint = block.map(meant -> ": did you mean `" + meant.text() + "`?").orElse("");
      mistakes.add(node.span(), "`" + text.get() + "` " + why(cidr) + hint);
    }
    return block;
  }

  private static String why(Cidr cidr) {
    if (cidr instanceof Cidr.Malformed malformed) {
      return "is no address block: " + malformed.reason();
    }
    return cidr instanceof Cidr.Valid ? "has bits after its prefix" : "has no prefix length";
  }
}
