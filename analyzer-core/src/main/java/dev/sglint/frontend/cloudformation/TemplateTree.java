package dev.sglint.frontend.cloudformation;

import dev.sglint.diagnostic.Diagnostic;
import dev.sglint.diagnostic.DiagnosticCode;
import dev.sglint.frontend.ConfigurationSink;
import dev.sglint.frontend.DeepStack;
import dev.sglint.frontend.Inputs;
import dev.sglint.frontend.cloudformation.resource.DefaultEgress;
import dev.sglint.frontend.cloudformation.resource.PrefixLists;
import dev.sglint.frontend.cloudformation.resource.ResourceInstance;
import dev.sglint.frontend.cloudformation.resource.ResourceMapper;
import dev.sglint.frontend.cloudformation.value.Datum;
import dev.sglint.model.Configuration;
import dev.sglint.model.Presence;
import dev.sglint.model.Resource;
import dev.sglint.source.SourceSpan;
import dev.sglint.source.SourceTree;
import dev.sglint.source.TextStream;
import dev.sglint.value.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
  private final Map<String, Field<Datum>> given;
  private final Set<String> declined = new TreeSet<>();

  TemplateTree(SourceTree sources, Inputs inputs, ConfigurationSink sink) {
    this.files = new TemplateFiles(sources);
    this.sink = sink;
    this.problems = new Problems(sink::diagnostic);
    this.given = ParameterFiles.read(inputs.parameterFiles(), sources, sink);
  }

  /** Reads files and says which of them are no templates. */
  Set<String> read(List<String> paths) {
    DeepStack.run(() -> readAll(paths));
    return declined;
  }

  /** Reads a text that comes alone. */
  void read(TextStream text) {
    DeepStack.run(() -> alone(text.path(), ReadTemplate.of(text)));
  }

  private void readAll(List<String> paths) {
    Neighbours neighbours = Neighbours.of(files, paths);
    List<String> others = new ArrayList<>(paths);
    others.removeAll(neighbours.paths());
    files.each(others, files::read, this::alone);
    if (!neighbours.paths().isEmpty()) {
      together(neighbours, paths);
    }
  }

  /** Tells the text of a file, unless it is none of ours. */
  private boolean tell(String file, ReadTemplate read) {
    if (!read.isOurs()) {
      declined.add(file);
      return false;
    }
    sink.text(read.text());
    read.diagnostics().forEach(problems::add);
    return true;
  }

  private void alone(String file, ReadTemplate read) {
    if (tell(file, read)) {
      read.template()
          .ifPresent(template -> bounded(file, () -> configuration(root(template, Links.NONE))));
      sink.release(file);
    }
  }

  /** What one template needs too much of is not there for it, but for the others. */
  private void bounded(String file, Runnable work) {
    try {
      work.run();
    } catch (OutOfMemoryError e) {
      tooMuch(file, "memory");
    } catch (StackOverflowError e) {
      tooMuch(file, "stack");
    }
  }

  private void tooMuch(String file, String what) {
    problems.limit(
        new SourceSpan(file, 0, 0),
        "evaluating this template needs more " + what + " than there is: it is not judged");
  }

  private Stack root(Template template, Links links) {
    template
        .malformedSections()
        .forEach(
            section ->
                problems.refused(
                    section.nameSpan(),
                    "Template format error: '" + section.name() + "' must be an object"));
    template
        .macros()
        .forEach(
            (name, place) ->
                problems.unknown(
                    DiagnosticCode.MACRO,
                    place,
                    "the macro `"
                        + name
                        + "` is not run: what it makes of this template is unknown"));
    return new Stack(
        template,
        new Stack.StackId("", template.file(), Set.of(template.file())),
        given,
        Presence.CERTAIN,
        new Stack.Surroundings(problems, new Budget(), links));
  }

  private void configuration(Stack stack) {
    configuration(StackResources.of(stack));
  }

  private void configuration(List<ResourceInstance> instances) {
    if (instances.isEmpty()) {
      return;
    }
    PrefixLists prefixLists = new PrefixLists();
    Map<ResourceInstance, Resource> mapped = new IdentityHashMap<>();
    for (ResourceInstance instance : instances) {
      if (PrefixLists.isPart(instance.id().type())) {
        mapped.put(instance, ResourceMapper.map(instance, prefixLists));
      }
    }
    List<Resource> resources = new ArrayList<>(instances.size());
    for (ResourceInstance instance : instances) {
      Resource list = mapped.get(instance);
      resources.add(list != null ? list : ResourceMapper.map(instance, prefixLists));
    }
    sink.configuration(new Configuration(DefaultEgress.in(resources)));
  }

  /** Reads all that have to do with each other before one is evaluated. */
  private void together(Neighbours neighbours, List<String> paths) {
    Map<String, Template> templates = new LinkedHashMap<>();
    files.each(
        neighbours.paths(),
        files::read,
        (file, read) -> {
          if (tell(file, read)) {
            read.template().ifPresent(template -> templates.put(file, template));
          }
        });
    LinkedTemplates linked =
        new LinkedTemplates(templates, new NestedTemplates(files, paths), this::load, problems);
    Map<String, Stack> roots = new LinkedHashMap<>();
    for (Map.Entry<String, Template> entry : templates.entrySet()) {
      bounded(entry.getKey(), () -> roots.put(entry.getKey(), root(entry.getValue(), linked)));
    }
    // Whatever is nested in another one is judged there, with what it is given.
    roots.values().forEach(stack -> bounded(stack.template().file(), () -> linked.nest(stack)));
    roots.keySet().removeAll(linked.nestedFiles());
    roots.values().forEach(linked::exportsOf);
    Map<String, List<ResourceInstance>> instances = new LinkedHashMap<>();
    roots.forEach(
        (file, stack) -> bounded(file, () -> instances.put(file, StackResources.of(stack))));
    for (List<String> component : linked.components(List.copyOf(instances.keySet()))) {
      List<ResourceInstance> all = new ArrayList<>();
      component.forEach(file -> all.addAll(instances.getOrDefault(file, List.of())));
      bounded(component.get(0), () -> configuration(all));
    }
    templates.keySet().forEach(sink::release);
  }

  /** A template that is nested and was not among those to be analysed. */
  private Map<String, Template> load(String file) {
    Map<String, Template> loaded = new HashMap<>();
    ReadTemplate read = files.read(file);
    if (read.isOurs()) {
      sink.text(read.text());
      for (Diagnostic diagnostic : read.diagnostics()) {
        problems.add(diagnostic);
      }
      read.template().ifPresent(template -> loaded.put(file, template));
    }
    return loaded;
  }
}
