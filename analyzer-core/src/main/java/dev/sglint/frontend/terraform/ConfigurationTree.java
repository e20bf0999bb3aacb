package dev.sglint.frontend.terraform;

import dev.sglint.diagnostic.Diagnostic;
import dev.sglint.frontend.ConfigurationSink;
import dev.sglint.frontend.Inputs;
import dev.sglint.frontend.hcl.syntax.Block;
import dev.sglint.model.Presence;
import dev.sglint.source.SourceTree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The modules in a tree of files. Those that no other calls are roots; each is evaluated with all
 * that it calls. A module that is called is judged with its arguments, and only where its callers
 * are not part of the tree with its own defaults.
 */
final class ConfigurationTree {
  /** Fewer files are parsed in one thread. */
  private static final int MANY = 16;

  /** Deep enough for {@link Budget#MAX_DEPTH} expressions. */
  private static final long STACK = 512L * 1024 * 1024;

  private final Files files;
  private final Inputs inputs;
  private final ConfigurationSink sink;
  private final Texts texts = new Texts();
  private final ModuleLoader loader;
  private final Set<String> opened = new HashSet<>();
  private final Set<String> told = new HashSet<>();
  private final Set<String> reached = new HashSet<>();

  ConfigurationTree(SourceTree sources, Inputs inputs, ConfigurationSink sink) {
    this.files = new Files(sources);
    this.inputs = inputs;
    this.sink = sink;
    this.loader = new ModuleLoader(files, this::open);
  }

  private void open(ConfigurationFile file) {
    if (opened.add(file.path())) {
      sink.text(file.stream());
      texts.add(file.path(), file.text());
    }
  }

  void read(List<String> paths) {
    if (paths.size() >= MANY) {
      paths.parallelStream().forEach(files::parsed);
    }
    Set<String> directories = new TreeSet<>();
    paths.forEach(path -> directories.add(Paths.directory(path)));
    Set<String> called = new HashSet<>();
    for (String directory : directories) {
      loader.module(directory).ifPresent(module -> calls(module, called));
    }
    List<String> roots = new ArrayList<>(directories);
    roots.removeIf(called::contains);
    onDeepStack(
        () -> {
          roots.forEach(this::root);
          // Modules whose callers were never evaluated, for instance as they call each other.
          for (String directory : directories) {
            if (!reached.contains(directory)) {
              root(directory);
            }
          }
        });
  }

  private static void calls(Module module, Set<String> called) {
    for (Block call : module.calls().values()) {
      Module.source(call)
          .filter(Module::isLocal)
          .map(source -> Paths.join(module.directory(), source))
          .filter(directory -> !directory.equals(module.directory()))
          .ifPresent(called::add);
    }
  }

  /** Whatever goes wrong in the other thread goes wrong here. */
  private static void onDeepStack(Runnable work) {
    List<Throwable> failure = new ArrayList<>();
    Thread thread = new Thread(null, work, "sglint-evaluator", STACK);
    thread.setUncaughtExceptionHandler((t, e) -> failure.add(e));
    thread.start();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while evaluating", e);
    }
    if (!failure.isEmpty()) {
      throw new IllegalStateException("evaluating failed", failure.get(0));
    }
  }

  private void root(String directory) {
    Module module = loader.module(directory).orElse(null);
    if (module == null) {
      return;
    }
    Problems problems = new Problems(sink::diagnostic);
    Evaluator evaluator = new Evaluator(new Budget(), texts, problems, files, directory);
    Session session =
        new Session(
            directory,
            evaluator,
            problems,
            texts,
            loader,
            new Expansions(evaluator, problems),
            inputs);
    RootVariables variables = new RootVariables(module, evaluator, problems, files, this::open);
    variables.read(inputs);
    ModuleInstance root =
        new ModuleInstance(module, "", Presence.CERTAIN, variables, Set.of(), session);
    tell(module);
    sink.configuration(new Lowering(session).configuration(root));
    reach(root);
  }

  private void reach(ModuleInstance module) {
    if (reached.add(module.module().directory()) || module.prefix().isEmpty()) {
      tell(module.module());
    }
    module.calls().all().forEach(this::reach);
  }

  private void tell(Module module) {
    if (told.add(module.directory())) {
      for (Diagnostic diagnostic : loader.diagnostics(module.directory())) {
        sink.diagnostic(diagnostic);
      }
    }
  }
}
