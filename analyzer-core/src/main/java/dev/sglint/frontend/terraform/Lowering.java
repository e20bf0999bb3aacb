package dev.sglint.frontend.terraform;

import dev.sglint.frontend.hcl.syntax.Block;
import dev.sglint.frontend.terraform.resource.BlockValues;
import dev.sglint.frontend.terraform.resource.PrefixLists;
import dev.sglint.frontend.terraform.resource.ResourceInstance;
import dev.sglint.frontend.terraform.resource.ResourceMapper;
import dev.sglint.model.Configuration;
import dev.sglint.model.Resource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Evaluates what a root module and all that it calls say about security groups. */
final class Lowering {
  private final Session session;
  private final BlockReader reader;
  private final List<ResourceInstance> instances = new ArrayList<>();

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
    for (ResourceInstance instance : instances) {
      if (PrefixLists.isPart(instance.type())) {
        prefixLists.add(instance);
      }
    }
    List<Resource> resources = new ArrayList<>();
    for (ResourceInstance instance : instances) {
      ResourceMapper.map(instance, prefixLists).ifPresent(resources::add);
    }
    resources.sort(
        Comparator.comparing((Resource resource) -> resource.declaration().span())
            .thenComparing(resource -> resource.declaration().address()));
    return new Configuration(resources, root.module().directory());
  }

  private void module(ModuleInstance module) {
    ReferenceCycles.report(module.module(), session.problems());
    for (String name : module.module().variables().keySet()) {
      module.validate(name);
    }
    for (Map.Entry<String, Block> entry : module.module().resources().entrySet()) {
      Block block = entry.getValue();
      if (block.type().equals("resource") && ResourceMapper.isAbout(block.label(0))) {
        resource(module, entry.getKey(), block);
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

  private void resource(ModuleInstance module, String address, Block block) {
    for (Instance instance : module.resources().expansion(address).instances().values()) {
      BlockValues body = reader.resource(block, instance.scope(module.scope()));
      instances.add(
          new ResourceInstance(
              module.prefix() + address + instance.keyText(),
              block.label(0),
              body,
              module.presence().and(instance.presence())));
    }
  }
}
