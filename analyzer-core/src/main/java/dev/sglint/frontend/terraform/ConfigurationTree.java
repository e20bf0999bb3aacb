package dev.sglint.frontend.terraform;

import dev.sglint.diagnostic.Diagnostic;
import dev.sglint.diagnostic.DiagnosticCode;
import dev.sglint.frontend.ConfigurationSink;
import dev.sglint.frontend.DeepStack;
import dev.sglint.frontend.Inputs;
import dev.sglint.model.Presence;
import dev.sglint.model.Remarks;
import dev.sglint.source.SourceSpan;
import dev.sglint.source.SourceTree;
import dev.sglint.source.TextStream;
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
      if (Remarks.mayStandIn(file.text())) {
        sink.remarks(TerraformRemarks.of(file));
      }
    }
  }

  void read(List<String> accepted) {
    List<String> paths = accepted.stream().filter(Files::isConfiguration).toList();
    accepted.stream().filter(Files::isTerragrunt).forEach(this::terragrunt);
    Set<String> directories = new TreeSet<>();
    paths.forEach(path -> directories.add(Paths.directory(path)));
    Set<String> called = directories.size() > 1 ? called(paths, directories) : Set.of();
    List<String> roots = new ArrayList<>(directories);
    roots.removeAll(called);
    DeepStack.run(
        () -> {
          roots(roots, called);
          // Those that no root calls after all.
          roots(directories.stream().filter(d -> !reached.contains(d)).toList(), called);
        });
  }

  /** A text that is a root module by itself, as it comes from standard input. */
  void read(TextStream text) {
    ConfigurationFile file = Files.read(text);
    open(file);
    List<Diagnostic> diagnostics = new ArrayList<>(file.diagnostics());
    ModuleAssembler assembler = new ModuleAssembler("", diagnostics);
    assembler.declare(file.body());
    diagnostics.forEach(sink::diagnostic);
    DeepStack.run(() -> root(assembler.module()));
  }

  /** What Terragrunt gives to modules, and which, is not known without running it. */
  private void terragrunt(String path) {
    ConfigurationFile file = files.parsed(path);
    open(file);
    file.diagnostics().forEach(sink::diagnostic);
    sink.diagnostic(
        Diagnostic.warning(
            DiagnosticCode.MISSING_MODULE,
            new SourceSpan(path, 0, 0),
            "Terragrunt is not run: what this file gives to which module is unknown"));
    files.forget(path);
  }

  private void roots(List<String> directories, Set<String> called) {
    try (Prefetch prefetch = new Prefetch(files, directories)) {
      for (int i = 0; i < directories.size(); i++) {
        String directory = directories.get(i);
        if (directories.size() > 1) {
          prefetch.reached(i);
        }
        if (!reached.contains(directory)) {
          bounded(directory);
        }
        if (!called.contains(directory)) {
          forget(directory);
        }
      }
    }
  }

  /** Lets go of a module that is not called. */
  private void forget(String directory) {
    for (String file : loader.forget(directory)) {
      files.forget(file);
      texts.forget(file);
      sink.release(file);
    }
  }

  private Set<String> called(List<String> paths, Set<String> directories) {
    Set<String> called = new HashSet<>();
    for (String path : paths) {
      String directory = Paths.directory(path);
      Set<String> sources = LocalSources.in(directory, files.text(path).orElse(""));
      sources.retainAll(directories);
      sources.remove(directory);
      called.addAll(sources);
    }
    return called;
  }

  /** What one root needs too much of is not there for it, but for the others. */
  private void bounded(String directory) {
    try {
      loader.module(directory).ifPresent(this::root);
    } catch (OutOfMemoryError e) {
      tooMuch(directory, "memory");
    } catch (StackOverflowError e) {
      tooMuch(directory, "stack");
    }
  }

  private void tooMuch(String directory, String what) {
    reached.add(directory);
    List<String> paths = files.configuration(directory);
    SourceSpan place = new SourceSpan(paths.isEmpty() ? directory : paths.get(0), 0, 0);
    sink.diagnostic(
        Diagnostic.error(
            DiagnosticCode.LIMIT,
            place,
            "evaluating the configuration of this directory needs more "
                + what
                + " than there is: it is not judged"));
  }

  private void root(Module module) {
    String directory = module.directory();
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
        new ModuleInstance(module, "", Presence.CERTAIN, variables, Set.of(), List.of(), session);
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
