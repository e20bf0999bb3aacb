package dev.sglint.frontend.terraform;

import dev.sglint.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Finds and reads the modules of directories. */
final class ModuleLoader {
  private final Files files;
  private final Consumer<ConfigurationFile> opened;
  private final Map<String, Optional<Module>> modules = new HashMap<>();
  private final Map<String, List<Diagnostic>> diagnostics = new HashMap<>();
  private final Map<String, InstalledModules> installed = new HashMap<>();
  private final Map<String, String> identities = new HashMap<>();

  /** A module that a call means, or why there is none. */
  record Located(Optional<Module> module, String why) {}

  /**
   * @param opened is told each file once, before anything in it is
   */
  ModuleLoader(Files files, Consumer<ConfigurationFile> opened) {
    this.files = files;
    this.opened = opened;
  }

  /** The module in a directory; empty where no configuration stands in it. */
  Optional<Module> module(String directory) {
    Optional<Module> known = modules.get(directory);
    if (known == null) {
      known = load(directory);
      modules.put(directory, known);
    }
    return known;
  }

  /** The same for all directories that links make one. */
  String identity(String directory) {
    return identities.computeIfAbsent(directory, files::identity);
  }

  /** Lets go of the module in a directory; the files it was made of. */
  List<String> forget(String directory) {
    Optional<Module> known = modules.remove(directory);
    diagnostics.remove(directory);
    return known == null ? List.of() : known.map(Module::files).orElse(List.of());
  }

  /** What is wrong with the files of a directory, whatever they are called with. */
  List<Diagnostic> diagnostics(String directory) {
    return diagnostics.getOrDefault(directory, List.of());
  }

  private Optional<Module> load(String directory) {
    List<String> paths = files.configuration(directory);
    if (paths.isEmpty()) {
      return Optional.empty();
    }
    List<Diagnostic> found = new ArrayList<>();
    ModuleAssembler assembler = new ModuleAssembler(directory, found);
    List<ConfigurationFile> overrides = new ArrayList<>();
    for (String path : paths) {
      ConfigurationFile file = files.parsed(path);
      opened.accept(file);
      assembler.file(path);
      found.addAll(file.diagnostics());
      if (Files.isOverride(path)) {
        overrides.add(file);
      } else {
        assembler.declare(file.body());
      }
    }
    overrides.forEach(file -> assembler.override(file.body()));
    diagnostics.put(directory, found);
    return Optional.of(assembler.module());
  }

  /** The module that a call means: a directory beside, or one that was installed. */
  Located locate(ModuleInstance caller, String root, String name, String source) {
    if (!Module.isLocal(source)) {
      return installed
          .computeIfAbsent(root, r -> InstalledModules.read(files, r))
          .directory(caller.prefix(), name)
          .map(
              directory ->
                  located(directory, "it is installed in `" + directory + "`, and not there"))
          .orElseGet(() -> new Located(Optional.empty(), "it is not installed here"));
    }
    String directory = Paths.join(caller.module().directory(), source);
    return located(directory, "there is no configuration in `" + shown(directory) + "`");
  }

  private static String shown(String directory) {
    return directory.isEmpty() ? "." : directory;
  }

  private Located located(String directory, String why) {
    return new Located(module(directory), why);
  }
}
