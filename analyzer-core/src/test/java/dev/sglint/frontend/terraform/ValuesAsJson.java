package dev.sglint.frontend.terraform;

import dev.sglint.frontend.terraform.value.Type;
import dev.sglint.frontend.terraform.value.Value;
import java.math.BigDecimal;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Types and values as Terraform writes them in JSON; equal numbers are written alike. */
final class ValuesAsJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private ValuesAsJson() {}

  static JsonNode type(Type type) {
    if (type instanceof Type.Primitive primitive) {
      return NODES.stringNode(primitive.name().toLowerCase(Locale.ROOT));
    }
    ArrayNode array = NODES.arrayNode();
    if (type instanceof Type.ListOf list) {
      return array.add("list").add(type(list.element()));
    }
    if (type instanceof Type.SetOf set) {
      return array.add("set").add(type(set.element()));
    }
    if (type instanceof Type.MapOf map) {
      return array.add("map").add(type(map.element()));
    }
    if (type instanceof Type.TupleOf tuple) {
      ArrayNode elements = NODES.arrayNode();
      tuple.elements().forEach(element -> elements.add(type(element)));
      return array.add("tuple").add(elements);
    }
    ObjectNode attributes = NODES.objectNode();
    ((Type.ObjectOf) type).attributes().forEach((name, t) -> attributes.set(name, type(t)));
    return array.add("object").add(attributes);
  }

  static JsonNode json(Value value) {
    if (value instanceof Value.Text text) {
      return NODES.stringNode(text.value());
    }
    if (value instanceof Value.Numeric number) {
      return number(number.value());
    }
    if (value instanceof Value.Bool bool) {
      return NODES.booleanNode(bool.value());
    }
    if (value instanceof Value.Null) {
      return NODES.nullNode();
    }
    if (value instanceof Value.Sequence sequence) {
      ArrayNode array = NODES.arrayNode();
      sequence.elements().forEach(element -> array.add(json(element)));
      sequence.more().ifPresent(more -> array.add("… " + more));
      return array;
    }
    if (value instanceof Value.Mapping mapping) {
      ObjectNode object = NODES.objectNode();
      mapping.entries().forEach((name, entry) -> object.set(name, json(entry)));
      mapping.more().ifPresent(more -> object.put("…", more.toString()));
      return object;
    }
    return NODES.stringNode("<" + value.getClass().getSimpleName() + " " + value + ">");
  }

  private static JsonNode number(BigDecimal number) {
    BigDecimal plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    return NODES.stringNode("#" + plain);
  }

  static JsonNode normal(JsonNode node) {
    if (node.isNumber()) {
      return number(node.decimalValue());
    }
    if (node.isArray()) {
      ArrayNode array = NODES.arrayNode();
      node.forEach(element -> array.add(normal(element)));
      return array;
    }
    if (node.isObject()) {
      ObjectNode object = NODES.objectNode();
      node.properties().forEach(entry -> object.set(entry.getKey(), normal(entry.getValue())));
      return object;
    }
    return node;
  }
}
