package dev.sglint.frontend.cloudformation;

import dev.sglint.frontend.cloudformation.syntax.Node;
import dev.sglint.frontend.cloudformation.value.Data;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which file the template of a nested stack stands in. */
final class NestedTemplates {
  private static final Set<String> TYPES =
      Set.of(
          "AWS::CloudFormation::Stack",
          "AWS::CloudFormation::StackSet",
          "AWS::Serverless::Application");

  private static final List<String> SUFFIXES = List.of(".yaml", ".yml", ".json", ".template");

  private final TemplateFiles files;
  private final List<String> paths;

  /**
   * @param paths the templates that are to be analysed
   */
  NestedTemplates(TemplateFiles files, List<String> paths) {
    this.files = files;
    this.paths = paths;
  }

  /** Whether templates may be nested in one that has this text. */
  static boolean mayNest(String text) {
    return TYPES.stream().anyMatch(text::contains);
  }

  /** Whether a resource makes a stack of another template. */
  static boolean isStack(DeclaredResource resource) {
    return TYPES.contains(resource.type());
  }

  /** Where a resource says which template it is. */
  static Optional<Node> location(DeclaredResource resource) {
    return resource.property(
        resource.type().equals("AWS::Serverless::Application") ? "Location" : "TemplateURL");
  }

  /** The file, where it is there and no other can be meant. */
  Optional<String> file(Stack parent, DeclaredResource resource) {
    String from = parent.template().file();
    Optional<String> asset =
        resource.body().members("Metadata").flatMap(metadata -> metadata.text("aws:asset:path"));
    if (asset.isPresent() && files.isFile(files.beside(from, asset.get()))) {
      return Optional.of(files.beside(from, asset.get()));
    }
    Optional<Node> location = location(resource);
    if (location.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> text = Data.knownText(parent.evaluator().evaluate(location.get()));
    boolean local = text.isPresent() && !text.get().contains("://");
    if (local && files.isFile(files.beside(from, text.get()))) {
      return Optional.of(files.beside(from, text.get()));
    }
    return text.or(() -> fileName(location.get())).flatMap(url -> byName(from, url));
  }

  /** The end of a location that is put together, where it says which file it is. */
  private static Optional<String> fileName(Node node) {
    if (node instanceof Node.Scalar scalar) {
      String text = scalar.text();
      String tail = text.substring(text.lastIndexOf('}') + 1);
      return SUFFIXES.stream().anyMatch(tail::endsWith) ? Optional.of(tail) : Optional.empty();
    }
    List<Node> parts = new ArrayList<>();
    if (node instanceof Node.Items list) {
      parts.addAll(list.elements());
    } else if (node instanceof Node.Members object) {
      object.members().forEach(member -> parts.add(member.value()));
    }
    for (Node part : parts) {
      Optional<String> literal = fileName(part);
      if (literal.isPresent()) {
        return literal;
      }
    }
    return Optional.empty();
  }

  /** A template of the same name: the one beside, or the only one, or the one that agrees most. */
  private Optional<String> byName(String from, String url) {
    String name = TemplateFiles.name(url);
    List<String> best = new ArrayList<>();
    int most = -1;
    for (String path : paths) {
      if (path.equals(from) || !TemplateFiles.name(path).equals(name)) {
        continue;
      }
      boolean beside = TemplateFiles.directory(path).equals(TemplateFiles.directory(from));
      int agreed = 2 * commonParts(path, url) + (beside ? 1 : 0);
      if (agreed > most) {
        best.clear();
        most = agreed;
      }
      if (agreed == most) {
        best.add(path);
      }
    }
    return best.size() == 1 ? Optional.of(best.get(0)) : Optional.empty();
  }

  /** How many parts two paths have in common at their ends. */
  private static int commonParts(String one, String other) {
    String[] ones = one.split("/", -1);
    String[] others = other.split("/", -1);
    int common = 0;
    while (common < ones.length
        && common < others.length
        && ones[ones.length - 1 - common].equals(others[others.length - 1 - common])) {
      common++;
    }
    return common;
  }
}
