package dev.sglint.frontend.terraform;

import dev.sglint.diagnostic.Diagnostic;
import dev.sglint.diagnostic.DiagnosticCode;
import dev.sglint.diagnostic.Parsed;
import dev.sglint.frontend.hcl.BlockSchema;
import dev.sglint.frontend.hcl.HclJsonReader;
import dev.sglint.frontend.hcl.HclReader;
import dev.sglint.frontend.hcl.syntax.Body;
import dev.sglint.source.SourceSpan;
import dev.sglint.source.SourceTree;
import dev.sglint.source.TextStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The files of configurations: which of a directory count, and what they hold, each read once. */
final class Files {
  /** A longer file is not read. */
  static final int MAX_LENGTH = 256 * 1024 * 1024;

  private static final List<String> SUFFIXES = List.of(".tf", ".tofu", ".tf.json", ".tofu.json");

  private final SourceTree tree;
  private final Map<String, ConfigurationFile> parsed = new ConcurrentHashMap<>();

  Files(SourceTree tree) {
    this.tree = tree;
  }

  /** Whether a file is part of the configuration in its directory. */
  static boolean isConfiguration(String path) {
    String name = Paths.name(path);
    boolean hidden = name.startsWith(".") || name.startsWith("#");
    return !hidden && SUFFIXES.stream().anyMatch(name::endsWith);
  }

  /** Whether a file says how Terragrunt is to run Terraform. */
  static boolean isTerragrunt(String path) {
    return Paths.name(path).equals("terragrunt.hcl");
  }

  static boolean isOverride(String path) {
    String base = Paths.name(path);
    base = base.substring(0, base.indexOf('.'));
    return base.equals("override") || base.endsWith("_override");
  }

  /** The configuration files of a directory; OpenTofu's own hide those of the same name. */
  List<String> configuration(String directory) {
    List<String> files = new ArrayList<>();
    for (String file : children(directory)) {
      if (isConfiguration(file)) {
        files.add(file);
      }
    }
    Set<String> all = new HashSet<>(files);
    files.removeIf(
        file ->
            (file.endsWith(".tf") && all.contains(file.replaceAll("\\.tf$", ".tofu")))
                || (file.endsWith(".tf.json")
                    && all.contains(file.replaceAll("\\.tf\\.json$", ".tofu.json"))));
    return files;
  }

  /** The files directly in a directory, in their order. */
  List<String> children(String directory) {
    return tree.files(directory);
  }

  /** What tells a directory from others, however many links lead to it. */
  String identity(String directory) {
    return tree.identity(directory.isEmpty() ? "." : directory);
  }

  boolean isFile(String path) {
    return tree.kind(path) == SourceTree.Kind.FILE;
  }

  /** The files in a directory and below it. */
  List<String> below(String directory) {
    return tree.list(directory.isEmpty() ? "." : directory)
            instanceof SourceTree.Listing.Found found
        ? found.files()
        : List.of();
  }

  /** The text of a file that is no configuration; empty where it cannot be read. */
  Optional<String> text(String path) {
    if (!(tree.open(path) instanceof SourceTree.Content.Text content)) {
      return Optional.empty();
    }
    try (TextStream stream = content.stream()) {
      String text = all(stream);
      return stream.failure().isEmpty() && !stream.has(MAX_LENGTH)
          ? Optional.of(text)
          : Optional.empty();
    }
  }

  private static String all(TextStream stream) {
    while (stream.end() < MAX_LENGTH && stream.more()) {
      // Everything stays in reach as nothing is released.
    }
    return stream.text(0, stream.end());
  }

  ConfigurationFile parsed(String path) {
    return parsed.computeIfAbsent(path, this::bounded);
  }

  private ConfigurationFile bounded(String path) {
    try {
      return parse(path);
    } catch (OutOfMemoryError e) {
      return limit(
          path, TextStream.of(path, ""), "reading this file needs more memory than there is");
    }
  }

  /** Lets go of a file. */
  void forget(String path) {
    parsed.remove(path);
  }

  private ConfigurationFile parse(String path) {
    SourceTree.Content content = tree.open(path);
    if (content instanceof SourceTree.Content.Unreadable unreadable) {
      return unreadable(path, TextStream.of(path, ""), unreadable.reason());
    }
    TextStream stream = ((SourceTree.Content.Text) content).stream();
    try (stream) {
      String text = all(stream);
      if (!stream.ended()) {
        return limit(path, stream, "this file is longer than " + MAX_LENGTH + " characters");
      }
      if (stream.failure().isPresent()) {
        return unreadable(path, stream, stream.failure().get());
      }
      Parsed<Body> body = read(path, text);
      return new ConfigurationFile(path, stream, text, body.value(), body.diagnostics());
    }
  }

  private static ConfigurationFile limit(String path, TextStream stream, String message) {
    SourceSpan place = new SourceSpan(path, 0, 0);
    Diagnostic diagnostic = Diagnostic.error(DiagnosticCode.LIMIT, place, message);
    return new ConfigurationFile(path, stream, "", Body.empty(place), List.of(diagnostic));
  }

  private static ConfigurationFile unreadable(String path, TextStream stream, String reason) {
    SourceSpan place = new SourceSpan(path, 0, 0);
    Diagnostic diagnostic =
        Diagnostic.error(DiagnosticCode.UNREADABLE, place, "cannot read this file: " + reason);
    return new ConfigurationFile(path, stream, "", Body.empty(place), List.of(diagnostic));
  }

  private static Parsed<Body> read(String path, String text) {
    if (!path.endsWith(".json")) {
      return HclReader.configuration(path, text);
    }
    return path.endsWith(".tfvars.json")
        ? HclJsonReader.body(path, text, BlockSchema.NONE)
        : HclJsonReader.body(path, text, TerraformJsonSchema.CONFIGURATION);
  }
}
