package dev.sglint.frontend.cloudformation;

import dev.sglint.frontend.cloudformation.syntax.Node;
import dev.sglint.source.SourceSpan;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A template, its sections by name. */
final class Template {
  private static final String LANGUAGE_EXTENSIONS = "AWS::LanguageExtensions";
  private static final String SAM = "AWS::Serverless-2016-10-31";

  /** Who reads a template before CloudFormation does. */
  enum Dialect {
    CLOUDFORMATION,
    /** Puts resources of its own in, and has variables in every text. */
    SERVERLESS_FRAMEWORK
  }

  private final String file;
  private final Dialect dialect;
  private final List<Node.Members> parts;
  private final boolean isWhole;
  private final Map<String, Template> inline;
  private final Map<String, SourceSpan> transforms;
  private final Map<String, Map<String, Node.Member>> sections = new HashMap<>();

  /**
   * @param file where it stands
   * @param dialect who is to make a stack of it
   * @param parts the objects that its sections stand in: one, but for the Serverless Framework
   * @param isWhole whether all of it could be read
   * @param inline templates in it, by the logical ids of the resources that hold them
   */
  private Template(
      String file,
      Dialect dialect,
      List<Node.Members> parts,
      boolean isWhole,
      Map<String, Template> inline) {
    this.isWhole = isWhole;
    this.inline = Map.copyOf(inline);
    this.file = file;
    this.dialect = dialect;
    this.parts = List.copyOf(parts);
    this.transforms = Collections.unmodifiableMap(transforms(parts));
  }

  String file() {
    return file;
  }

  Dialect dialect() {
    return dialect;
  }

  List<Node.Members> parts() {
    return parts;
  }

  Map<String, Template> inline() {
    return inline;
  }

  Template with(Map<String, Template> templates) {
    return new Template(file, dialect, parts, isWhole, templates);
  }

  /** What a text holds that was read; empty where it is no template. */
  static Optional<Template> of(String file, Node root, boolean isWhole) {
    if (!(root instanceof Node.Members object)) {
      return Optional.empty();
    }
    if (isTemplate(object)) {
      return Optional.of(
          new Template(file, Dialect.CLOUDFORMATION, List.of(object), isWhole, Map.of()));
    }
    boolean serverless = object.get("service").isPresent() || object.get("provider").isPresent();
    List<Node.Members> parts = new ArrayList<>();
    if (serverless && object.get("resources").isPresent()) {
      Node resources = object.get("resources").get();
      List<Node> all = resources instanceof Node.Items list ? list.elements() : List.of(resources);
      for (Node part : all) {
        if (part instanceof Node.Members members) {
          parts.add(members);
        }
      }
    }
    return serverless && parts.stream().anyMatch(part -> part.get("Resources").isPresent())
        ? Optional.of(new Template(file, Dialect.SERVERLESS_FRAMEWORK, parts, isWhole, Map.of()))
        : Optional.empty();
  }

  private static boolean isTemplate(Node.Members object) {
    if (object.get("AWSTemplateFormatVersion").isPresent()) {
      return true;
    }
    List<Node.Member> resources =
        object.members("Resources").map(Node.Members::members).orElse(List.of());
    for (Node.Member resource : resources) {
      boolean typed =
          resource.value() instanceof Node.Members body
              && body.text("Type").filter(type -> type.contains("::")).isPresent();
      if (typed || resource.name().startsWith("Fn::")) {
        return true;
      }
    }
    return false;
  }

  /** The entries of a section in their order; where a name stands twice the last one counts. */
  Map<String, Node.Member> section(String name) {
    return sections.computeIfAbsent(name, this::read);
  }

  private Map<String, Node.Member> read(String name) {
    Map<String, Node.Member> entries = new LinkedHashMap<>();
    for (Node.Members part : parts) {
      if (part.get(name).isPresent() && part.get(name).get() instanceof Node.Members section) {
        section.members().forEach(member -> entries.put(member.name(), member));
      }
    }
    return Collections.unmodifiableMap(entries);
  }

  /** A section that is no object, which CloudFormation refuses. */
  List<Node.Member> malformedSections() {
    List<Node.Member> malformed = new ArrayList<>();
    for (Node.Members part : parts) {
      for (String name :
          List.of("Parameters", "Mappings", "Conditions", "Rules", "Resources", "Outputs")) {
        part.member(name)
            .filter(section -> !(section.value() instanceof Node.Members))
            .filter(section -> isWhole || !isNull(section.value()))
            .ifPresent(malformed::add);
      }
    }
    return malformed;
  }

  private static boolean isNull(Node node) {
    return node instanceof Node.Scalar scalar && scalar.isNull();
  }

  /** The transforms that are run on it, with their places. */
  private static Map<String, SourceSpan> transforms(List<Node.Members> parts) {
    Map<String, SourceSpan> transforms = new LinkedHashMap<>();
    for (Node.Members part : parts) {
      if (part.get("Transform").isPresent()) {
        Node transform = part.get("Transform").get();
        List<Node> all =
            transform instanceof Node.Items list ? list.elements() : List.of(transform);
        for (Node one : all) {
          if (one instanceof Node.Scalar scalar) {
            transforms.put(scalar.text(), scalar.span());
          } else if (one instanceof Node.Members object) {
            transforms.put(object.text("Name").orElse(""), object.span());
          }
        }
      }
    }
    return transforms;
  }

  /** The macros that may make anything of it. */
  Map<String, SourceSpan> macros() {
    Map<String, SourceSpan> macros = new LinkedHashMap<>(transforms);
    macros.keySet().removeIf(name -> name.startsWith("AWS::") && !name.equals("AWS::Include"));
    return macros;
  }

  boolean hasLanguageExtensions() {
    return transforms.containsKey(LANGUAGE_EXTENSIONS);
  }

  /** Whether there may be resources that cannot be seen, generated ones for instance. */
  boolean mayHaveMore() {
    return !isWhole
        || dialect == Dialect.SERVERLESS_FRAMEWORK
        || transforms.containsKey(SAM)
        || !macros().isEmpty()
        || section("Resources").containsKey("Fn::Transform");
  }
}
