package dev.sglint.frontend.cloudformation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Templates that have to do with each other, each read once. */
final class TemplateStore {
  private final List<Template> asked;
  private final Map<String, Optional<Template>> read = new HashMap<>();
  private final NestedTemplates locations;
  private final Function<String, Optional<Template>> loader;

  /**
   * @param asked those that are to be analysed, by file
   * @param loader reads a file that is not among them
   */
  TemplateStore(
      Map<String, Template> asked,
      NestedTemplates locations,
      Function<String, Optional<Template>> loader) {
    this.asked = List.copyOf(asked.values());
    asked.forEach((file, template) -> read.put(file, Optional.of(template)));
    this.locations = locations;
    this.loader = loader;
  }

  List<Template> asked() {
    return asked;
  }

  /** The files of all that was read. */
  List<String> files() {
    List<String> files = new ArrayList<>(read.keySet());
    files.sort(null);
    return files;
  }

  /** The template that a resource makes a stack of. */
  Optional<Template> nested(Stack parent, DeclaredResource resource) {
    return locations.file(parent, resource).flatMap(this::template);
  }

  private Optional<Template> template(String file) {
    Optional<Template> before = read.get(file);
    if (before != null) {
      return before;
    }
    Optional<Template> loaded = loader.apply(file);
    read.put(file, loaded);
    return loaded;
  }
}
