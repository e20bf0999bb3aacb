package dev.sglint.frontend.cloudformation;

import dev.sglint.diagnostic.DiagnosticCode;
import dev.sglint.frontend.ConfigurationSink;
import dev.sglint.frontend.cloudformation.resource.Around;
import dev.sglint.frontend.cloudformation.resource.Attachments;
import dev.sglint.frontend.cloudformation.resource.Circles;
import dev.sglint.frontend.cloudformation.resource.DefaultEgress;
import dev.sglint.frontend.cloudformation.resource.ListenerMapper;
import dev.sglint.frontend.cloudformation.resource.PrefixLists;
import dev.sglint.frontend.cloudformation.resource.ResourceInstance;
import dev.sglint.frontend.cloudformation.resource.ResourceMapper;
import dev.sglint.frontend.cloudformation.resource.VpcIdentities;
import dev.sglint.frontend.cloudformation.syntax.Node;
import dev.sglint.frontend.cloudformation.value.Datum;
import dev.sglint.model.Attachment;
import dev.sglint.model.Configuration;
import dev.sglint.model.Listeners;
import dev.sglint.model.Presence;
import dev.sglint.model.Resource;
import dev.sglint.source.SourceSpan;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Templates to configurations of the model: as they are with the defaults of their parameters, and,
 * where other values are allowed, as they may be with those.
 */
final class Lowering {
  private final GivenParameters given;
  private final Problems problems;
  private final ConfigurationSink sink;

  /**
   * @param given values of parameters
   */
  Lowering(GivenParameters given, Problems problems, ConfigurationSink sink) {
    this.given = given;
    this.problems = problems;
    this.sink = sink;
  }

  /** A template that has to do with no other. */
  void alone(Template template) {
    Defaults defaults = new Defaults(true);
    bounded(template.file(), () -> alone(template, problems, defaults, false));
    if (defaults.haveOthers()) {
      bounded(template.file(), () -> alone(template, silent(), new Defaults(false), true));
    }
  }

  /** What is wrong only with values that nobody has chosen is not said. */
  private static Problems silent() {
    return new Problems(diagnostic -> {});
  }

  private void alone(
      Template template, Problems sayingTo, Defaults defaults, boolean isAlternative) {
    Stack stack =
        root(template, new Stack.Surroundings(sayingTo, new Budget(), Links.NONE, defaults));
    configuration(StackResources.of(stack), isAlternative);
  }

  /** Templates that nest each other or import what others export. */
  void together(TemplateStore store) {
    Defaults defaults = new Defaults(true);
    together(store, problems, defaults, false);
    if (defaults.haveOthers()) {
      together(store, silent(), new Defaults(false), true);
    }
  }

  private void together(
      TemplateStore store, Problems sayingTo, Defaults defaults, boolean isAlternative) {
    LinkedTemplates links = new LinkedTemplates(store, sayingTo);
    Map<String, Stack> roots = new LinkedHashMap<>();
    for (Template template : store.asked()) {
      Stack.Surroundings around = new Stack.Surroundings(sayingTo, new Budget(), links, defaults);
      bounded(template.file(), () -> roots.put(template.file(), root(template, around)));
    }
    // Whatever is nested in another one is judged there, with what it is given.
    roots.forEach(
        (file, stack) -> {
          // Of those that nest each other the first one stays.
          if (!links.nestedFiles().contains(file)) {
            bounded(file, () -> links.nest(stack));
          }
        });
    roots.keySet().removeAll(links.nestedFiles());
    roots.forEach((file, stack) -> bounded(file, () -> links.exportsOf(stack)));
    Map<String, List<ResourceInstance>> instances = new LinkedHashMap<>();
    roots.forEach(
        (file, stack) -> bounded(file, () -> instances.put(file, StackResources.of(stack))));
    for (List<String> component : links.components(List.copyOf(instances.keySet()))) {
      List<ResourceInstance> all = new ArrayList<>();
      component.forEach(file -> all.addAll(instances.getOrDefault(file, List.of())));
      bounded(component.get(0), () -> configuration(all, isAlternative));
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

  private Stack root(Template template, Stack.Surroundings around) {
    for (Node.Member section : template.malformedSections()) {
      around
          .problems()
          .refused(
              section.nameSpan(),
              "Template format error: '" + section.name() + "' must be an object");
    }
    template
        .macros()
        .forEach(
            (name, place) ->
                around
                    .problems()
                    .unknown(
                        DiagnosticCode.MACRO,
                        place,
                        "the macro `"
                            + name
                            + "` is not run: what it makes of this template is unknown"));
    return new Stack(
        template,
        new Stack.StackId("", template.file(), Set.of(template.file()), List.of()),
        given.of(template.file()),
        Presence.CERTAIN,
        around);
  }

  private void configuration(List<ResourceInstance> all, boolean isAlternative) {
    List<ResourceInstance> instances = new ArrayList<>(all.size());
    List<ResourceInstance> users = new ArrayList<>();
    boolean joinsVpcs = false;
    Listeners<Datum.ResourceId> listeners = new Listeners<>();
    for (ResourceInstance instance : all) {
      if (Attachments.isAbout(instance.id().type())) {
        users.add(instance);
      } else if (ListenerMapper.isAbout(instance.id().type())) {
        ListenerMapper.add(instance, listeners);
      } else if (VpcIdentities.joins(instance.id().type())) {
        joinsVpcs = true;
      } else {
        instances.add(instance);
      }
    }
    if (instances.isEmpty()) {
      return;
    }
    Around around = new Around();
    instances.forEach(around.groupNames()::add);
    IdentityHashMap<ResourceInstance, Resource> lists = new IdentityHashMap<>();
    for (ResourceInstance instance : instances) {
      if (PrefixLists.isPart(instance.id().type())) {
        lists.put(instance, ResourceMapper.map(instance, around));
      }
    }
    List<Resource> resources = new ArrayList<>(instances.size());
    for (ResourceInstance instance : instances) {
      Resource list = lists.get(instance);
      resources.add(list != null ? list : ResourceMapper.map(instance, around));
    }
    List<Attachment> attachments = new ArrayList<>(users.size());
    users.forEach(user -> attachments.add(Attachments.map(user, listeners)));
    List<Resource> complete = DefaultEgress.in(Circles.in(resources));
    sink.configuration(
        new Configuration(complete, attachments, isAlternative).joiningVpcs(joinsVpcs));
  }
}
