package dev.sglint.frontend.terraform;

import dev.sglint.frontend.hcl.syntax.Attribute;
import dev.sglint.frontend.hcl.syntax.Block;
import dev.sglint.frontend.terraform.value.Collect;
import dev.sglint.frontend.terraform.value.Source;
import dev.sglint.frontend.terraform.value.Symbol;
import dev.sglint.frontend.terraform.value.Type;
import dev.sglint.frontend.terraform.value.Value;
import dev.sglint.source.SourceSpan;
import dev.sglint.value.Step;
import dev.sglint.value.UnknownReason;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The resources and data sources of a module instance, as far as others look at them. */
final class Resources {
  /** How the reasons begin of what managed resources get when they are made. */
  static final String MANAGED = "managed ";

  private static final Set<String> META_ARGUMENTS =
      Set.of("count", "for_each", "provider", "depends_on");

  private final ModuleInstance module;
  private final Map<String, Expansion> expansions = new HashMap<>();
  private final Map<String, Value> attributes = new HashMap<>();
  private final Set<String> evaluating = new HashSet<>();

  Resources(ModuleInstance module) {
    this.module = module;
  }

  /** The instances of a resource that is declared. */
  Expansion expansion(String address) {
    Expansion known = expansions.get(address);
    if (known == null) {
      // A resource whose repetition depends on itself is seen as one that is not repeated.
      expansions.put(address, Expansion.single());
      Block block = module.module().resources().get(address);
      known =
          block == null
              ? Expansion.single()
              : module.session().expansions().of(block, module.scope());
      expansions.put(address, known);
    }
    return known;
  }

  /** {@code type.name[key].attribute}; empty where no such resource is declared. */
  Optional<Value> attribute(
      String address, Optional<Value> key, String attribute, SourceSpan span) {
    Block block = module.module().resources().get(address);
    return block == null
        ? Optional.empty()
        : Optional.of(
            Instances.pick(
                expansion(address),
                key,
                address,
                span,
                instance -> attribute(address, block, instance, attribute, span)));
  }

  private Value attribute(
      String address, Block block, Instance instance, String name, SourceSpan span) {
    String full = module.prefix() + address + instance.keyText();
    String memo = full + " " + name;
    Value known = attributes.get(memo);
    if (known != null) {
      return known;
    }
    Optional<Attribute> written =
        block.type().equals("resource") && !META_ARGUMENTS.contains(name)
            ? block.body().attribute(name)
            : Optional.empty();
    if (written.isPresent() && !evaluating.add(memo)) {
      return Failures.of("Cycle", full + " needs itself", span);
    }
    Value value =
        written.isPresent()
            ? configured(full, written.get(), instance, span)
            : symbol(full, name, span);
    evaluating.remove(memo);
    attributes.put(memo, value);
    return value;
  }

  /** What is null in the configuration is chosen by the provider. */
  private Value configured(String full, Attribute attribute, Instance instance, SourceSpan use) {
    Session session = module.session();
    Value value = session.evaluator().evaluate(attribute.value(), instance.scope(module.scope()));
    if (value instanceof Value.Null) {
      return symbol(full, attribute.name(), use);
    }
    SourceSpan span = attribute.value().span();
    String text = attribute.name() + " = " + session.texts().line(span);
    return session.evaluator().named(value, Step.RESOURCE_ARGUMENT, text, span);
  }

  private static Value symbol(String full, String name, SourceSpan span) {
    boolean managed = !full.contains("data.") || !isData(full);
    UnknownReason reason =
        new UnknownReason(
            UnknownReason.Kind.RUN_TIME_VALUE, (managed ? MANAGED : "") + full + "." + name);
    Source source = Failures.source(span);
    boolean id = name.equals("id") || name.equals("arn");
    return new Value.Unknown(
        id || isText(name) ? Type.STRING : Type.DYNAMIC,
        reason,
        id,
        "",
        Optional.of(new Symbol(full, name)),
        source);
  }

  private static boolean isData(String full) {
    return full.startsWith("data.") || full.contains(".data.");
  }

  private static boolean isText(String name) {
    return name.endsWith("_id") || name.endsWith("_arn") || name.equals("name");
  }

  /** The object of a resource, or the tuple or map of its instances. */
  Optional<Value> whole(String address, Optional<Value> key, SourceSpan span) {
    Block block = module.module().resources().get(address);
    return block == null
        ? Optional.empty()
        : Optional.of(
            Instances.whole(
                expansion(address),
                key,
                address,
                span,
                instance -> object(address, block, instance, span)));
  }

  /** What is configured and the id are known; there is more that only a provider knows. */
  private Value object(String address, Block block, Instance instance, SourceSpan span) {
    SortedMap<String, Value> entries = new TreeMap<>();
    if (block.type().equals("resource")) {
      for (Attribute attribute : block.body().attributes()) {
        if (!META_ARGUMENTS.contains(attribute.name())) {
          Value value = attribute(address, block, instance, attribute.name(), span);
          if (!(value instanceof Value.Failure)) {
            entries.put(attribute.name(), value);
          }
        }
      }
    }
    entries.put("id", attribute(address, block, instance, "id", span));
    entries.put("arn", attribute(address, block, instance, "arn", span));
    String full = module.prefix() + address + instance.keyText();
    UnknownReason more = new UnknownReason(UnknownReason.Kind.RUN_TIME_VALUE, full);
    return Collect.object(entries, Optional.of(more), Failures.source(span));
  }
}
