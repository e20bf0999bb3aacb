package dev.sglint.frontend.cloudformation;

import dev.sglint.frontend.cloudformation.syntax.Node;
import dev.sglint.frontend.cloudformation.value.Datum;
import dev.sglint.model.Presence;
import dev.sglint.source.SourceSpan;
import dev.sglint.value.Alternative;
import dev.sglint.value.Field;
import dev.sglint.value.Guard;
import dev.sglint.value.Ternary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A template with values for its parameters. */
final class Stack {
  /** In more worlds than this a resource is only looked at as one that may exist. */
  private static final int MAX_WORLDS = 8;

  private final Template template;
  private final StackId id;
  private final Presence presence;
  private final Problems problems;
  private final Budget budget;
  private final Links links;
  private final Defaults defaults;
  private final Evaluator evaluator;
  private final Loops loops;
  private final Parameters parameters;
  private final Conditions conditions;
  private final Map<String, DeclaredResource> resources = new LinkedHashMap<>();
  private final Map<String, Optional<Stack>> nested = new HashMap<>();
  private Optional<Map<String, Node.Member>> outputs = Optional.empty();

  /**
   * Which stack it is.
   *
   * @param prefix what its resources' addresses begin with: the logical ids of the stacks that it
   *     is nested in, each with a slash behind it
   * @param scope the file of the outermost template
   * @param chain the files of its template and of those that it is nested in
   * @param calls the resources that make it and those that it is nested in, the outermost first
   */
  record StackId(String prefix, String scope, Set<String> chain, List<SourceSpan> calls) {
    StackId {
      chain = Set.copyOf(chain);
      calls = List.copyOf(calls);
    }
  }

  Stack(
      Template template,
      StackId id,
      Map<String, Field<Datum>> given,
      Presence presence,
      Surroundings surroundings) {
    this.template = template;
    this.id = id;
    this.presence = presence;
    this.problems = surroundings.problems();
    this.budget = surroundings.budget();
    this.links = surroundings.links();
    this.defaults = surroundings.defaults();
    this.evaluator = new Evaluator(this);
    this.loops = new Loops(this);
    this.parameters = new Parameters(this, given);
    this.conditions = new Conditions(this, evaluator);
    conditions.declare(expanded("Conditions"));
    for (Node.Member member : expanded("Resources").values()) {
      DeclaredResource.of(member)
          .ifPresent(resource -> resources.put(resource.logicalId(), resource));
    }
  }

  /** What a stack shares with those that it is evaluated with. */
  record Surroundings(Problems problems, Budget budget, Links links, Defaults defaults) {}

  private Map<String, Node.Member> expanded(String section) {
    Map<String, Node.Member> written = template.section(section);
    List<Node.Member> members = List.copyOf(written.values());
    Node.Members object = new Node.Members(members, place());
    Map<String, Node.Member> expanded = new LinkedHashMap<>();
    loops.expand(object).members().forEach(member -> expanded.put(member.name(), member));
    return expanded;
  }

  Template template() {
    return template;
  }

  StackId id() {
    return id;
  }

  Presence presence() {
    return presence;
  }

  Problems problems() {
    return problems;
  }

  Budget budget() {
    return budget;
  }

  Links links() {
    return links;
  }

  Defaults defaults() {
    return defaults;
  }

  Evaluator evaluator() {
    return evaluator;
  }

  Loops loops() {
    return loops;
  }

  Parameters parameters() {
    return parameters;
  }

  Conditions conditions() {
    return conditions;
  }

  /** The beginning of its template. */
  SourceSpan place() {
    return new SourceSpan(template.file(), 0, 0);
  }

  boolean isLoopVariable(String name) {
    return loops.isVariable(name);
  }

  Collection<DeclaredResource> resources() {
    return Collections.unmodifiableCollection(resources.values());
  }

  Optional<DeclaredResource> resource(String logicalId) {
    return Optional.ofNullable(resources.get(logicalId));
  }

  Datum.ResourceId id(DeclaredResource resource) {
    return new Datum.ResourceId(resource.type(), id.prefix() + resource.logicalId(), id.scope());
  }

  /** The name of an atom of guards: what is unknown here is not what is unknown in other stacks. */
  String atom(String what) {
    return id.prefix().isEmpty() ? what : id.prefix() + " " + what;
  }

  /** The stack that one of its resources makes. */
  Optional<Stack> nested(DeclaredResource resource) {
    Optional<Stack> before = nested.get(resource.logicalId());
    if (before != null) {
      return before;
    }
    // A stack that is nested in itself has no end.
    nested.put(resource.logicalId(), Optional.empty());
    Optional<Stack> made = links.nested(this, resource);
    nested.put(resource.logicalId(), made);
    return made;
  }

  private Map<String, Node.Member> outputs() {
    if (outputs.isEmpty()) {
      outputs = Optional.of(expanded("Outputs"));
    }
    return outputs.get();
  }

  /** The value of an output. */
  Optional<Field<Datum>> output(String name) {
    return Optional.ofNullable(outputs().get(name))
        .map(Node.Member::value)
        .filter(output -> output instanceof Node.Members)
        .flatMap(output -> ((Node.Members) output).get("Value"))
        .map(evaluator::evaluate);
  }

  /** An output that is exported. */
  record Exported(Node name, Node value) {}

  List<Exported> exports() {
    List<Exported> exports = new ArrayList<>();
    for (Node.Member output : outputs().values()) {
      if (output.value() instanceof Node.Members body) {
        Optional<Node> name = body.members("Export").flatMap(export -> export.get("Name"));
        Optional<Node> value = body.get("Value");
        if (name.isPresent() && value.isPresent()) {
          exports.add(new Exported(name.get(), value.get()));
        }
      }
    }
    return exports;
  }

  /**
   * In which worlds a resource is made. In each it is looked at alone, so that all in it agrees.
   */
  List<Presence> presences(DeclaredResource resource) {
    if (resource.condition().isEmpty()) {
      return List.of(presence);
    }
    Node.Scalar condition = resource.condition().get();
    Field<Boolean> holds = conditions.named(condition.text(), condition.span());
    List<Presence> presences = new ArrayList<>();
    for (Alternative<Boolean> world : holds.alternatives()) {
      if (world.value()) {
        Ternary exists = holds instanceof Field.Known ? Ternary.TRUE : Ternary.UNKNOWN;
        Presence one = presence.and(new Presence(exists, world.guard()));
        if (one.exists() != Ternary.FALSE) {
          presences.add(one);
        }
      }
    }
    return presences.size() > MAX_WORLDS
        ? List.of(presence.and(new Presence(Ternary.UNKNOWN, Guard.ALWAYS)))
        : presences;
  }
}
