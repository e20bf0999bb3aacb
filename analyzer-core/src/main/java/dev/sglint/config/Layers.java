package dev.sglint.config;

import dev.sglint.source.SourceSpan;
import dev.sglint.yaml.YamlNode;
import dev.sglint.yaml.YamlReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads a configuration file with those that it extends into one tree. */
final class Layers {
  private static final int MOST_DEEP = 32;

  private final References references;
  private final Mistakes mistakes;
  private final Consumer<YamlNode> check;
  private final Map<String, String> texts = new LinkedHashMap<>();
  private final Map<String, YamlNode> done = new HashMap<>();
  private final List<String> open = new ArrayList<>();

  /**
   * @param check is given what is extended, which must be right by itself
   */
  Layers(References references, Mistakes mistakes, Consumer<YamlNode> check) {
    this.references = references;
    this.mistakes = mistakes;
    this.check = check;
  }

  /** The texts by their paths, what is extended first. */
  Map<String, String> texts() {
    return texts;
  }

  /** What a file and those that it extends say. */
  YamlNode read(String path, String text) {
    YamlReader.Outcome yaml = YamlReader.read(path, text);
    yaml.problem().ifPresent(p -> mistakes.add(p.span(), "no YAML: " + p.words()));
    YamlNode own =
        yaml.node()
            .orElse(new YamlNode.Mapping(List.of(), Optional.empty(), new SourceSpan(path, 0, 0)));
    open.add(path);
    YamlNode merged = own;
    List<YamlNode> bases = bases(own);
    if (!bases.isEmpty()) {
      merged = bases.get(0);
      for (YamlNode base : bases.subList(1, bases.size())) {
        merged = Merged.of(merged, base);
      }
      merged = Merged.of(merged, own);
    }
    open.remove(open.size() - 1);
    texts.put(path, text);
    return merged;
  }

  private List<YamlNode> bases(YamlNode own) {
    List<YamlNode> bases = new ArrayList<>();
    if (own instanceof YamlNode.Mapping mapping) {
      for (YamlNode.Pair pair : mapping.pairs()) {
        if (pair.key() instanceof YamlNode.Scalar key
            && key.text().equals(ConfigReader.EXTENDS)
            && pair.value() instanceof YamlNode.Sequence list) {
          list.elements().forEach(element -> base(element).ifPresent(bases::add));
        }
      }
    }
    return bases;
  }

  private Optional<YamlNode> base(YamlNode element) {
    Optional<String> file = references.file(element);
    if (file.isEmpty()) {
      return Optional.empty();
    }
    String path = file.get();
    String identity = references.identity(path);
    if (open.stream().map(references::identity).anyMatch(identity::equals)) {
      String circle = String.join("` extends `", open) + "` extends `" + path;
      mistakes.add(element.span(), "what is extended goes round in a circle: `" + circle + "`");
      return Optional.empty();
    }
    if (open.size() > MOST_DEEP) {
      mistakes.add(element.span(), "more than " + MOST_DEEP + " files extend each other");
      return Optional.empty();
    }
    if (!done.containsKey(identity)) {
      Optional<String> text = references.text(path);
      if (text.isEmpty()) {
        mistakes.add(element.span(), "`" + path + "` cannot be read, or is longer than 1 MiB");
        return Optional.empty();
      }
      YamlNode node = read(path, text.get());
      check.accept(node);
      done.put(identity, node);
    }
    return Optional.ofNullable(done.get(identity));
  }
}
