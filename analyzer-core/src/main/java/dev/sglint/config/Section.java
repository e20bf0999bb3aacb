package dev.sglint.config;

import dev.sglint.source.SourceSpan;
import dev.sglint.yaml.YamlNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** A mapping of the file: its keys are checked when it is made, its values when they are asked. */
final class Section {
  private final String name;
  private final SourceSpan place;
  private final Mistakes mistakes;
  private final Map<String, YamlNode.Pair> pairs;

  private Section(
      String name, SourceSpan place, Mistakes mistakes, Map<String, YamlNode.Pair> pairs) {
    this.name = name;
    this.place = place;
    this.mistakes = mistakes;
    this.pairs = pairs;
  }

  /** A mapping with fixed keys; anything else is a mistake, and an empty section. */
  static Section of(YamlNode node, String name, List<String> keys, Mistakes mistakes) {
    Section section = ofAnyKeys(node, name, mistakes);
    section.pairs.forEach(
        (key, pair) -> {
          if (!keys.contains(key)) {
            String words = name + " has no key `" + key + "`";
            mistakes.unknown(pair.key().span(), words, key, keys);
          }
        });
    return section;
  }

  /** A mapping whose keys are names. */
  static Section ofAnyKeys(YamlNode node, String name, Mistakes mistakes) {
    Map<String, YamlNode.Pair> pairs = new LinkedHashMap<>();
    if (node instanceof YamlNode.Mapping mapping) {
      for (YamlNode.Pair pair : mapping.pairs()) {
        if (!(pair.key() instanceof YamlNode.Scalar key)) {
          mistakes.add(pair.key().span(), "a key must be text");
        } else if (pairs.putIfAbsent(key.text(), pair) != null) {
          mistakes.add(key.span(), "the key `" + key.text() + "` stands twice");
        }
      }
    } else if (!Scalars.isNull(node)) {
      mistakes.add(node.span(), name + " must be a mapping of keys to values");
    }
    return new Section(name, node.span(), mistakes, pairs);
  }

  Map<String, YamlNode.Pair> pairs() {
    return pairs;
  }

  SourceSpan place() {
    return place;
  }

  /** Where a key stands, else the section. */
  SourceSpan place(String key) {
    YamlNode.Pair pair = pairs.get(key);
    return pair == null ? place : pair.key().span();
  }

  boolean has(String key) {
    return pairs.containsKey(key);
  }

  Optional<YamlNode> get(String key) {
    return Optional.ofNullable(pairs.get(key)).map(YamlNode.Pair::value);
  }

  /** Says that a key is missing. */
  void demand(String... keys) {
    for (String key : keys) {
      if (!has(key)) {
        mistakes.add(place, name + " needs `" + key + "`");
      }
    }
  }

  void mistake(String key, String words) {
    mistakes.add(get(key).map(YamlNode::span).orElse(place), "`" + key + "` " + words);
  }

  Section section(String key, List<String> keys) {
    YamlNode node = get(key).orElse(empty());
    return of(node, "`" + key + "`", keys, mistakes);
  }

  Section sectionOfAnyKeys(String key) {
    return ofAnyKeys(get(key).orElse(empty()), "`" + key + "`", mistakes);
  }

  private YamlNode empty() {
    return new YamlNode.Mapping(List.of(), Optional.empty(), place);
  }

  /** The elements of a list; what is no list is a mistake. */
  List<YamlNode> list(String key) {
    Optional<YamlNode> node = get(key);
    if (node.isEmpty()) {
      return List.of();
    }
    if (node.get() instanceof YamlNode.Sequence sequence) {
      return sequence.elements();
    }
    mistake(key, "must be a list");
    return List.of();
  }

  Optional<String> text(String key) {
    Optional<YamlNode> node = get(key);
    if (node.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> text = Scalars.text(node.get()).filter(t -> !t.isBlank());
    if (text.isEmpty()) {
      mistake(key, "must be text; a number or `true` is text in quotes");
    }
    return text;
  }

  List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    for (YamlNode element : list(key)) {
      Optional<String> text = Scalars.text(element);
      text.ifPresent(texts::add);
      if (text.isEmpty()) {
        mistakes.add(element.span(), "an element of `" + key + "` must be text");
      }
    }
    return texts;
  }

  int whole(String key, int low, int high, int otherwise) {
    return number(key, low, high).orElse(otherwise);
  }

  Optional<Integer> number(String key, int low, int high) {
    Optional<YamlNode> node = get(key);
    if (node.isEmpty()) {
      return Optional.empty();
    }
    OptionalInt number = Scalars.whole(node.get());
    if (number.isEmpty() || number.getAsInt() < low || number.getAsInt() > high) {
      mistake(key, "must be a number from " + low + " to " + high);
      return Optional.empty();
    }
    return Optional.of(number.getAsInt());
  }

  Optional<Boolean> truth(String key) {
    Optional<YamlNode> node = get(key);
    Optional<Boolean> truth = node.flatMap(Scalars::truth);
    if (node.isPresent() && truth.isEmpty()) {
      mistake(key, "must be `true` or `false`");
    }
    return truth;
  }

  /** One of some words. */
  Optional<String> choice(String key, List<String> words) {
    Optional<YamlNode> node = get(key);
    if (node.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> word =
        node.get() instanceof YamlNode.Scalar scalar
            ? Optional.of(scalar.text())
            : Optional.empty();
    if (word.isEmpty()) {
      mistake(key, "must be one of " + String.join(", ", words));
    } else if (!words.contains(word.get())) {
      String none = "`" + key + "` cannot be `" + word.get() + "`";
      mistakes.unknown(node.get().span(), none, word.get(), words);
    }
    return word.filter(words::contains);
  }

  Optional<LocalDate> date(String key) {
    Optional<YamlNode> node = get(key);
    if (node.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(Scalars.text(node.get()).orElse("")));
    } catch (DateTimeParseException e) {
      mistake(key, "must be a date: YYYY-MM-DD");
      return Optional.empty();
    }
  }
}
