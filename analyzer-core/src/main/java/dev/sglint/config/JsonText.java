package dev.sglint.config;

import dev.sglint.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;

/** A value as JSON in one line. */
final class JsonText {
  private JsonText() {}

  static String ofTexts(List<String> texts) {
    return "[" + String.join(", ", texts.stream().map(JsonText::quoted).toList()) + "]";
  }

  static String of(YamlNode node) {
    if (node instanceof YamlNode.Mapping mapping) {
      List<String> pairs = new ArrayList<>();
      for (YamlNode.Pair pair : mapping.pairs()) {
        String key = pair.key() instanceof YamlNode.Scalar scalar ? quoted(scalar.text()) : "\"\"";
        pairs.add(key + ": " + of(pair.value()));
      }
      return "{" + String.join(", ", pairs) + "}";
    }
    if (node instanceof YamlNode.Sequence sequence) {
      return "[" + String.join(", ", sequence.elements().stream().map(JsonText::of).toList()) + "]";
    }
    if (Scalars.isNull(node)) {
      return "null";
    }
    if (Scalars.truth(node).isPresent()) {
      return String.valueOf(Scalars.truth(node).get());
    }
    String text = node instanceof YamlNode.Scalar scalar ? scalar.text() : "";
    return Scalars.whole(node).isPresent() ? text : quoted(text);
  }

  static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (c < ' ') {
        quoted.append(String.format("\\u%04x", (int) c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }
}
