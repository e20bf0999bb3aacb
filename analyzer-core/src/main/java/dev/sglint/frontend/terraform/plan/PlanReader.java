package dev.sglint.frontend.terraform.plan;

import dev.sglint.frontend.terraform.resource.Argument;
import dev.sglint.frontend.terraform.resource.Attachments;
import dev.sglint.frontend.terraform.resource.BlockValues;
import dev.sglint.frontend.terraform.resource.ListenerMapper;
import dev.sglint.frontend.terraform.resource.PrefixLists;
import dev.sglint.frontend.terraform.resource.ResourceInstance;
import dev.sglint.frontend.terraform.resource.ResourceMapper;
import dev.sglint.frontend.terraform.resource.VpcIdentities;
import dev.sglint.frontend.terraform.value.Symbol;
import dev.sglint.frontend.terraform.value.Value;
import dev.sglint.json.JsonValue;
import dev.sglint.model.Attachment;
import dev.sglint.model.Configuration;
import dev.sglint.model.Listeners;
import dev.sglint.model.Presence;
import dev.sglint.model.Resource;
import dev.sglint.source.SourceSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A plan or a state to the resources that will be, or are, there. */
public final class PlanReader {
  /** Arguments that hold ids, which the configuration may say the origin of. */
  private static final Set<String> IDS =
      Set.of(
          "security_group_id",
          "source_security_group_id",
          "referenced_security_group_id",
          "prefix_list_id",
          "load_balancer_arn",
          "group_id");

  /** A managed resource with its values and the mask of what is unknown of them. */
  private record Planned(
      String address, String type, JsonValue.ObjectValue values, Optional<JsonValue> unknown) {}

  private final PlanSources sources;
  private final List<Planned> planned = new ArrayList<>();
  private final List<String> addresses = new ArrayList<>();
  private boolean joinsVpcs;

  private PlanReader(PlanSources sources) {
    this.sources = sources;
  }

  /** Whether a JSON document is a plan or a state. */
  public static boolean isPlan(JsonValue.ObjectValue document) {
    return document.has("format_version")
        && (document.has("resource_changes")
            || document.has("planned_values")
            || document.has("values"));
  }

  public static Configuration read(JsonValue.ObjectValue document, PlanSources sources) {
    return new PlanReader(sources).read(document);
  }

  private Configuration read(JsonValue.ObjectValue document) {
    if (document.has("resource_changes")) {
      for (JsonValue change : elements(document, "resource_changes")) {
        change(change);
      }
    } else {
      document
          .object("values")
          .or(() -> document.object("planned_values"))
          .flatMap(values -> values.object("root_module"))
          .ifPresent(this::module);
    }
    PlanReferences references = new PlanReferences(document.object("configuration"), addresses);
    List<ResourceInstance> instances = new ArrayList<>();
    PrefixLists prefixLists = new PrefixLists();
    Listeners<String> listeners = new Listeners<>();
    for (Planned resource : planned) {
      ResourceInstance instance = instance(resource, references);
      instances.add(instance);
      if (PrefixLists.isPart(instance.type())) {
        prefixLists.add(instance);
      } else if (ListenerMapper.isAbout(instance.type())) {
        ListenerMapper.add(instance, listeners);
      }
    }
    List<Resource> resources = new ArrayList<>();
    List<Attachment> attachments = new ArrayList<>();
    for (ResourceInstance instance : instances) {
      if (Attachments.isAbout(instance.type())) {
        attachments.add(Attachments.map(instance, listeners));
      }
      ResourceMapper.map(instance, prefixLists).map(PlanReader::accepted).ifPresent(resources::add);
    }
    resources.sort(
        Comparator.comparing((Resource resource) -> resource.declaration().span())
            .thenComparing(resource -> resource.declaration().address()));
    return new Configuration(resources, attachments, document.span().file()).joiningVpcs(joinsVpcs);
  }

  /** A plan was made: nothing in it was refused. */
  private static Resource accepted(Resource resource) {
    return new Resource(
        resource.declaration(),
        resource.type(),
        resource.role(),
        resource.group(),
        resource.newGroup(),
        resource.permissions(),
        List.of(),
        resource.presence(),
        resource.traits());
  }

  private static List<JsonValue> elements(JsonValue.ObjectValue object, String name) {
    return object.array(name).map(JsonValue.ArrayValue::elements).orElse(List.of());
  }

  private void change(JsonValue element) {
    if (!(element instanceof JsonValue.ObjectValue resource)
        || resource.text("mode").filter("data"::equals).isPresent()
        || resource.has("deposed")) {
      return;
    }
    Optional<JsonValue.ObjectValue> change = resource.object("change");
    boolean kept =
        change.isPresent()
            && elements(change.get(), "actions").stream()
                .noneMatch(action -> isAction(action, "forget"))
            && change.get().object("after").isPresent();
    if (kept) {
      add(resource, change.get().object("after").get(), change.get().get("after_unknown"));
    }
  }

