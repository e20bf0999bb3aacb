package dev.sglint.config;

import dev.sglint.source.Position;
import dev.sglint.source.SourceTree;
import dev.sglint.yaml.YamlNode;
import dev.sglint.yaml.YamlReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The values that are in force, and where each is from: a file, or the defaults.
 *
 * @param files the files that were read, what is extended first
 */
public record InForce(List<String> files, List<Value> values) {
  /**
   * A value.
   *
   * @param key the keys down to it with dots between; elements of lists of mappings are numbered
   * @param json it as JSON in one line
   * @param origin the file where it is written, or what else it is from; empty for a default
   * @param place where in the file
   */
  public record Value(String key, String json, Optional<String> origin, Optional<Position> place) {
    /** One that is from no file, and a list. */
    public static Value of(String key, List<String> texts, String origin) {
      String json = JsonText.ofTexts(texts);
      return new Value(key, json, Optional.of(origin), Optional.empty());
    }

    /** One that is from no file, and true or false. */
    public static Value of(String key, boolean is, String origin) {
      return new Value(key, String.valueOf(is), Optional.of(origin), Optional.empty());
    }

    /** One that is from no file, and text. */
    public static Value of(String key, String text, String origin) {
      return new Value(key, JsonText.quoted(text), Optional.of(origin), Optional.empty());
    }
  }

  public InForce {
    files = List.copyOf(files);
    values = List.copyOf(values);
  }

  /** The same where somebody else has the last word on some keys. */
  public InForce with(List<Value> said) {
    List<String> keys = said.stream().map(Value::key).toList();
    List<Value> all = new ArrayList<>();
    for (Value value : values) {
      if (!keys.contains(value.key())) {
        all.add(value);
      }
    }
    all.addAll(said);
    return new InForce(files, all);
  }

  /** What is in force where there is no file. */
  public static InForce byDefault() {
    return new InForce(List.of(), new Values(Map.of()).of(defaults()));
  }

  private static YamlNode defaults() {
    return YamlReader.read("", ConfigTemplate.defaults()).node().orElseThrow();
  }

  /**
   * What is in force by a file in which there is no mistake.
   *
   * @param path of what is checked: for a file, what is said of it by its path is put in
   */
  static InForce of(ConfigFiles.Found found, String text, SourceTree sources, String path) {
    Mistakes mistakes = new Mistakes();
    References references = new References(sources, found.root(), found.directory(), mistakes);
    Layers layers = new Layers(references, mistakes, extended -> {});
    YamlNode whole = Merged.of(defaults(), layers.read(found.path(), text));
    if (sources.kind(path) == SourceTree.Kind.FILE) {
      whole = at(path, whole, references, mistakes);
    }
    Map<String, String> texts = new LinkedHashMap<>(layers.texts());
    return new InForce(List.copyOf(texts.keySet()), new Values(texts).of(whole));
  }

  /** The same with what is said of a path, which is then no longer said of paths. */
  private static YamlNode at(
      String path, YamlNode whole, References references, Mistakes mistakes) {
    Section top = Section.ofAnyKeys(whole, "", mistakes);
    YamlNode merged = without(whole, ConfigReader.OVERRIDES);
    for (YamlNode entry : top.list(ConfigReader.OVERRIDES)) {
      List<String> paths = Section.ofAnyKeys(entry, "", mistakes).texts(OverrideReader.PATHS);
      if (references.scope(paths).covers(path, false)) {
        merged = Merged.of(merged, without(entry, OverrideReader.PATHS));
      }
    }
    return merged;
  }

  private static YamlNode without(YamlNode node, String key) {
    if (!(node instanceof YamlNode.Mapping mapping)) {
      return node;
    }
    List<YamlNode.Pair> pairs = new ArrayList<>();
    for (YamlNode.Pair pair : mapping.pairs()) {
      if (!(pair.key() instanceof YamlNode.Scalar name) || !name.text().equals(key)) {
        pairs.add(pair);
      }
    }
    return new YamlNode.Mapping(pairs, mapping.tag(), mapping.span());
  }
}
