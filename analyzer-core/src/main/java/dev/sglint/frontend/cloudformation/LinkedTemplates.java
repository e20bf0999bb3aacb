package dev.sglint.frontend.cloudformation;

import dev.sglint.diagnostic.DiagnosticCode;
import dev.sglint.frontend.cloudformation.syntax.Node;
import dev.sglint.frontend.cloudformation.value.Data;
import dev.sglint.frontend.cloudformation.value.Datum;
import dev.sglint.model.Presence;
import dev.sglint.source.SourceSpan;
import dev.sglint.value.Field;
import dev.sglint.value.Provenance;
import dev.sglint.value.Step;
import dev.sglint.value.UnknownReason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Templates that are read together: which nests which, and what is exported under which name. */
final class LinkedTemplates implements Links {
  private final TemplateStore store;
  private final Problems problems;
  private final Set<String> nestedFiles = new HashSet<>();
  private final Map<String, List<Export>> exports = new HashMap<>();
  private final Map<String, String> leaders = new HashMap<>();
  private final Set<String> importing = new HashSet<>();

  private record Export(Stack stack, Node value) {}

  LinkedTemplates(TemplateStore store, Problems problems) {
    this.store = store;
    this.problems = problems;
  }

  /** Makes all the stacks that are nested in one. */
  void nest(Stack stack) {
    for (DeclaredResource resource : stack.resources()) {
      if (NestedTemplates.isStack(resource)) {
        stack.nested(resource).ifPresent(this::nest);
      }
    }
  }

  /** The files whose templates are nested in others. */
  Set<String> nestedFiles() {
    return nestedFiles;
  }

  @Override
  public Optional<Stack> nested(Stack parent, DeclaredResource resource) {
    Optional<Presence> presence = StackResources.presence(parent, resource);
    if (presence.isEmpty()) {
      return Optional.empty();
    }
    Optional<Template> inline =
        Optional.ofNullable(parent.template().inline().get(resource.logicalId()));
    Optional<Template> template = inline.or(() -> store.nested(parent, resource));
    if (template.isEmpty()) {
      NestedTemplates.location(resource)
          .or(() -> resource.property("TemplateBody"))
          .ifPresent(
              location ->
                  problems.unknown(
                      DiagnosticCode.MISSING_TEMPLATE,
                      location.span(),
                      "the template of `"
                          + resource.logicalId()
                          + "` is not part of what was read: what is in it is unknown"));
      return Optional.empty();
    }
    Set<String> chain = new HashSet<>(parent.id().chain());
    String file = template.get().file();
    boolean again = inline.isEmpty() && !chain.add(file);
    if (again || chain.size() > Budget.MAX_NESTING) {
      problems.limit(resource.span(), "this template is nested in itself, or too deep in others");
      return Optional.empty();
    }
    if (!parent.budget().stack(template.get().section("Resources").size())) {
      problems.limit(
          resource.span(), "stacks of too many resources are nested: this one is not looked at");
      return Optional.empty();
    }
    if (inline.isEmpty()) {
      nestedFiles.add(file);
    }
    Stack.StackId id =
        new Stack.StackId(
            parent.id().prefix() + resource.logicalId() + "/",
            parent.id().scope(),
            chain,
            calls(parent, resource));
    return Optional.of(
        new Stack(
            template.get(),
            id,
            arguments(parent, resource, template.get()),
            presence.get(),
            new Stack.Surroundings(problems, parent.budget(), this, parent.defaults())));
  }

  private static List<SourceSpan> calls(Stack parent, DeclaredResource resource) {
    List<SourceSpan> calls = new ArrayList<>(parent.id().calls());
    calls.add(resource.span().to(resource.body().span()));
    return calls;
  }

