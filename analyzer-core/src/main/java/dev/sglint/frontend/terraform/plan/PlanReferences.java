package dev.sglint.frontend.terraform.plan;

import dev.sglint.frontend.terraform.resource.Addresses;
import dev.sglint.frontend.terraform.value.Symbol;
import dev.sglint.json.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the arguments of a plan's resources refer to, by the plan's copy of the configuration: an id
 * that is not known yet is that of a resource.
 */
final class PlanReferences {
  private static final int MAX_DEPTH = 32;

  /** A module of the configuration and the instance of it that is looked at. */
  private record Place(String prefix, JsonValue.ObjectValue module) {}

  private final Optional<JsonValue.ObjectValue> root;
  private final Map<String, List<String>> instances = new HashMap<>();
  private final Set<String> addresses = new HashSet<>();
  private final Map<Long, Map<String, JsonValue.ObjectValue>> written = new HashMap<>();

  PlanReferences(Optional<JsonValue.ObjectValue> configuration, List<String> resources) {
    this.root = configuration.flatMap(c -> c.object("root_module"));
    for (String address : resources) {
      addresses.add(address);
      instances.computeIfAbsent(Addresses.withoutKey(address), a -> new ArrayList<>()).add(address);
    }
  }

  /** What the value of an argument is the attribute of. */
  Optional<Symbol> symbol(String address, String argument) {
    String key = Addresses.key(address);
    Optional<Place> place = place(address.substring(0, Addresses.resourceStart(address)));
    return expressions(address)
        .flatMap(expressions -> expressions.object(argument))
        .flatMap(expression -> resolve(expression, place.orElseThrow(), key, 0));
  }

  /** Whether an argument is written in the configuration. */
  boolean isConfigured(String address, String argument) {
    return expressions(address).filter(expressions -> expressions.has(argument)).isPresent();
  }

  private Optional<JsonValue.ObjectValue> expressions(String address) {
    int split = Addresses.resourceStart(address);
    return place(address.substring(0, split))
        .flatMap(
            place ->
                Optional.ofNullable(
                    written(place.module()).get(Addresses.withoutKey(address.substring(split)))));
  }

  /** The arguments of the resources of a module, by their addresses in it. */
  private Map<String, JsonValue.ObjectValue> written(JsonValue.ObjectValue module) {
    return written.computeIfAbsent(
        module.span().start(),
        start -> {
          Map<String, JsonValue.ObjectValue> byAddress = new HashMap<>();
          for (JsonValue resource : elements(module, "resources")) {
            if (resource instanceof JsonValue.ObjectValue object
                && object.text("address").isPresent()
                && object.object("expressions").isPresent()) {
              byAddress.put(object.text("address").get(), object.object("expressions").get());
            }
          }
          return byAddress;
        });
  }

  private static List<JsonValue> elements(JsonValue.ObjectValue object, String name) {
    return object.array(name).map(JsonValue.ArrayValue::elements).orElse(List.of());
  }

  private Optional<Place> place(String prefix) {
    Optional<JsonValue.ObjectValue> module = root;
    int at = 0;
    while (at < prefix.length() && module.isPresent()) {
      int end = Addresses.endOfPart(prefix, at + "module.".length());
      String call = Addresses.withoutKey(prefix.substring(at + "module.".length(), end - 1));
      module =
          module
              .flatMap(m -> m.object("module_calls"))
              .flatMap(calls -> calls.object(call))
              .flatMap(c -> c.object("module"));
      at = end;
    }
    return module.map(m -> new Place(prefix, m));
  }

  /** The one thing that an expression is, if it is one. */
  private Optional<Symbol> resolve(
      JsonValue.ObjectValue expression, Place place, String key, int depth) {
    List<JsonValue> references = elements(expression, "references");
    if (depth > MAX_DEPTH
        || references.isEmpty()
        || !(references.get(0) instanceof JsonValue.Scalar first)) {
      return Optional.empty();
    }
    String text = first.text();
    if (text.startsWith("var.")) {
      return variable(text.substring("var.".length()), place, depth);
    }
    if (text.startsWith("module.")) {
      return output(text, place, key, depth);
    }
    boolean local =
        text.startsWith("local.") || text.startsWith("each.") || text.startsWith("count.");
    return local ? Optional.empty() : resource(text, place, key);
  }

  private Optional<Symbol> variable(String name, Place place, int depth) {
    if (place.prefix().isEmpty()) {
      return Optional.empty();
    }
    String path = place.prefix().substring(0, place.prefix().length() - 1);
    int start = 0;
    int at = 0;
    while (at < path.length()) {
      start = at;
      at = Addresses.endOfPart(path, at + "module.".length());
    }
    String call = path.substring(start + "module.".length());
    String callKey = Addresses.key(call);
    return place(path.substring(0, start))
        .flatMap(
            caller ->
                caller
                    .module()
                    .object("module_calls")
                    .flatMap(calls -> calls.object(Addresses.withoutKey(call)))
                    .flatMap(c -> c.object("expressions"))
                    .flatMap(expressions -> expressions.object(name))
                    .flatMap(e -> resolve(e, caller, callKey, depth + 1)));
  }

  /** {@code module.a[0].id} is what the output says in that module. */
  private Optional<Symbol> output(String reference, Place place, String key, int depth) {
    int dot = Addresses.endOfPart(reference, "module.".length());
    if (dot >= reference.length()) {
      return Optional.empty();
    }
    String module = place.prefix() + reference.substring(0, dot);
    String output = reference.substring(dot, Math.max(dot, Addresses.endOfPart(reference, dot)));
    output = output.endsWith(".") ? output.substring(0, output.length() - 1) : output;
    String name = output;
    return place(module)
        .flatMap(
            inner ->
                inner
                    .module()
                    .object("outputs")
                    .flatMap(outputs -> outputs.object(name))
                    .flatMap(o -> o.object("expression"))
                    .flatMap(e -> resolve(e, inner, key, depth + 1)));
  }

  private Optional<Symbol> resource(String reference, Place place, String key) {
    boolean data = reference.startsWith("data.");
    int type = Addresses.endOfPart(reference, data ? "data.".length() : 0);
    int name = Addresses.endOfPart(reference, type);
    String address = name >= reference.length() ? reference : reference.substring(0, name - 1);
    String attribute = name >= reference.length() ? "id" : reference.substring(name);
    String full = place.prefix() + address;
    if (addresses.contains(full) || data) {
      return Optional.of(new Symbol(full, attribute));
    }
    List<String> candidates = instances.getOrDefault(Addresses.withoutKey(full), List.of());
    if (candidates.size() == 1) {
      return Optional.of(new Symbol(candidates.get(0), attribute));
    }
    return candidates.contains(full + key) && !key.isEmpty()
        ? Optional.of(new Symbol(full + key, attribute))
        : Optional.empty();
  }
}
