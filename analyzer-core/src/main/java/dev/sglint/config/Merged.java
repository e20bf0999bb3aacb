package dev.sglint.config;

import dev.sglint.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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

  private static YamlNode mapping(YamlNode.Mapping first, YamlNode.Mapping second) {
    Map<String, YamlNode> before = new LinkedHashMap<>();
    for (YamlNode.Pair pair : first.pairs()) {
      name(pair).ifPresent(name -> before.putIfAbsent(name, pair.value()));
    }
    List<YamlNode.Pair> pairs = new ArrayList<>();
    Set<String> after = new LinkedHashSet<>();
    for (YamlNode.Pair pair : second.pairs()) {
      name(pair).ifPresent(after::add);
    }
    for (YamlNode.Pair pair : first.pairs()) {
      if (name(pair).filter(after::contains).isEmpty()) {
        pairs.add(pair);
      }
    }
    for (YamlNode.Pair pair : second.pairs()) {
      YamlNode value =
          name(pair)
              .filter(before::containsKey)
              .map(name -> of(before.getOrDefault(name, pair.value()), pair.value()))
              .orElse(pair.value());
      pairs.add(new YamlNode.Pair(pair.key(), value));
    }
    return new YamlNode.Mapping(pairs, second.tag(), second.span());
  }

  private static Optional<String> name(YamlNode.Pair pair) {
    return pair.key() instanceof YamlNode.Scalar key
        ? Optional.of(key.text())
        : Optional.empty();
  }
}
