package dev.sglint.frontend.cloudformation;

import dev.sglint.frontend.cloudformation.syntax.Call;
import dev.sglint.frontend.cloudformation.syntax.Node;
import dev.sglint.frontend.cloudformation.syntax.Rendered;
import dev.sglint.frontend.cloudformation.value.Datum;
import dev.sglint.source.SourceSpan;
import dev.sglint.value.Alternative;
import dev.sglint.value.Combined;
import dev.sglint.value.Field;
import dev.sglint.value.Guard;
import dev.sglint.value.Provenance;
import dev.sglint.value.Step;
import dev.sglint.value.UnknownReason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The conditions of a stack. One that cannot be told is true in some worlds and false in others;
 * what it is made of names the worlds, so that conditions on the same values agree.
 */
final class Conditions {
  /** A value that is compared with more texts than this is looked at in each comparison alone. */
  private static final int MAX_OUTCOMES = 32;

  private static final String OTHER = "another value";

  private final Stack stack;
  private final Evaluator evaluator;
  private Map<String, Node.Member> declared;
  private final Map<String, Field<Boolean>> known = new HashMap<>();
  private final Set<String> evaluating = new HashSet<>();
  private Optional<Outcomes> outcomes = Optional.empty();

  Conditions(Stack stack, Evaluator evaluator) {
    this.stack = stack;
    this.evaluator = evaluator;
    this.declared = stack.template().section("Conditions");
  }

  /** Takes those that there are once loops have run, for which they may have been asked before. */
  void declare(Map<String, Node.Member> expanded) {
    declared = expanded;
  }

  /** Evaluates all, so that what is wrong with one is said even where nobody uses it. */
  void check() {
    declared.values().forEach(condition -> named(condition.name(), condition.nameSpan()));
  }

  /** The condition of a name. */
  Field<Boolean> named(String name, SourceSpan use) {
    Field<Boolean> before = known.get(name);
    if (before != null) {
      return before;
    }
    Node.Member condition = declared.get(name);
    if (condition == null) {
      if (!stack.template().mayHaveMore()) {
        stack
            .problems()
            .refused(use, "Template format error: Unresolved condition dependency " + name);
      }
      return either("the condition " + name, Provenance.of(Step.BRANCH, name, use, List.of()));
    }
    Provenance provenance = Provenance.of(Step.BRANCH, name, condition.nameSpan(), List.of());
    if (!evaluating.add(name)) {
      stack.problems().refused(use, "the condition `" + name + "` depends on itself");
      return either("the condition " + name, provenance);
    }
    Field<Boolean> value = of(condition.value());
    evaluating.remove(name);
    boolean told =
        value instanceof Field.Known
            || (value instanceof Field.OneOf<Boolean> choice && choice.others().isEmpty());
    Field<Boolean> result = told ? value : either("the condition " + name, provenance);
    known.put(name, result);
    return result;
  }

  /** True in one world and false in another. */
  private Field<Boolean> either(String what, Provenance provenance) {
    String atom = stack.atom(what);
    return Field.oneOf(
        List.of(
            new Alternative<>(true, Guard.of(atom, "true"), provenance),
            new Alternative<>(false, Guard.of(atom, "false"), provenance)),
        provenance);
  }

  /** A condition as it is written, in {@code Conditions} or in {@code Rules}. */
  Field<Boolean> of(Node node) {
    Optional<Call> call = Call.of(node);
    Provenance provenance = Provenance.of(Step.BRANCH, Rendered.line(node), node.span(), List.of());
    if (call.isEmpty()) {
      if (node instanceof Node.Scalar scalar && isBoolean(scalar.text())) {
        return Field.known(Boolean.parseBoolean(scalar.text()), provenance);
      }
      return wrong(node, provenance);
    }
    List<Node> arguments = call.get().arguments();
    return switch (call.get().function()) {
      case "Condition" ->
          call.get()
              .text()
              .map(name -> named(name, node.span()))
              .orElseGet(() -> wrong(node, provenance));
      case "Fn::Equals" ->
          arguments.size() == 2
              ? equal(arguments.get(0), arguments.get(1), provenance)
              : wrong(node, provenance);
      case "Fn::Not" ->
          arguments.size() == 1 ? not(arguments.get(0), provenance) : wrong(node, provenance);
      case "Fn::And" -> fold(arguments, true, provenance);
      case "Fn::Or" -> fold(arguments, false, provenance);
      case "Fn::Contains" ->
          arguments.size() == 2
              ? contains(arguments.get(0), arguments.get(1), provenance)
              : wrong(node, provenance);
      default -> either(Rendered.key(node), provenance);
    };
  }

  private Field<Boolean> not(Node argument, Provenance provenance) {
    return Combined.of(of(argument), provenance, value -> Field.known(!value, provenance));
  }

  private Field<Boolean> wrong(Node node, Provenance provenance) {
    stack
        .problems()
        .refused(
            node.span(),
            "Template format error: every Conditions member must be a condition function, not `"
                + Rendered.line(node)
                + "`");
    return either(Rendered.key(node), provenance);
  }

