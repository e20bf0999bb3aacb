package dev.sglint.frontend.terraform;

import dev.sglint.frontend.ConfigurationSink;
import dev.sglint.frontend.hcl.syntax.Attribute;
import dev.sglint.frontend.hcl.syntax.Block;
import dev.sglint.frontend.terraform.plan.PlanSources;
import dev.sglint.frontend.terraform.resource.Addresses;
import dev.sglint.source.SourceSpan;
import dev.sglint.source.SourceTree;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The blocks of a configuration that lies beside a plan. */
final class WrittenResources implements PlanSources {
  private final ModuleLoader loader;
  private final String directory;

  WrittenResources(SourceTree sources, String directory, ConfigurationSink sink) {
    Set<String> opened = new HashSet<>();
    this.loader =
        new ModuleLoader(
            new Files(sources),
            file -> {
              if (opened.add(file.path())) {
                sink.text(file.stream());
              }
            });
    this.directory = directory;
  }

  @Override
  public Optional<Written> of(String address) {
    Optional<Module> module = loader.module(directory);
    String rest = address;
    while (rest.startsWith("module.") && module.isPresent()) {
      int end = Addresses.endOfPart(rest, "module.".length());
      String name = Addresses.withoutKey(rest.substring("module.".length(), end - 1));
      Module caller = module.get();
      module =
          Optional.ofNullable(caller.calls().get(name))
              .flatMap(Module::source)
              .filter(Module::isLocal)
              .flatMap(source -> loader.module(Paths.join(caller.directory(), source)));
      rest = rest.substring(end);
    }
    String local = Addresses.withoutKey(rest);
    return module.map(m -> m.resources().get(local)).map(WrittenResources::written);
  }

  private static Written written(Block block) {
    Map<String, SourceSpan> arguments = new HashMap<>();
    for (Attribute attribute : block.body().attributes()) {
      arguments.put(attribute.name(), attribute.value().span());
    }
    for (Block nested : block.body().blocks()) {
      String type = nested.type().equals("dynamic") ? nested.label(0) : nested.type();
      // Several blocks of a type cannot be told apart in a plan.
      arguments.merge(type, nested.header(), (one, other) -> block.header());
    }
    return new Written(block.header(), arguments);
  }
}
