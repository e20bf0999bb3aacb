package dev.sglint.frontend.cloudformation;

import dev.sglint.diagnostic.DiagnosticCode;
import dev.sglint.frontend.cloudformation.functions.FunctionContext;
import dev.sglint.frontend.cloudformation.functions.Functions;
import dev.sglint.frontend.cloudformation.syntax.Call;
import dev.sglint.frontend.cloudformation.syntax.Node;
import dev.sglint.frontend.cloudformation.value.Data;
import dev.sglint.frontend.cloudformation.value.Datum;
import dev.sglint.source.SourceSpan;
import dev.sglint.value.Alternative;
import dev.sglint.value.Combined;
import dev.sglint.value.Elements;
import dev.sglint.value.Field;
import dev.sglint.value.Guard;
import dev.sglint.value.Provenance;
import dev.sglint.value.Step;
import dev.sglint.value.UnknownReason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Values of a template to data, in one stack. */
final class Evaluator implements FunctionContext {
  static final String TRANSFORM = "Fn::Transform";

  private final Stack stack;
  private final References references;
  private final Mappings mappings;
  private List<Guard> assumed = List.of();

  Evaluator(Stack stack) {
    this.stack = stack;
    this.references = new References(stack, this);
    this.mappings = new Mappings(stack);
  }

  /** The worlds that are looked at: at least one of these holds; empty for all there are. */
  List<Guard> assumed() {
    return assumed;
  }

  /** Does something where only some worlds are looked at. */
  <T> T assuming(List<Guard> worlds, Supplier<T> work) {
    List<Guard> before = assumed;
    assumed = worlds;
    try {
      return work.get();
    } finally {
      assumed = before;
    }
  }

  @Override
  public void refused(SourceSpan place, String message) {
    stack.problems().refused(place, message);
  }

  @Override
  public Field<Datum> evaluate(Node node) {
    if (!stack.budget().step()) {
      return tooMuch(node);
    }
    if (node instanceof Node.Scalar scalar) {
      return scalar(scalar);
    }
    if (node instanceof Node.Items list) {
      Provenance provenance = Provenance.literal("", list.span());
      return Field.known(new Datum.Items(Elements.complete(evaluate(list.elements()))), provenance);
    }
    Optional<Call> call = Call.of(node).filter(c -> !c.function().equals("Condition"));
    if (call.isPresent() && !Loops.isLoop(call.get().function())) {
      Field<Datum> value = call(call.get());
      // A list that is referred to is not made once more; what is made of a text is all of it.
      boolean refers = call.get().function().equals("Ref");
      if (!stack.budget().steps(refers ? Data.length(value) : Data.size(value))) {
        return tooMuch(node);
      }
      return value.provenance().span().equals(node.span())
          ? value
          : Data.at(value, Step.FUNCTION, FunctionContext.text(call.get()), node.span());
    }
    return struct((Node.Members) node);
  }

  private Field<Datum> tooMuch(Node node) {
    stack.problems().limit(stack.place(), "evaluating this template takes too many steps");
    return Data.unknown(
        UnknownReason.Kind.UNSUPPORTED, "too many steps", Provenance.literal("", node.span()));
  }

  private Field<Datum> scalar(Node.Scalar scalar) {
    Provenance provenance = Provenance.literal(scalar.text(), scalar.span());
    if (scalar.isNull()) {
      return Field.known(new Datum.Null(), provenance);
    }
    if (scalar.text().contains("{{resolve:")) {
      return Data.unknown(UnknownReason.Kind.RUN_TIME_VALUE, "a dynamic reference", provenance);
    }
    boolean variable =
        stack.template().dialect() == Template.Dialect.SERVERLESS_FRAMEWORK
            && scalar.text().contains("${");
    if (variable) {
      return Data.unknown(
          UnknownReason.Kind.INPUT_NOT_GIVEN,
          "a variable of the Serverless Framework: " + scalar.text(),
          provenance);
    }
    boolean bare = scalar.kind() == Node.Scalar.Kind.PLAIN;
    return Field.known(new Datum.Text(scalar.text(), bare), provenance);
  }

  private Field<Datum> struct(Node.Members object) {
    Provenance provenance = Provenance.literal("", object.span());
    Map<String, Datum.Property> properties = new LinkedHashMap<>();
    for (Node.Member member : stack.loops().expand(object).members()) {
      if (member.name().equals(TRANSFORM)) {
        Call call = new Call(TRANSFORM, member.value(), object.span());
        return call(call);
      }
      properties.put(
          member.name(),
          new Datum.Property(member.name(), member.nameSpan(), evaluate(member.value())));
    }
    return Field.known(new Datum.Struct(List.copyOf(properties.values())), provenance);
  }

  private Field<Datum> call(Call call) {
    Optional<Field<Datum>> plain = Functions.call(call, this);
    if (plain.isPresent()) {
      return plain.get();
    }
    return switch (call.function()) {
      case "Ref" -> references.ref(call);
      case "Fn::GetAtt" -> references.getAtt(call);
      case "Fn::Sub" -> references.sub(call);
      case "Fn::FindInMap" -> mappings.findInMap(call, this);
      case "Fn::If" -> branch(call);
      case "Fn::ImportValue" -> references.importValue(call);
      case "Fn::GetStackOutput" -> references.elsewhere(call, UnknownReason.Kind.OUTSIDE_TREE);
      case "Fn::GetAZs" -> references.elsewhere(call, UnknownReason.Kind.RUN_TIME_VALUE);
      case TRANSFORM -> macro(call);
      default -> unknown(call);
    };
  }

  private Field<Datum> macro(Call call) {
    stack
        .problems()
        .unknown(
            DiagnosticCode.MACRO,
            call.span(),
            "macros are not run: what this one makes is unknown");
    return references.elsewhere(call, UnknownReason.Kind.UNSUPPORTED);
  }

  private Field<Datum> unknown(Call call) {
    stack
        .problems()
        .unknown(
            DiagnosticCode.UNKNOWN_FUNCTION,
            call.span(),
            "`" + call.function() + "` is no function that we know: what it gives is unknown");
    return Data.unknown(
        UnknownReason.Kind.UNSUPPORTED,
        call.function(),
        FunctionContext.provenance(call, List.of()));
  }

  /** {@code Fn::If: [condition, then, else]}. */
  private Field<Datum> branch(Call call) {
    List<Node> arguments = call.arguments();
    if (arguments.size() != 3 || !(arguments.get(0) instanceof Node.Scalar name)) {
      return refusal(call, "Template error: Fn::If requires a list argument with three parameters");
    }
    Field<Boolean> condition =
        Data.under(assumed, stack.conditions().named(name.text(), name.span()));
    List<Alternative<Boolean>> worlds = condition.alternatives();
    Provenance provenance =
        Provenance.of(
            Step.BRANCH, FunctionContext.text(call), call.span(), List.of(condition.provenance()));
    Map<Boolean, Field<Datum>> branches = new LinkedHashMap<>();
    List<Field<Datum>> values = new ArrayList<>(worlds.size());
    List<Guard> guards = new ArrayList<>(worlds.size());
    for (Alternative<Boolean> world : worlds) {
      Node taken = arguments.get(world.value() ? 1 : 2);
      values.add(branches.computeIfAbsent(world.value(), w -> evaluate(taken)));
      guards.add(world.guard());
    }
    return values.size() == 1 && guards.get(0).always()
        ? values.get(0)
        : Combined.join(values, guards, Optional.empty(), provenance);
  }
}
