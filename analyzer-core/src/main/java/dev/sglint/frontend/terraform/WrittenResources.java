package dev.sglint.frontend.terraform;

import dev.sglint.frontend.ConfigurationSink;
import dev.sglint.frontend.DeepStack;
import dev.sglint.frontend.Inputs;
import dev.sglint.frontend.terraform.plan.PlanSources;
import dev.sglint.frontend.terraform.plan.PlanValues;
import dev.sglint.frontend.terraform.resource.BlockValues;
import dev.sglint.frontend.terraform.resource.ResourceInstance;
import dev.sglint.frontend.terraform.value.Value;
import dev.sglint.json.JsonValue;
import dev.sglint.model.Presence;
import dev.sglint.model.Remarks;
import dev.sglint.source.SourceSpan;
import dev.sglint.source.SourceTree;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The resources of a configuration that lies beside a plan, evaluated with the variables that the
 * plan was made with. What is wrong with it is not said: planning would have said so.
 */
final class WrittenResources implements PlanSources {
  private final Map<String, ResourceInstance> resources = new HashMap<>();

  private WrittenResources() {}

  static WrittenResources beside(
      JsonValue.ObjectValue plan, SourceTree sources, String directory, ConfigurationSink sink) {
    WrittenResources written = new WrittenResources();
    Set<String> opened = new HashSet<>();
    Texts texts = new Texts();
    Files files = new Files(sources);
    ModuleLoader loader =
        new ModuleLoader(
            files,
            file -> {
              if (opened.add(file.path())) {
                sink.text(file.stream());
                texts.add(file.path(), file.text());
                if (Remarks.mayStandIn(file.text())) {
                  sink.remarks(TerraformRemarks.of(file));
                }
              }
            });
    Optional<Module> module = loader.module(directory);
    if (module.isPresent()) {
      Problems problems = new Problems(diagnostic -> {});
      Evaluator evaluator = new Evaluator(new Budget(), texts, problems, files, directory);
      Expansions expansions = new Expansions(evaluator, problems);
      Session session =
          new Session(directory, evaluator, problems, texts, loader, expansions, Inputs.NONE);
      ModuleInstance root =
          new ModuleInstance(
              module.get(),
              "",
              Presence.CERTAIN,
              new PlannedVariables(plan),
              Set.of(),
              List.of(),
              session);
      DeepStack.run(
          () -> {
            for (ResourceInstance resource : new Lowering(session).resources(root)) {
              written.resources.put(resource.address(), resource);
            }
          });
    }
    return written;
  }

  @Override
  public Optional<BlockValues> of(String address) {
    return Optional.ofNullable(resources.get(address)).map(ResourceInstance::body);
  }

  @Override
  public List<SourceSpan> calls(String address) {
    ResourceInstance resource = resources.get(address);
    return resource == null ? List.of() : resource.calls();
  }

  /** The variables that a plan was made with. */
  private record PlannedVariables(JsonValue.ObjectValue plan) implements ModuleInstance.Arguments {
    @Override
    public Optional<Value> argument(String name) {
      return plan.object("variables")
          .flatMap(variables -> variables.object(name))
          .flatMap(variable -> variable.get("value"))
          .map(value -> PlanValues.of(value, Optional.empty(), name));
    }

    @Override
    public Optional<SourceSpan> place(String name) {
      return Optional.empty();
    }
  }
}