  private static boolean isAction(JsonValue action, String name) {
    return action instanceof JsonValue.Scalar scalar && scalar.text().equals(name);
  }

  private void module(JsonValue.ObjectValue module) {
    for (JsonValue element : elements(module, "resources")) {
      if (element instanceof JsonValue.ObjectValue resource
          && resource.text("mode").filter("data"::equals).isEmpty()) {
        resource.object("values").ifPresent(values -> add(resource, values, Optional.empty()));
      }
    }
    for (JsonValue child : elements(module, "child_modules")) {
      if (child instanceof JsonValue.ObjectValue object) {
        module(object);
      }
    }
  }

  private void add(
      JsonValue.ObjectValue resource, JsonValue.ObjectValue values, Optional<JsonValue> unknown) {
    Optional<String> address = resource.text("address");
    Optional<String> type = resource.text("type");
    if (address.isPresent() && type.isPresent()) {
      addresses.add(address.get());
      joinsVpcs |= VpcIdentities.joins(type.get());
      if (ResourceMapper.isAbout(type.get())
          || Attachments.isAbout(type.get())
          || ListenerMapper.isAbout(type.get())) {
        planned.add(new Planned(address.get(), type.get(), values, unknown));
      }
    }
  }

  private ResourceInstance instance(Planned resource, PlanReferences references) {
    Optional<BlockValues> written = sources.of(resource.address());
    SourceSpan whole = resource.values().span();
    Map<String, Argument> arguments = new LinkedHashMap<>();
    List<BlockValues> blocks = new ArrayList<>();
    for (JsonValue.Member member : resource.values().members()) {
      Optional<JsonValue> mask = PlanValues.member(resource.unknown(), member.name());
      if (!PlanValues.isTrue(mask)
          && !fromSource(member.name(), mask, written, arguments, blocks)) {
        String what = resource.address() + "." + member.name();
        Value value = PlanValues.of(member.value(), mask, what);
        Argument argument =
            new Argument(member.name(), value, member.nameSpan(), member.value().span());
        arguments.put(member.name(), placed(argument, written));
      }
    }
    if (resource.unknown().isPresent()
        && resource.unknown().get() instanceof JsonValue.ObjectValue masks) {
      for (JsonValue.Member mask : masks.members()) {
        if (PlanValues.isTrue(Optional.of(mask.value()))
            && !fromSource(mask.name(), Optional.of(mask.value()), written, arguments, blocks)) {
          unknown(resource, mask.name(), references)
              .ifPresent(argument -> arguments.put(mask.name(), placed(argument, written)));
        }
      }
    }
    BlockValues body =
        new BlockValues(
            resource.type(),
            arguments,
            blocks,
            written.map(BlockValues::header).orElse(whole),
            whole,
            Presence.CERTAIN,
            Optional.empty());
    return new ResourceInstance(
        resource.address(),
        resource.type(),
        body,
        Presence.CERTAIN,
        sources.calls(resource.address()));
  }

  /** What the plan does not know in whole, the configuration may know better. */
  private static boolean fromSource(
      String name,
      Optional<JsonValue> mask,
      Optional<BlockValues> written,
      Map<String, Argument> arguments,
      List<BlockValues> blocks) {
    if (written.isEmpty() || mask.isEmpty() || !PlanValues.hasUnknown(mask.get())) {
      return false;
    }
    Argument argument = written.get().arguments().get(name);
    if (argument != null) {
      arguments.put(name, argument);
      return true;
    }
    List<BlockValues> nested =
        written.get().blocks().stream().filter(block -> block.type().equals(name)).toList();
    blocks.addAll(nested);
    return !nested.isEmpty();
  }

  /** An argument at its place in the configuration. */
  private static Argument placed(Argument argument, Optional<BlockValues> written) {
    if (written.isEmpty()) {
      return argument;
    }
    Argument source = written.get().arguments().get(argument.name());
    SourceSpan place = source == null ? written.get().header() : source.span();
    List<BlockValues> nested =
        written.get().blocks().stream()
            .filter(block -> block.type().equals(argument.name()))
            .toList();
    // Several blocks of a type cannot be told apart in a plan.
    return nested.size() == 1
        ? new Argument(
            argument.name(), argument.value(), nested.get(0).header(), nested.get(0).header())
        : new Argument(argument.name(), argument.value(), place, place);
  }

  /** What is unknown and not configured is computed by the provider: nobody wrote it. */
  private static Optional<Argument> unknown(
      Planned resource, String name, PlanReferences references) {
    if (!references.isConfigured(resource.address(), name)) {
      return Optional.empty();
    }
    Optional<Symbol> symbol =
        IDS.contains(name) ? references.symbol(resource.address(), name) : Optional.empty();
    SourceSpan span = resource.values().span();
    Value value = PlanValues.unknown(span, resource.address() + "." + name, symbol);
    return Optional.of(new Argument(name, value, span, span));
  }
}