  private static boolean isBoolean(String text) {
    return text.equals("true") || text.equals("false");
  }

  /** All of them, or any of them: the first that decides is the answer. */
  private Field<Boolean> fold(List<Node> arguments, boolean all, Provenance provenance) {
    Field<Boolean> result = Field.known(all, provenance);
    for (Node argument : arguments) {
      result = next(result, of(argument), all, provenance);
    }
    return result;
  }

  /** What the next says, unless those before have decided. */
  private static Field<Boolean> next(
      Field<Boolean> before, Field<Boolean> next, boolean all, Provenance provenance) {
    return merged(
        Combined.of(
            before, provenance, value -> value != all ? Field.known(value, provenance) : next));
  }

  private Field<Boolean> contains(Node list, Node value, Provenance provenance) {
    Field<Datum> values = evaluator.evaluate(list);
    Field<Boolean> result = Field.known(false, provenance);
    if (!(values instanceof Field.Known<Datum> known
        && known.value() instanceof Datum.Items items
        && items.elements().more().isEmpty())) {
      return either(Rendered.key(list) + " contains " + Rendered.key(value), provenance);
    }
    Operand wanted = new Operand(evaluator.evaluate(value), Optional.of(value));
    for (Field<Datum> element : items.elements().known()) {
      Field<Boolean> same = compare(new Operand(element, Optional.empty()), wanted, provenance);
      result = next(result, same, false, provenance);
    }
    return result;
  }

  private Field<Boolean> equal(Node left, Node right, Provenance provenance) {
    return merged(
        compare(
            new Operand(evaluator.evaluate(left), Optional.of(left)),
            new Operand(evaluator.evaluate(right), Optional.of(right)),
            provenance));
  }

  /**
   * One side of a comparison.
   *
   * @param written as what it stands in the template; empty for an element of a list
   */
  private record Operand(Field<Datum> value, Optional<Node> written) {}

  private Field<Boolean> compare(Operand left, Operand right, Provenance provenance) {
    Field<Boolean> result =
        Combined.of(
            List.of(left.value(), right.value()), provenance, values -> same(values, provenance));
    if (!(result instanceof Field.Unknown)) {
      return result;
    }
    return against(left.value(), right.written(), provenance)
        .or(() -> against(right.value(), left.written(), provenance))
        .orElseGet(() -> either(equation(left, right), provenance));
  }

  /** The same whichever side comes first. */
  private static String equation(Operand left, Operand right) {
    List<String> keys = new ArrayList<>();
    left.written().map(Rendered::key).ifPresent(keys::add);
    right.written().map(Rendered::key).ifPresent(keys::add);
    keys.sort(null);
    return String.join(" = ", keys);
  }

  private static Field<Boolean> same(List<Datum> values, Provenance provenance) {
    if (values.get(0) instanceof Datum.Text left && values.get(1) instanceof Datum.Text right) {
      return Field.known(left.text().equals(right.text()), provenance);
    }
    return Field.unknown(
        new UnknownReason(UnknownReason.Kind.RUN_TIME_VALUE, "a comparison"), provenance);
  }

  /** A known text against what cannot be seen: in the worlds of all that it is compared with. */
  private Optional<Field<Boolean>> against(
      Field<Datum> text, Optional<Node> unseen, Provenance provenance) {
    if (unseen.isEmpty()
        || Call.of(unseen.get()).isEmpty()
        || !(text instanceof Field.Known<Datum> known
            && known.value() instanceof Datum.Text value)) {
      return Optional.empty();
    }
    if (outcomes.isEmpty()) {
      outcomes = Optional.of(new Outcomes(stack.template()));
    }
    String key = Rendered.key(unseen.get());
    SortedSet<String> compared = outcomes.get().of(key);
    if (compared.size() > MAX_OUTCOMES) {
      return Optional.empty();
    }
    Set<String> all = new TreeSet<>(compared);
    all.add(value.text());
    List<Alternative<Boolean>> worlds = new ArrayList<>(all.size() + 1);
    for (String outcome : all) {
      Guard guard = Guard.of(stack.atom(key), outcome);
      worlds.add(new Alternative<>(outcome.equals(value.text()), guard, provenance));
    }
    worlds.add(new Alternative<>(false, Guard.of(stack.atom(key), OTHER), provenance));
    return Optional.of(Field.oneOf(worlds, provenance));
  }

  /** Known where all worlds agree. */
  private static Field<Boolean> merged(Field<Boolean> field) {
    if (!(field instanceof Field.OneOf<Boolean> choice) || choice.others().isPresent()) {
      return field;
    }
    boolean first = choice.alternatives().get(0).value();
    for (Alternative<Boolean> alternative : choice.alternatives()) {
      if (alternative.value() != first) {
        return field;
      }
    }
    return Field.known(first, field.provenance());
  }
}
