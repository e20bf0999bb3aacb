package dev.sglint.frontend.terraform;

import dev.sglint.frontend.hcl.syntax.Block;
import dev.sglint.frontend.hcl.syntax.Expression;
import dev.sglint.frontend.hcl.syntax.ExpressionWalk;
import dev.sglint.frontend.terraform.resource.Attachments;
import dev.sglint.frontend.terraform.resource.BlockValues;
import dev.sglint.frontend.terraform.resource.ListenerMapper;
import dev.sglint.frontend.terraform.resource.PrefixLists;
import dev.sglint.frontend.terraform.resource.ResourceInstance;
import dev.sglint.frontend.terraform.resource.ResourceMapper;
import dev.sglint.frontend.terraform.resource.VpcIdentities;
import dev.sglint.frontend.terraform.value.Symbol;
import dev.sglint.frontend.terraform.value.Value;
import dev.sglint.model.Attachment;
import dev.sglint.model.Configuration;
import dev.sglint.model.Listeners;
import dev.sglint.model.Resource;
import dev.sglint.model.Trait;
import dev.sglint.value.UnknownReason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Evaluates what a root module and all that it calls say about security groups. */
final class Lowering {
  /** Names that may stand for what a resource is called. */
  private static final Set<String> CARRIERS = Set.of("local", "module", "each");

  private final Session session;
  private final BlockReader reader;
  private final List<ResourceInstance> instances = new ArrayList<>();
  private final List<ResourceInstance> lookedUp = new ArrayList<>();
  private final List<Runnable> users = new ArrayList<>();
  private final List<Runnable> listening = new ArrayList<>();
  private final Listeners<String> listeners = new Listeners<>();
  private final List<Attachment> attachments = new ArrayList<>();
  private boolean joinsVpcs;
  private final Set<String> unmentioned = new HashSet<>();

  Lowering(Session session) {
    this.session = session;
    this.reader = new BlockReader(session.evaluator(), session.problems());
  }

  /** The resources about security groups, evaluated. */
  List<ResourceInstance> resources(ModuleInstance root) {
    module(root);
    return instances;
  }

  Configuration configuration(ModuleInstance root) {
    module(root);
    PrefixLists prefixLists = new PrefixLists();
    lookedUp.forEach(prefixLists::lookUp);
    for (ResourceInstance instance : instances) {
      if (PrefixLists.isPart(instance.type())) {
        prefixLists.add(instance);
      }
    }
    List<Resource> resources = new ArrayList<>();
    for (ResourceInstance instance : instances) {
      ResourceMapper.map(instance, prefixLists).map(this::traits).ifPresent(resources::add);
    }
    resources.sort(
        Comparator.comparing((Resource resource) -> resource.declaration().span())
            .thenComparing(resource -> resource.declaration().address()));
    if (!resources.isEmpty()) {
      if (!listening.isEmpty()) {
        listening.forEach(Runnable::run);
        handedOn(root);
      }
      users.forEach(Runnable::run);
    }
    attachments.sort(
        Comparator.comparing((Attachment attachment) -> attachment.declaration().span())
            .thenComparing(attachment -> attachment.declaration().address()));
    return new Configuration(resources, attachments, root.module().directory())
        .joiningVpcs(joinsVpcs);
  }

  private Resource traits(Resource resource) {
    return unmentioned.contains(resource.declaration().address())
        ? resource.with(Set.of(Trait.UNMENTIONED))
        : resource;
  }

