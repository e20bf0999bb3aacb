package dev.sglint.config;

import dev.sglint.net.Cidr;
import dev.sglint.net.CidrParser;
import dev.sglint.net.Interval;
import dev.sglint.net.IpBlock;
import dev.sglint.net.IpFamily;
import dev.sglint.net.PublicAddresses;
import dev.sglint.rule.Policy.End;
import dev.sglint.text.Glob;
import dev.sglint.yaml.YamlNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The peers of a flow: blocks, networks, groups, prefix lists, and the words for many of them. */
final class PeerReader {
  private static final String ANY = "any";
  private static final String INTERNET = "internet";
  private static final String SELF = "self";

  /** No network is called so. */
  static final List<String> KEYWORDS = List.of(ANY, INTERNET, SELF);

  private static final List<String> PREFIXES = List.of("group:", "prefix-list:");

  private final Map<String, List<IpBlock>> networks;
  private final Mistakes mistakes;

  PeerReader(Map<String, List<IpBlock>> networks, Mistakes mistakes) {
    this.networks = networks;
    this.mistakes = mistakes;
  }

  /** Every end there is. */
  static List<End> any() {
    List<End> ends = everyAddress();
    ends.add(new End.AnyNamed());
    return ends;
  }

  private static List<End> everyAddress() {
    List<End> ends = new ArrayList<>();
    for (IpFamily family : IpFamily.values()) {
      ends.add(new End.Addresses(family, new Interval(BigInteger.ZERO, family.last())));
    }
    return ends;
  }

  /** Every public address. */
  private static List<End> internet() {
    List<End> ends = new ArrayList<>();
    for (IpFamily family : IpFamily.values()) {
      for (Interval part : PublicAddresses.of(family).intervals().parts()) {
        ends.add(new End.Addresses(family, part));
      }
    }
    return ends;
  }

  /**
   * The ends of a list of peers.
   *
   * @param allows whether they are allowed: who lets in the internet lets in every address, and who
   *     keeps it out keeps out the public ones
   */
  List<End> read(Section flow, String key, boolean allows) {
    List<End> ends = new ArrayList<>();
    for (YamlNode element : flow.list(key)) {
      Optional<String> text = Scalars.text(element).filter(t -> !t.isEmpty());
      if (text.isEmpty()) {
        mistakes.add(element.span(), "an element of `" + key + "` must be text");
      } else {
        ends.addAll(ends(text.get(), element, allows));
      }
    }
    return ends;
  }

  private List<? extends End> ends(String text, YamlNode node, boolean allows) {
    if (text.equals(ANY)) {
      return any();
    }
    if (text.equals(SELF)) {
      return List.of(new End.Self());
    }
    if (text.equals(INTERNET)) {
      return allows ? everyAddress() : internet();
    }
    if (networks.containsKey(text)) {
      return networks.getOrDefault(text, List.of()).stream().map(PeerReader::addresses).toList();
    }
    for (String prefix : PREFIXES) {
      if (text.startsWith(prefix)) {
        return List.of(new End.Named(new Glob(text.substring(prefix.length()))));
      }
    }
    boolean block = CidrParser.parse(text) instanceof Cidr.Valid;
    boolean letter = Character.isLetter(text.charAt(0)) || text.charAt(0) == '*';
    if (!block && letter && (text.matches("(sg|pl)-.*") || text.indexOf('.') > 0)) {
      return List.of(new End.Named(new Glob(text)));
    }
    if (block || text.matches("[0-9].*|.*[:/].*")) {
      return Blocks.read(node, mistakes).map(PeerReader::addresses).stream().toList();
    }
    List<String> known = new ArrayList<>(KEYWORDS);
    known.addAll(networks.keySet());
    known.sort(null);
    mistakes.unknown(node.span(), "there is no network `" + text + "`", text, known);
    return List.of();
  }

  private static End addresses(IpBlock block) {
    return new End.Addresses(block.family(), block.interval());
  }
}
