package dev.sglint.frontend.cloudformation;

import dev.sglint.frontend.cloudformation.functions.FunctionContext;
import dev.sglint.frontend.cloudformation.functions.SubText;
import dev.sglint.frontend.cloudformation.syntax.Call;
import dev.sglint.frontend.cloudformation.syntax.Node;
import dev.sglint.frontend.cloudformation.value.Data;
import dev.sglint.frontend.cloudformation.value.Datum;
import dev.sglint.source.SourceSpan;
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

/** Functions that look up names: {@code Ref}, {@code Fn::GetAtt}, {@code Fn::Sub} and imports. */
final class References {
  /**
   * Attributes that are what was given as a property of the same resource, by type and attribute:
   * the property.
   */
  private static final Map<String, String> GIVEN =
      Map.ofEntries(
          Map.entry("AWS::EC2::VPC.CidrBlock", "CidrBlock"),
          Map.entry("AWS::EC2::Subnet.CidrBlock", "CidrBlock"),
          Map.entry("AWS::EC2::Subnet.VpcId", "VpcId"),
          Map.entry("AWS::EC2::SecurityGroup.VpcId", "VpcId"),
          Map.entry("AWS::EC2::VPCCidrBlock.CidrBlock", "CidrBlock"),
          Map.entry("AWS::RDS::DBInstance.Endpoint.Port", "Port"),
          Map.entry("AWS::RDS::DBCluster.Endpoint.Port", "Port"),
          Map.entry("AWS::Redshift::Cluster.Endpoint.Port", "Port"));

  private static final Set<String> PSEUDO =
      Set.of(
          "AWS::AccountId",
          "AWS::NotificationARNs",
          "AWS::Partition",
          "AWS::Region",
          "AWS::StackId",
          "AWS::StackName",
          "AWS::URLSuffix");

  private final Stack stack;
  private final Evaluator evaluator;
  private final Set<String> evaluating = new HashSet<>();
  private final Map<Given, Field<Datum>> known = new HashMap<>();

  /** A property of a resource, in some worlds. */
  private record Given(String path, List<Guard> assumed) {}

  References(Stack stack, Evaluator evaluator) {
    this.stack = stack;
    this.evaluator = evaluator;
  }

  Field<Datum> ref(Call call) {
    return call.text()
        .map(name -> named(name, call.span()))
        .orElseGet(
            () ->
                evaluator.refusal(
                    call,
                    "Template format error: every Ref object must have a single String value"));
  }

  /** What a name stands for. */
  private Field<Datum> named(String name, SourceSpan use) {
    Provenance provenance = Provenance.of(Step.FUNCTION, "!Ref " + name, use, List.of());
    if (name.equals("AWS::NoValue")) {
      return Field.known(new Datum.NoValue(), provenance);
    }
    if (PSEUDO.contains(name)) {
      return Data.unknown(UnknownReason.Kind.RUN_TIME_VALUE, name, provenance);
    }
    if (stack.parameters().declares(name)) {
      return Data.under(evaluator.assumed(), stack.parameters().value(name));
    }
    Optional<DeclaredResource> resource = stack.resource(name);
    if (resource.isPresent()) {
      return Field.known(new Datum.Attribute(stack.id(resource.get()), "Ref"), provenance);
    }
    return unresolved(name, use, provenance);
  }

  private Field<Datum> unresolved(String name, SourceSpan use, Provenance provenance) {
    if (stack.isLoopVariable(name)) {
      return Data.unknown(
          UnknownReason.Kind.INPUT_NOT_GIVEN, "what " + name + " runs over", provenance);
    }
    if (stack.template().mayHaveMore()) {
      return Data.unknown(UnknownReason.Kind.UNSUPPORTED, "the generated " + name, provenance);
    }
    stack
        .problems()
        .refused(
            use,
            "Template format error: Unresolved resource dependencies ["
                + name
                + "] in the Resources block of the template");
    return Data.unknown(UnknownReason.Kind.REFUSED, name, provenance);
  }

  /** {@code resource.attribute}, or both in a list. */
  Field<Datum> getAtt(Call call) {
    Optional<String> path = call.text();
    if (path.isPresent() && path.get().indexOf('.') > 0) {
      int dot = path.get().indexOf('.');
      return attribute(path.get().substring(0, dot), path.get().substring(dot + 1), call.span());
    }
    List<Node> arguments = call.arguments();
    if (path.isPresent() || arguments.size() < 2) {
      return evaluator.refusal(
          call, "Template error: every Fn::GetAtt object requires two non-empty parameters");
    }
    List<Field<Datum>> parts = evaluator.evaluate(arguments);
    return Combined.of(
        parts,
        FunctionContext.provenance(call, parts),
        values -> {
          List<String> names = new ArrayList<>(values.size());
          for (Datum value : values) {
            if (value instanceof Datum.Text text) {
              names.add(text.text());
            }
          }
          return names.size() < 2
              ? evaluator.refusal(
                  call, "Template error: every Fn::GetAtt object requires two non-empty parameters")
              : attribute(
                  names.get(0), String.join(".", names.subList(1, names.size())), call.span());
        });
  }

