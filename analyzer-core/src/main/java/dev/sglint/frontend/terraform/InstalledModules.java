package dev.sglint.frontend.terraform;

import dev.sglint.frontend.terraform.resource.Addresses;
import dev.sglint.json.JsonReader;
import dev.sglint.json.JsonValue;
import dev.sglint.source.TextStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What {@code terraform init} installed under {@code .terraform/modules}. */
final class InstalledModules {
  private final Map<String, String> directories = new HashMap<>();

  static InstalledModules read(Files files, String root) {
    InstalledModules installed = new InstalledModules();
    String path = Paths.join(root, ".terraform/modules/modules.json");
    files.text(path).ifPresent(text -> installed.read(root, path, text));
    return installed;
  }

  private void read(String root, String path, String text) {
    JsonReader.Outcome outcome = JsonReader.readAll(TextStream.of(path, text));
    if (outcome.value().isPresent()
        && outcome.value().get() instanceof JsonValue.ObjectValue manifest) {
      for (JsonValue entry :
          manifest.array("Modules").map(JsonValue.ArrayValue::elements).orElse(List.of())) {
        if (entry instanceof JsonValue.ObjectValue module
            && module.text("Key").isPresent()
            && module.text("Dir").isPresent()) {
          directories.put(module.text("Key").get(), Paths.join(root, module.text("Dir").get()));
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
    String rest = prefix;
    while (rest.startsWith("module.")) {
      int end = Addresses.endOfPart(rest, "module.".length());
      String part = rest.substring("module.".length(), end - 1);
      key.append(Addresses.withoutKey(part)).append('.');
      rest = rest.substring(end);
    }
    return key.toString();
  }
}
