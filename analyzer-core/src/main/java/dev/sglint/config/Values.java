package dev.sglint.config;

import dev.sglint.config.InForce.Value;
import dev.sglint.source.LineIndex;
import dev.sglint.yaml.YamlNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The values in a tree that is put together from files. */
final class Values {
  private final Map<String, LineIndex> indices = new HashMap<>();
  private final List<Value> values = new ArrayList<>();

  /**
   * @param texts the files by their paths; what is in none of them is a default
   */
  Values(Map<String, String> texts) {
    texts.forEach((file, text) -> indices.put(file, LineIndex.of(text)));
  }

  List<Value> of(YamlNode root) {
    if (root instanceof YamlNode.Mapping mapping) {
      for (YamlNode.Pair pair : mapping.pairs()) {
        if (!name(pair).equals(ConfigReader.EXTENDS)) {
          add(name(pair), pair.value());
        }
      }
    }
    return values;
  }

  private static String name(YamlNode.Pair pair) {
    return pair.key() instanceof YamlNode.Scalar scalar ? scalar.text() : "";
  }

  private void add(String key, YamlNode node) {
    if (node instanceof YamlNode.Mapping mapping && !mapping.pairs().isEmpty()) {
      mapping.pairs().forEach(pair -> add(key + "." + name(pair), pair.value()));
    } else if (node instanceof YamlNode.Sequence list
        && list.elements().stream().anyMatch(YamlNode.Mapping.class::isInstance)) {
      for (int i = 0; i < list.elements().size(); i++) {
        add(key + "[" + i + "]", list.elements().get(i));
      }
    } else if (!Scalars.isNull(node)) {
      LineIndex index = indices.get(node.span().file());
      values.add(
          new Value(
              key,
              JsonText.of(node),
              Optional.ofNullable(index).map(known -> node.span().file()),
              Optional.ofNullable(index).map(known -> known.position(node.span().start()))));
    }
  }
}
