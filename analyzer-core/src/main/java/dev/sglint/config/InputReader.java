package dev.sglint.config;

import dev.sglint.config.ConfiguredInput.Kind;
import dev.sglint.source.PathScope;
import dev.sglint.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Values that are given beside the files, for all of them or in a list for some paths each. */
final class InputReader {
  private static final String PATHS = "paths";

  private final References references;
  private final Mistakes mistakes;
  private final List<ConfiguredInput> inputs = new ArrayList<>();

  InputReader(References references, Mistakes mistakes) {
    this.references = references;
    this.mistakes = mistakes;
  }

  /** Files first, so that single values win. */
  List<ConfiguredInput> inputs() {
    return inputs;
  }

  void terraform(Optional<YamlNode> node) {
    node.ifPresent(
        n -> read(n, "terraform", "var-files", Kind.VARIABLE_FILE, "vars", Kind.VARIABLE));
  }

  void cloudFormation(Optional<YamlNode> node) {
    node.ifPresent(
        n ->
            read(
                n,
                "cloudformation",
                "parameter-files",
                Kind.PARAMETER_FILE,
                "parameters",
                Kind.PARAMETER));
  }

  private void read(
      YamlNode node, String name, String files, Kind file, String values, Kind value) {
    if (node instanceof YamlNode.Sequence list) {
      for (YamlNode element : list.elements()) {
        List<String> keys = List.of(PATHS, files, values);
        Section section = Section.of(element, "an entry of `" + name + "`", keys, mistakes);
        section.demand(PATHS);
        Optional<PathScope> where = Optional.of(references.scope(section.texts(PATHS)));
        read(section, files, file, values, value, where);
      }
    } else {
      Section section = Section.of(node, "`" + name + "`", List.of(files, values), mistakes);
      read(section, files, file, values, value, Optional.empty());
    }
  }

  private void read(
      Section section,
      String files,
      Kind file,
      String values,
      Kind value,
      Optional<PathScope> where) {
    for (YamlNode element : section.list(files)) {
      references
          .file(element)
          .ifPresent(
              path -> inputs.add(new ConfiguredInput(file, "", path, where, element.span())));
    }
    section
        .sectionOfAnyKeys(values)
        .pairs()
        .forEach(
            (key, pair) ->
                inputs.add(
                    new ConfiguredInput(
                        value, key, text(pair.value()), where, pair.value().span())));
  }

  /** As it would be written on a command line: a scalar as it is, anything else as JSON. */
  private static String text(YamlNode node) {
    return node instanceof YamlNode.Scalar scalar ? scalar.text() : JsonText.of(node);
  }
}
