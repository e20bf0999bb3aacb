package dev.sglint.config;

import dev.sglint.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What two configurations say together: of mappings each key, of lists of mappings all elements;
 * anything else is what the later one says.
 */
final class Merged {
  private Merged() {}

  static YamlNode of(YamlNode earlier, YamlNode later) {
    if (earlier instanceof YamlNode.Mapping first && later instanceof YamlNode.Mapping second) {
      return mapping(first, second);
    }
    if (earlier instanceof YamlNode.Sequence first
        && later instanceof YamlNode.Sequence second
        && isOfMappings(first)
        && isOfMappings(second)) {
      Set<YamlNode> elements = new LinkedHashSet<>(first.elements());
      elements.addAll(second.elements());
      return new YamlNode.Sequence(List.copyOf(elements), second.tag(), second.span());
    }
    return Scalars.isNull(later) && earlier instanceof YamlNode.Mapping ? earlier : later;
  }

  private static boolean isOfMappings(YamlNode.Sequence list) {
    return !list.elements().isEmpty()
        && list.elements().stream().allMatch(YamlNode.Mapping.class::isInstance);
  }

  /** In the order of the earlier one. A key that stands twice still does. */
  private static YamlNode mapping(YamlNode.Mapping earlier, YamlNode.Mapping later) {
    List<YamlNode.Pair> rest = new ArrayList<>(later.pairs());
    List<YamlNode.Pair> pairs = new ArrayList<>();
    for (YamlNode.Pair pair : earlier.pairs()) {
      int same = same(pair, rest);
      if (same < 0) {
        pairs.add(pair);
      } else {
        YamlNode.Pair other = rest.remove(same);
        pairs.add(new YamlNode.Pair(other.key(), of(pair.value(), other.value())));
      }
    }
    pairs.addAll(rest);
    return new YamlNode.Mapping(pairs, later.tag(), later.span());
  }

  private static int same(YamlNode.Pair wanted, List<YamlNode.Pair> pairs) {
    Optional<String> name = name(wanted);
    for (int i = 0; i < pairs.size(); i++) {
      if (name.isPresent() && name.equals(name(pairs.get(i)))) {
        return i;
      }
    }
    return -1;
  }

  private static Optional<String> name(YamlNode.Pair pair) {
    return pair.key() instanceof YamlNode.Scalar key ? Optional.of(key.text()) : Optional.empty();
  }
}
