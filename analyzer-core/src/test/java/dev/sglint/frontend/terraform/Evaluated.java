package dev.sglint.frontend.terraform;

import dev.sglint.frontend.Inputs;
import dev.sglint.frontend.terraform.value.Value;
import dev.sglint.model.Presence;
import dev.sglint.source.MemorySourceTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Evaluates single expressions. */
final class Evaluated {
  private Evaluated() {}

  /** The value of an expression; empty where it is refused. */
  static Optional<Value> of(String declarations, String expression) {
    String text = declarations + "\nlocals {\n  x = " + expression + "\n}\n";
    List<String> refused = new ArrayList<>();
    Value value = value(Map.of("x.tf", text), refused);
    return value instanceof Value.Failure || !refused.isEmpty()
        ? Optional.empty()
        : Optional.of(value);
  }

  /** The value of {@code local.x}; what is reported on the way goes to {@code refused}. */
  static Value value(Map<String, String> files, List<String> refused) {
    MemorySourceTree tree = new MemorySourceTree(files);
    dev.sglint.frontend.terraform.Files sources = new dev.sglint.frontend.terraform.Files(tree);
    Texts texts = new Texts();
    ModuleLoader loader = new ModuleLoader(sources, file -> texts.add(file.path(), file.text()));
    Module module = loader.module("").orElseThrow();
    Problems problems = new Problems(diagnostic -> refused.add(diagnostic.message()));
    loader.diagnostics("").forEach(problems::add);
    Evaluator evaluator = new Evaluator(new Budget(), texts, problems, sources, "");
    Session session =
        new Session(
            "",
            evaluator,
            problems,
            texts,
            loader,
            new Expansions(evaluator, problems),
            Inputs.NONE);
    ModuleInstance root =
        new ModuleInstance(
            module,
            "",
            Presence.CERTAIN,
            new RootVariables(module, evaluator, problems, sources, file -> {}),
            Set.of(),
            List.of(),
            session);
    Value value = root.local("x").orElseThrow();
    problems.report(value);
    return value;
  }
}
