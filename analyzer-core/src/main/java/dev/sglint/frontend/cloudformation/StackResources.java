package dev.sglint.frontend.cloudformation;

import dev.sglint.frontend.cloudformation.resource.ResourceInstance;
import dev.sglint.frontend.cloudformation.resource.ResourceMapper;
import dev.sglint.model.Presence;
import dev.sglint.value.Guard;
import dev.sglint.value.Ternary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The resources of a stack, and of those nested in it, that are about security groups. */
final class StackResources {
  private StackResources() {}

  /** All of them, evaluated in each of the worlds in which they exist. */
  static List<ResourceInstance> of(Stack stack) {
    List<ResourceInstance> instances = new ArrayList<>();
    add(stack, instances);
    return instances;
  }

  private static void add(Stack stack, List<ResourceInstance> instances) {
    stack.parameters().check();
    stack.conditions().check();
    for (DeclaredResource resource : stack.resources()) {
      if (ResourceMapper.isAbout(resource.type())) {
        for (Presence presence : stack.presences(resource)) {
          instances.add(instance(stack, resource, presence));
        }
      } else if (NestedTemplates.isStack(resource)) {
        stack.nested(resource).ifPresent(nested -> add(nested, instances));
      }
    }
  }

  private static ResourceInstance instance(
      Stack stack, DeclaredResource resource, Presence presence) {
    Guard world = presence.guard();
    List<Guard> assumed =
        presence.exists() == Ternary.TRUE || world.always() ? List.of() : List.of(world);
    return stack
        .evaluator()
        .assuming(
            assumed,
            () ->
                new ResourceInstance(
                    stack.id(resource),
                    resource.span(),
                    resource.body().get("Properties").map(stack.evaluator()::evaluate),
                    presence));
  }

  /** The same where a stack may be nested in several worlds. */
  static Optional<Presence> presence(Stack stack, DeclaredResource resource) {
    List<Presence> presences = stack.presences(resource);
    if (presences.size() < 2) {
      return presences.stream().findFirst();
    }
    return Optional.of(stack.presence().and(new Presence(Ternary.UNKNOWN, Guard.ALWAYS)));
  }
}
