package dev.sglint.frontend.cloudformation;

import dev.sglint.frontend.cloudformation.functions.FunctionContext;
import dev.sglint.frontend.cloudformation.syntax.Call;
import dev.sglint.frontend.cloudformation.syntax.Node;
import dev.sglint.frontend.cloudformation.syntax.Rendered;
import dev.sglint.frontend.cloudformation.value.Data;
import dev.sglint.frontend.cloudformation.value.Datum;
import dev.sglint.value.Alternative;
import dev.sglint.value.Field;
import dev.sglint.value.Guard;
import dev.sglint.value.Provenance;
import dev.sglint.value.UnknownReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code Fn::FindInMap}. */
final class Mappings {
  private final Stack stack;

  Mappings(Stack stack) {
    this.stack = stack;
  }

  static Optional<Node.Members> find(Template template, String name) {
    Node.Member mapping = template.section("Mappings").get(name);
    return mapping != null && mapping.value() instanceof Node.Members entries
        ? Optional.of(entries)
        : Optional.empty();
  }

  /** {@code [map, top-level key, second-level key, {DefaultValue: …}]}. */
  Field<Datum> findInMap(Call call, Evaluator evaluator) {
    List<Node> arguments = call.arguments();
    if (arguments.size() != 3 && arguments.size() != 4) {
      return evaluator.refusal(call, "Fn::FindInMap takes a map and two keys");
    }
    Field<Datum> name = evaluator.evaluate(arguments.get(0));
    Provenance provenance = FunctionContext.provenance(call, List.of(name));
    return Data.texts(name, provenance, map -> inMap(call, map, evaluator));
  }

  private Field<Datum> inMap(Call call, String name, Evaluator evaluator) {
    Optional<Node.Members> map = find(stack.template(), name);
    if (map.isEmpty()) {
      Optional<Field<Datum>> otherwise = otherwise(call, evaluator);
      return stack.template().mayHaveMore()
          ? unseen(call, "the mapping " + name)
          : otherwise.orElseGet(
              () ->
                  evaluator.refusal(
                      call,
                      "Template error: Mapping named '"
                          + name
                          + "' is not present in the 'Mappings' section of template"));
    }
    Field<Datum> top = key(call.arguments().get(1), map.get(), evaluator);
    Provenance provenance = FunctionContext.provenance(call, List.of(top));
    return Data.texts(
        top,
        provenance,
        first -> {
          Optional<Node.Members> entry = map.get().members(first);
          Field<Datum> second =
              entry
                  .map(values -> key(call.arguments().get(2), values, evaluator))
                  .orElseGet(() -> evaluator.evaluate(call.arguments().get(2)));
          Provenance both = FunctionContext.provenance(call, List.of(top, second));
          return Data.texts(
              second,
              both,
              last ->
                  entry
                      .flatMap(values -> values.get(last))
                      .map(value -> inMapping(value, evaluator))
                      .or(() -> otherwise(call, evaluator))
                      .orElseGet(
                          () ->
                              evaluator.refusal(
                                  call,
                                  "Template error: Unable to get mapping for "
                                      + name
                                      + "::"
                                      + first
                                      + "::"
                                      + last)));
        });
  }

  /** Texts and lists of them stand in a mapping, and what a macro makes of them. */
  private static Field<Datum> inMapping(Node value, Evaluator evaluator) {
    List<Node> parts = value instanceof Node.Items list ? list.elements() : List.of(value);
    boolean plain = parts.stream().allMatch(part -> part instanceof Node.Scalar);
    Call call = Call.of(value).orElse(new Call("Fn::FindInMap", value, value.span()));
    return plain || call.function().equals(Evaluator.TRANSFORM)
        ? evaluator.evaluate(value)
        : evaluator.refusal(
            call, "Template format error: Every Mappings attribute must be a String or a List.");
  }

  private static Field<Datum> unseen(Call call, String what) {
    return Data.unknown(
        UnknownReason.Kind.UNSUPPORTED, what, FunctionContext.provenance(call, List.of()));
  }

  private static Optional<Field<Datum>> otherwise(Call call, Evaluator evaluator) {
    return call.arguments().size() == 4 && call.arguments().get(3) instanceof Node.Members options
        ? options.get("DefaultValue").map(evaluator::evaluate)
        : Optional.empty();
  }

  /** A key; one that is not known is one of those that the map has. */
  private Field<Datum> key(Node node, Node.Members map, Evaluator evaluator) {
    Field<Datum> key = evaluator.evaluate(node);
    if (!(key instanceof Field.Unknown) && !isAtRunTime(key)) {
      return key;
    }
    int size = map.members().size();
    if (size == 0 || size > Field.MAX_ALTERNATIVES) {
      return key;
    }
    List<Alternative<Datum>> alternatives = new ArrayList<>(size);
    String atom = stack.atom(Rendered.key(node));
    for (Node.Member member : map.members()) {
      Guard guard = Guard.of(atom, member.name());
      Datum text = new Datum.Text(member.name());
      alternatives.add(new Alternative<>(text, guard, key.provenance()));
    }
    return Data.under(evaluator.assumed(), Field.oneOf(alternatives, key.provenance()));
  }

  private static boolean isAtRunTime(Field<Datum> key) {
    return key instanceof Field.Known<Datum> known && known.value() instanceof Datum.Attribute;
  }
}
