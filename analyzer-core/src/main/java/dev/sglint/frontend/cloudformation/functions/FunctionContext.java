package dev.sglint.frontend.cloudformation.functions;

import dev.sglint.frontend.cloudformation.syntax.Call;
import dev.sglint.frontend.cloudformation.syntax.Node;
import dev.sglint.frontend.cloudformation.syntax.Rendered;
import dev.sglint.frontend.cloudformation.value.Data;
import dev.sglint.frontend.cloudformation.value.Datum;
import dev.sglint.source.SourceSpan;
import dev.sglint.value.Field;
import dev.sglint.value.Provenance;
import dev.sglint.value.Step;
import dev.sglint.value.UnknownReason;
import java.util.ArrayList;
import java.util.List;

/** What functions ask of whoever evaluates. */
public interface FunctionContext {
  Field<Datum> evaluate(Node node);

  /** Says what CloudFormation refuses. */
  void refused(SourceSpan place, String message);

  /** The values of some nodes. */
  default List<Field<Datum>> evaluate(List<Node> nodes) {
    List<Field<Datum>> values = new ArrayList<>(nodes.size());
    nodes.forEach(node -> values.add(evaluate(node)));
    return values;
  }

  /** The provenance of what a call gives. */
  static Provenance provenance(Call call, List<? extends Field<?>> arguments) {
    List<Provenance> inputs = new ArrayList<>(arguments.size());
    for (Field<?> argument : arguments) {
      // Literals inside of the call can be seen there.
      if (!argument.provenance().inputs().isEmpty()
          || argument.provenance().step() != Step.LITERAL) {
        inputs.add(argument.provenance());
      }
    }
    return Provenance.of(Step.FUNCTION, text(call), call.span(), inputs);
  }

  /** A call as YAML has it. */
  static String text(Call call) {
    Node.Member only = new Node.Member(call.function(), call.span(), call.argument());
    return Rendered.line(new Node.Members(List.of(only), call.span()));
  }

  /** What CloudFormation refuses has no value. */
  default Field<Datum> refusal(Call call, String message) {
    refused(call.span(), message);
    return Data.unknown(
        UnknownReason.Kind.REFUSED,
        call.shortName(),
        Provenance.of(Step.FUNCTION, text(call), call.span(), List.of()));
  }
}
