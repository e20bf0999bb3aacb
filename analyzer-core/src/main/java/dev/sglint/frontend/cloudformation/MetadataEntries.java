package dev.sglint.frontend.cloudformation;

import dev.sglint.frontend.cloudformation.syntax.Node;
import dev.sglint.model.Remarks;
import dev.sglint.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the metadata of a template and of its resources says of rules, to whichever tool. */
final class MetadataEntries {
  private static final String METADATA = "Metadata";

  private final List<Remarks.Entry> entries = new ArrayList<>();

  /** What is said is said of this. */
  private record Subject(SourceSpan span, String address) {}

  private MetadataEntries() {}

  /**
   * All of a template.
   *
   * @param all the whole file
   */
  static List<Remarks.Entry> in(Template template, SourceSpan all) {
    MetadataEntries found = new MetadataEntries();
    for (Node.Members part : template.parts()) {
      part.members(METADATA).ifPresent(data -> found.tools(data, new Subject(all, "")));
    }
    for (Node.Member resource : template.section("Resources").values()) {
      if (resource.value() instanceof Node.Members body) {
        SourceSpan span = resource.nameSpan().to(body.span());
        body.members(METADATA)
            .ifPresent(data -> found.tools(data, new Subject(span, resource.name())));
      }
    }
    return found.entries;
  }

  private void tools(Node.Members metadata, Subject subject) {
    list(metadata, "sglint", "allow").forEach(one -> entry("sglint", one, "rule", subject));
    list(metadata, "cfn_nag", "rules_to_suppress")
        .forEach(one -> entry("cfn_nag", one, "id", subject));
    list(metadata, "checkov", "skip").forEach(one -> entry("checkov", one, "id", subject));
    list(metadata, "bridgecrew", "skip").forEach(one -> entry("checkov", one, "id", subject));
    list(metadata, "guard", "SuppressedRules").forEach(one -> entry("guard", one, "", subject));
    metadata
        .members("cfn-lint")
        .map(lint -> list(lint, "config", "ignore_checks"))
        .orElse(List.of())
        .forEach(one -> entry("cfn-lint", one, "", subject));
  }

  /** The elements of {@code tool: {key: […]}}; one alone is a list of itself. */
  private static List<Node> list(Node.Members metadata, String tool, String key) {
    Optional<Node> list = metadata.members(tool).flatMap(body -> body.get(key));
    if (list.isEmpty()) {
      return List.of();
    }
    return list.get() instanceof Node.Items items ? items.elements() : List.of(list.get());
  }

  private void entry(String tool, Node node, String key, Subject subject) {
    if (node instanceof Node.Scalar scalar) {
      add(tool, scalar.text(), Optional.empty(), Optional.empty(), node.span(), subject);
    } else if (node instanceof Node.Members body) {
      Optional<String> rule = body.text(key);
      Optional<String> reason = body.text("reason").or(() -> body.text("comment"));
      String name = rule.orElse("");
      add(tool, name, reason, body.text("until"), node.span(), subject);
    }
  }

  private void add(
      String tool,
      String rule,
      Optional<String> reason,
      Optional<String> until,
      SourceSpan place,
      Subject subject) {
    entries.add(
        new Remarks.Entry(tool, rule, reason, until, place, subject.span(), subject.address()));
  }
}