  /** The values that a stack gives to one that is nested in it. */
  private static Map<String, Field<Datum>> arguments(
      Stack parent, DeclaredResource resource, Template template) {
    Map<String, Field<Datum>> arguments = new LinkedHashMap<>();
    Optional<Node> parameters = resource.property("Parameters");
    if (parameters.isEmpty()) {
      return arguments;
    }
    Field<Datum> value = parent.evaluator().evaluate(parameters.get());
    if (value instanceof Field.Known<Datum> known && known.value() instanceof Datum.Struct struct) {
      struct.properties().forEach(p -> put(arguments, p.name(), p.value()));
    } else if (value instanceof Field.Known<Datum> known
        && known.value() instanceof Datum.Items items) {
      for (Field<Datum> element : items.elements().known()) {
        if (element instanceof Field.Known<Datum> one && one.value() instanceof Datum.Struct pair) {
          Optional<String> key =
              pair.get("ParameterKey").map(Datum.Property::value).flatMap(Data::knownText);
          Optional<Datum.Property> given = pair.get("ParameterValue");
          if (key.isPresent() && given.isPresent()) {
            put(arguments, key.get(), given.get().value());
          }
        }
      }
    } else {
      UnknownReason reason =
          value instanceof Field.Unknown<Datum> unknown
              ? unknown.reason()
              : new UnknownReason(UnknownReason.Kind.INPUT_NOT_GIVEN, "the parameters of a stack");
      for (String name : template.section("Parameters").keySet()) {
        arguments.put(name, Field.unknown(reason, value.provenance()));
      }
    }
    return arguments;
  }

  private static void put(Map<String, Field<Datum>> arguments, String name, Field<Datum> value) {
    if (Data.isNoValue(value)) {
      return;
    }
    SourceSpan place = value.provenance().span();
    String text = name + ": " + value.provenance().text();
    arguments.put(name, Data.at(value, Step.MODULE_ARGUMENT, text, place));
  }

  /** Takes in what a stack, and those in it, export under names that are known. */
  void exportsOf(Stack stack) {
    for (Stack.Exported exported : stack.exports()) {
      Data.knownText(stack.evaluator().evaluate(exported.name()))
          .ifPresent(
              name ->
                  exports
                      .computeIfAbsent(name, n -> new ArrayList<>())
                      .add(new Export(stack, exported.value())));
    }
    for (DeclaredResource resource : stack.resources()) {
      if (NestedTemplates.isStack(resource)) {
        stack.nested(resource).ifPresent(this::exportsOf);
      }
    }
  }

  @Override
  public Optional<Field<Datum>> imported(Stack by, String name, Provenance use) {
    List<Export> candidates = exports.getOrDefault(name, List.of());
    if (candidates.size() > 1) {
      // Others are likely to be variants of one template.
      String directory = TemplateFiles.directory(by.id().scope());
      candidates =
          candidates.stream()
              .filter(e -> TemplateFiles.directory(e.stack().id().scope()).equals(directory))
              .toList();
    }
    if (candidates.size() != 1) {
      return Optional.empty();
    }
    Export export = candidates.get(0);
    join(by.id().scope(), export.stack().id().scope());
    if (!importing.add(name)) {
      problems.refused(use.span(), "the export " + name + " depends on itself");
      return Optional.of(Data.unknown(UnknownReason.Kind.REFUSED, "the export " + name, use));
    }
    Field<Datum> value = export.stack().evaluator().evaluate(export.value());
    importing.remove(name);
    return Optional.of(value);
  }

  private String leader(String file) {
    String leader = leaders.getOrDefault(file, file);
    if (leader.equals(file)) {
      return file;
    }
    String last = leader(leader);
    leaders.put(file, last);
    return last;
  }

  private void join(String one, String other) {
    String first = leader(one);
    String second = leader(other);
    if (first.compareTo(second) < 0) {
      leaders.put(second, first);
    } else if (!first.equals(second)) {
      leaders.put(first, second);
    }
  }

  /** Files in groups of those that import from each other, in the order of the first of each. */
  List<List<String>> components(List<String> files) {
    Map<String, List<String>> components = new LinkedHashMap<>();
    for (String file : files) {
      components.computeIfAbsent(leader(file), l -> new ArrayList<>()).add(file);
    }
    return List.copyOf(components.values());
  }
}