  private void module(ModuleInstance module) {
    ReferenceCycles.report(module.module(), session.problems());
    for (String name : module.module().variables().keySet()) {
      module.validate(name);
    }
    Optional<Set<String>> mentioned = Optional.empty();
    for (Map.Entry<String, Block> entry : module.module().resources().entrySet()) {
      Block block = entry.getValue();
      boolean managed = block.type().equals("resource");
      if (managed && ResourceMapper.isAbout(block.label(0))) {
        if (ResourceMapper.isGroup(block.label(0)) && mentioned.isEmpty()) {
          mentioned = Optional.of(Mentions.in(module.module()));
        }
        boolean alone = mentioned.isPresent() && !mentioned.get().contains(entry.getKey());
        resource(module, entry.getKey(), block, alone);
      } else if (managed && Attachments.isAbout(block.label(0))) {
        users.add(() -> user(module, entry.getKey(), block));
      } else if (managed && VpcIdentities.joins(block.label(0))) {
        joinsVpcs = true;
      } else if (managed && ListenerMapper.isAbout(block.label(0))) {
        listening.add(() -> listener(module, entry.getKey(), block));
      } else if (!managed && PrefixLists.isLookUp(block.label(0))) {
        lookUp(module, entry.getKey(), block);
      }
    }
    for (String name : module.module().outputs().keySet()) {
      module.output(name).ifPresent(session.problems()::report);
    }
    for (String name : module.module().locals().keySet()) {
      module.local(name).ifPresent(session.problems()::report);
    }
    for (ModuleInstance child : module.calls().all()) {
      module(child);
    }
  }

  private void lookUp(ModuleInstance module, String address, Block block) {
    lookedUp.addAll(parts(module, address, block, Set.of("name")));
  }

  private void user(ModuleInstance module, String address, Block block) {
    for (ResourceInstance user : parts(module, address, block, Attachments.ARGUMENTS)) {
      attachments.add(Attachments.map(user, listeners));
    }
  }

  private void listener(ModuleInstance module, String address, Block block) {
    for (ResourceInstance listener : parts(module, address, block, ListenerMapper.ARGUMENTS)) {
      ListenerMapper.add(listener, listeners);
    }
  }

  private List<ResourceInstance> parts(
      ModuleInstance module, String address, Block block, Set<String> arguments) {
    List<ResourceInstance> parts = new ArrayList<>(1);
    for (Instance instance : module.resources().expansion(address).instances().values()) {
      parts.add(
          new ResourceInstance(
              module.prefix() + address + instance.keyText(),
              block.label(0),
              reader.parts(block, instance.scope(module.scope()), arguments),
              module.presence().and(instance.presence()),
              module.made()));
    }
    return parts;
  }

  /** Load balancers may get listeners from whoever is told of them. */
  private void handedOn(ModuleInstance root) {
    for (String name : root.module().outputs().keySet()) {
      root.output(name).ifPresent(value -> handedOn(value, "the output " + name));
    }
    unseenCalls(root);
  }

  private void unseenCalls(ModuleInstance module) {
    for (Value value : module.calls().givenToUnseen(asked -> mayNameBalancer(module, asked))) {
      handedOn(value, "a module that is not looked into");
    }
    module.calls().all().forEach(this::unseenCalls);
  }

  private static boolean mayNameBalancer(ModuleInstance module, Expression expression) {
    List<Boolean> may = new ArrayList<>(0);
    ExpressionWalk.names(
        expression,
        (root, name) -> {
          boolean variable = root.equals("var") && module.module().variables().containsKey(name);
          if (variable || CARRIERS.contains(root) || ListenerMapper.isBalancer(root)) {
            may.add(true);
          }
        });
    return !may.isEmpty();
  }

  private void handedOn(Value value, String where) {
    UnknownReason reason = new UnknownReason(UnknownReason.Kind.OUTSIDE_TREE, where);
    for (Symbol symbol : Symbol.in(value)) {
      ListenerMapper.balancer(symbol).ifPresent(balancer -> listeners.maybeMore(balancer, reason));
    }
  }

  private void resource(ModuleInstance module, String address, Block block, boolean isAlone) {
    for (Instance instance : module.resources().expansion(address).instances().values()) {
      BlockValues body = reader.resource(block, instance.scope(module.scope()));
      if (isAlone) {
        unmentioned.add(module.prefix() + address + instance.keyText());
      }
      instances.add(
          new ResourceInstance(
              module.prefix() + address + instance.keyText(),
              block.label(0),
              body,
              module.presence().and(instance.presence()),
              module.made()));
    }
  }
}
