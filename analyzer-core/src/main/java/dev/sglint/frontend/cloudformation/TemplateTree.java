package dev.sglint.frontend.cloudformation;

import dev.sglint.frontend.ConfigurationSink;
import dev.sglint.frontend.DeepStack;
import dev.sglint.frontend.Inputs;
import dev.sglint.source.SourceTree;
import dev.sglint.source.TextStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The templates in a tree of files. One that has to do with no other is judged and let go; those
 * that nest each other, or import what others export, are kept and judged together.
 */
final class TemplateTree {
  private final TemplateFiles files;
  private final ConfigurationSink sink;
  private final Problems problems;
  private final Lowering lowering;
  private final Set<String> declined = new TreeSet<>();

  TemplateTree(SourceTree sources, Inputs inputs, ConfigurationSink sink) {
    this.files = new TemplateFiles(sources);
    this.sink = sink;
    this.problems = new Problems(sink::diagnostic);
    this.lowering = new Lowering(new GivenParameters(inputs, sources, sink), problems, sink);
  }

  /** Reads files and says which of them are no templates. */
  Set<String> read(List<String> paths) {
    DeepStack.run(() -> readAll(paths));
    return declined;
  }

  /** Reads a text that comes alone, and what is nested in it. */
  void read(TextStream text) {
    DeepStack.run(
        () -> {
          Map<String, Template> templates = new LinkedHashMap<>();
          add(text.path(), ReadTemplate.of(text), templates);
          together(templates, List.of());
        });
  }

  private void readAll(List<String> paths) {
    List<String> neighbours = Neighbours.among(paths, files);
    List<String> others = new ArrayList<>(paths);
    others.removeAll(Set.copyOf(neighbours));
    files.each(others, files::read, this::alone);
    if (!neighbours.isEmpty()) {
      readTogether(neighbours, paths);
    }
  }

  private void alone(String file, ReadTemplate read) {
    if (isTold(file, read)) {
      read.template().ifPresent(lowering::alone);
      sink.release(file);
    }
  }

  /** Reads all that have to do with each other before one is evaluated. */
  private void readTogether(List<String> neighbours, List<String> paths) {
    Map<String, Template> templates = new LinkedHashMap<>();
    files.each(neighbours, files::read, (file, read) -> add(file, read, templates));
    together(templates, paths);
  }

  private void add(String file, ReadTemplate read, Map<String, Template> templates) {
    if (isTold(file, read)) {
      read.template().ifPresent(template -> templates.put(file, template));
    }
  }

  private void together(Map<String, Template> templates, List<String> paths) {
    TemplateStore store =
        new TemplateStore(templates, new NestedTemplates(files, paths), this::load);
    lowering.together(store);
    store.files().forEach(sink::release);
  }

  /** Whether a file that is to be analysed is ours; it is told, or left to others. */
  private boolean isTold(String file, ReadTemplate read) {
    if (!read.isOurs()) {
      declined.add(file);
    }
    tell(read);
    return read.isOurs();
  }

  private void tell(ReadTemplate read) {
    if (read.isOurs()) {
      sink.text(read.text());
      read.remarks().ifPresent(sink::remarks);
      read.diagnostics().forEach(problems::add);
    }
  }

  /** A template that is nested and was not among those to be analysed. */
  private Optional<Template> load(String file) {
    ReadTemplate read = files.read(file);
    tell(read);
    return read.template();
  }
}