  private Field<Datum> attribute(String name, String attribute, SourceSpan use) {
    Provenance provenance =
        Provenance.of(Step.FUNCTION, "!GetAtt " + name + "." + attribute, use, List.of());
    Optional<DeclaredResource> found = stack.resource(name);
    if (found.isEmpty()) {
      return unresolved(name, use, provenance);
    }
    DeclaredResource resource = found.get();
    if (attribute.startsWith("Outputs.")) {
      Optional<Field<Datum>> output =
          output(resource, attribute.substring("Outputs.".length()), use);
      if (output.isPresent()) {
        return output.get();
      }
    }
    Optional<Node> given =
        Optional.ofNullable(GIVEN.get(resource.type() + "." + attribute))
            .flatMap(resource::property);
    if (given.isPresent()) {
      return given(name + "." + attribute, given.get(), use, provenance);
    }
    return Field.known(new Datum.Attribute(stack.id(resource), attribute), provenance);
  }

  /** What was given as a property, unless that is made of itself. */
  private Field<Datum> given(String path, Node value, SourceSpan use, Provenance provenance) {
    Given key = new Given(path, evaluator.assumed());
    Field<Datum> before = known.get(key);
    if (before != null) {
      return before;
    }
    if (!evaluating.add(path)) {
      stack.problems().refused(use, "Circular dependency between resources: " + path);
      return Data.unknown(UnknownReason.Kind.REFUSED, path, provenance);
    }
    Field<Datum> given = evaluator.evaluate(value);
    evaluating.remove(path);
    known.put(key, given);
    return given;
  }

  private Optional<Field<Datum>> output(DeclaredResource resource, String name, SourceSpan use) {
    Optional<Stack> nested = stack.nested(resource);
    if (nested.isEmpty()) {
      return Optional.empty();
    }
    Optional<Field<Datum>> output = nested.get().output(name);
    if (output.isEmpty() && !nested.get().template().mayHaveMore()) {
      stack
          .problems()
          .refused(
              use, "the template of `" + resource.logicalId() + "` has no output `" + name + "`");
    }
    return output;
  }

  /** A text with variables in it, or that and their values. */
  Field<Datum> sub(Call call) {
    Map<String, Node> variables = Map.of();
    Node text = call.argument();
    if (text instanceof Node.Items list) {
      boolean pair = list.elements().size() == 2 && list.elements().get(1) instanceof Node.Members;
      if (!pair) {
        return evaluator.refusal(call, "Fn::Sub takes a text, or a text and a map of variables");
      }
      text = list.elements().get(0);
      variables = new HashMap<>();
      for (Node.Member variable : ((Node.Members) list.elements().get(1)).members()) {
        variables.put(variable.name(), variable.value());
      }
    }
    if (!(text instanceof Node.Scalar scalar)) {
      return evaluator.refusal(
          call, "Template error: every Fn::Sub object must have a string for its text");
    }
    List<SubText.Piece> pieces = SubText.pieces(scalar.text());
    List<Field<Datum>> parts = new ArrayList<>(pieces.size());
    for (SubText.Piece piece : pieces) {
      parts.add(piece(piece, variables, call));
    }
    if (parts.size() == 1) {
      return parts.get(0);
    }
    Provenance provenance = FunctionContext.provenance(call, parts);
    return Combined.of(
        parts,
        provenance,
        values -> {
          List<String> texts = new ArrayList<>(values.size());
          for (Datum value : values) {
            if (!(value instanceof Datum.Text part)) {
              return Field.unknown(Data.noText(value), provenance);
            }
            texts.add(part.text());
          }
          return Data.joined("", texts, provenance);
        });
  }

  private Field<Datum> piece(SubText.Piece piece, Map<String, Node> variables, Call call) {
    if (!piece.isVariable()) {
      return Data.text(piece.text(), Provenance.literal(piece.text(), call.span()));
    }
    if (variables.containsKey(piece.text())) {
      return evaluator.evaluate(variables.get(piece.text()));
    }
    int dot = piece.text().indexOf('.');
    return dot > 0
        ? attribute(piece.text().substring(0, dot), piece.text().substring(dot + 1), call.span())
        : named(piece.text(), call.span());
  }

  Field<Datum> importValue(Call call) {
    Field<Datum> name = evaluator.evaluate(call.argument());
    Provenance provenance = FunctionContext.provenance(call, List.of(name));
    Field<Datum> imported =
        Data.texts(
            name,
            provenance,
            text ->
                stack
                    .links()
                    .imported(stack, text, provenance)
                    .orElseGet(
                        () ->
                            Data.unknown(
                                UnknownReason.Kind.OUTSIDE_TREE,
                                "the export " + text,
                                provenance)));
    if (imported instanceof Field.Unknown<Datum> unknown
        && unknown.reason().kind() == UnknownReason.Kind.RUN_TIME_VALUE) {
      return Data.unknown(UnknownReason.Kind.OUTSIDE_TREE, FunctionContext.text(call), provenance);
    }
    return imported;
  }

  /** What others make of a template, or know, cannot be seen in it. */
  Field<Datum> elsewhere(Call call, UnknownReason.Kind kind) {
    return Data.unknown(
        kind, FunctionContext.text(call), FunctionContext.provenance(call, List.of()));
  }
}
