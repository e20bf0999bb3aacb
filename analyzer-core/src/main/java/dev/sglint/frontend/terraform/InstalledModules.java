package dev.sglint.frontend.terraform;

import dev.sglint.json.JsonHandler;
import dev.sglint.json.JsonReader;
import dev.sglint.json.JsonValue;
import dev.sglint.source.TextStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What {@code terraform init} installed under {@code .terraform/modules}. */
final class InstalledModules {
  private static final JsonHandler KEEP_ALL =
      new JsonHandler() {
        @Override
        public boolean streams(String name) {
          return false;
        }

        @Override
        public boolean skips(String name, String text) {
          return false;
        }

        @Override
        public boolean looksInto(String text) {
          return false;
        }

        @Override
        public void member(String name) {}

        @Override
        public void element(JsonValue element) {}
      };

  private final Map<String, String> directories = new HashMap<>();

  static InstalledModules read(Files files, String root) {
    InstalledModules installed = new InstalledModules();
    String path = Paths.join(root, ".terraform/modules/modules.json");
    files.text(path).ifPresent(text -> installed.read(root, path, text));
    return installed;
  }

  private void read(String root, String path, String text) {
    JsonReader.Outcome outcome = JsonReader.read(TextStream.of(path, text), 0, KEEP_ALL);
    if (outcome.value().isPresent()
        && outcome.value().get() instanceof JsonValue.ObjectValue manifest) {
      for (JsonValue entry :
          manifest.array("Modules").map(JsonValue.ArrayValue::elements).orElse(java.util.List.of())) {
        if (entry instanceof JsonValue.ObjectValue module
            && module.text("Key").isPresent()
            && module.text("Dir").isPresent()) {
          directories.put(
              module.text("Key").get(), Paths.join(root, module.text("Dir").get()));
        }
      }
    }
  }

  /** Where the module of a call is, by the names of the calls that lead to it. */
  Optional<String> directory(String prefix, String name) {
    return Optional.ofNullable(directories.get(key(prefix) + name));
  }

  /** {@code module.a["x"].module.b[0].} to {@code a.b.}. */
  private static String key(String prefix) {
    StringBuilder key = new StringBuilder();
    int i = 0;
    while (i < prefix.length()) {
      char c = prefix.charAt(i);
      if (c == '[') {
        i = endOfKey(prefix, i);
      } else {
        key.append(c);
        i++;
      }
    }
    return key.toString().replace("module.", "");
  }

  private static int endOfKey(String prefix, int from) {
    boolean quoted = prefix.startsWith("[\"", from);
    int i = from + (quoted ? 2 : 1);
    while (i < prefix.length()) {
      char c = prefix.charAt(i);
      if (quoted && c == '\\') {
        i++;
      } else if (quoted ? prefix.startsWith("\"]", i) : c == ']') {
        return i + (quoted ? 2 : 1);
      }
      i++;
    }
    return i;
  }
}
