package dev.sglint.frontend.terraform;

import dev.sglint.diagnostic.Diagnostic;
import dev.sglint.diagnostic.DiagnosticCode;
import dev.sglint.frontend.hcl.syntax.Attribute;
import dev.sglint.frontend.hcl.syntax.Block;
import dev.sglint.frontend.hcl.syntax.Body;
import dev.sglint.source.SourceSpan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts the files of a directory together: first those that declare, then those that override. */
final class ModuleAssembler {
  private final String directory;
  private final List<Diagnostic> diagnostics;
  private final Map<String, Block> variables = new LinkedHashMap<>();
  private final Map<String, Attribute> locals = new LinkedHashMap<>();
  private final Map<String, Block> resources = new LinkedHashMap<>();
  private final Map<String, Block> calls = new LinkedHashMap<>();
  private final Map<String, Block> outputs = new LinkedHashMap<>();
  private final List<String> files = new ArrayList<>();

  ModuleAssembler(String directory, List<Diagnostic> diagnostics) {
    this.directory = directory;
    this.diagnostics = diagnostics;
  }

  void file(String path) {
    files.add(path);
  }

  Module module() {
    return new Module(directory, variables, locals, resources, calls, outputs, files);
  }

  void declare(Body body) {
    for (Block block : body.blocks()) {
      switch (block.type()) {
        case "variable" -> declare(variables, block.label(0), block);
        case "resource" -> declare(resources, block.label(0) + "." + block.label(1), block);
        case "data", "ephemeral" ->
            declare(resources, block.type() + "." + block.label(0) + "." + block.label(1), block);
        case "module" -> declare(calls, block.label(0), block);
        case "output" -> declare(outputs, block.label(0), block);
        case "locals" -> block.body().attributes().forEach(this::declareLocal);
        default -> {
          // Providers, settings, moves and checks say nothing about security groups.
        }
      }
    }
  }

  private void declareLocal(Attribute attribute) {
    if (locals.putIfAbsent(attribute.name(), attribute) != null) {
      refuse(
          attribute.nameSpan(),
          "Duplicate local value definition: a local value named \""
              + attribute.name()
              + "\" was already defined. Local value names must be unique within a module.");
    }
  }

  private void declare(Map<String, Block> declared, String name, Block block) {
    if (declared.putIfAbsent(name, block) != null) {
      refuse(
          block.header(),
          "Duplicate "
              + block.type()
              + " configuration: `"
              + name
              + "` was already declared. Names must be unique in each module.");
    }
  }

  private void refuse(SourceSpan place, String message) {
    diagnostics.add(Diagnostic.error(DiagnosticCode.EVALUATION, place, message));
  }

  void override(Body body) {
    for (Block block : body.blocks()) {
      switch (block.type()) {
        case "variable" -> override(variables, block.label(0), block);
        case "resource" -> override(resources, block.label(0) + "." + block.label(1), block);
        case "data", "ephemeral" ->
            override(resources, block.type() + "." + block.label(0) + "." + block.label(1), block);
        case "module" -> override(calls, block.label(0), block);
        case "output" -> override(outputs, block.label(0), block);
        case "locals" -> block.body().attributes().forEach(a -> locals.put(a.name(), a));
        default -> {
          // As above.
        }
      }
    }
  }

  private void override(Map<String, Block> declared, String name, Block block) {
    Block base = declared.get(name);
    if (base == null) {
      refuse(
          block.header(),
          "Missing "
              + block.type()
              + " to override: there is no `"
              + name
              + "`. An override file can only override a block defined in a primary"
              + " configuration file.");
      return;
    }
    declared.put(
        name,
        new Block(
            base.type(),
            base.typeSpan(),
            base.labels(),
            Module.merged(base.body(), block.body()),
            base.header(),
            base.span()));
  }
}
