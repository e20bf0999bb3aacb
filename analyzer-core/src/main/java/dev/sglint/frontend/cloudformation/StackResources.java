package dev.sglint.frontend.cloudformation;

import dev.sglint.frontend.cloudformation.resource.Attachments;
import dev.sglint.frontend.cloudformation.resource.ResourceInstance;
import dev.sglint.frontend.cloudformation.resource.ResourceMapper;
import dev.sglint.frontend.cloudformation.syntax.Node;
import dev.sglint.model.Presence;
import dev.sglint.value.Guard;
import dev.sglint.value.Ternary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
    List<DeclaredResource> users = new ArrayList<>();
    Optional<Set<String>> mentioned = Optional.empty();
    for (DeclaredResource resource : stack.resources()) {
      if (ResourceMapper.isAbout(resource.type())) {
        if (mentioned.isEmpty() && !stack.template().mayHaveMore()) {
          mentioned = Optional.of(Mentions.in(stack.template()));
        }
        boolean alone = mentioned.isPresent() && !mentioned.get().contains(resource.logicalId());
        for (Presence presence : stack.presences(resource)) {
          Optional<Node> properties = resource.body().get("Properties");
          instances.add(instance(stack, resource, properties, presence, !alone));
        }
      } else if (Attachments.isAbout(resource.type())) {
        users.add(resource);
      } else if (NestedTemplates.isStack(resource)) {
        stack.nested(resource).ifPresent(nested -> add(nested, instances));
      }
    }
    if (!instances.isEmpty()) {
      for (DeclaredResource user : users) {
        Optional<Node> parts = user.properties().flatMap(AttachmentParts::of);
        for (Presence presence : stack.presences(user)) {
          instances.add(instance(stack, user, parts, presence, true));
        }
      }
    }
  }

  private static ResourceInstance instance(
      Stack stack,
      DeclaredResource resource,
      Optional<Node> properties,
      Presence presence,
      boolean isMentioned) {
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
                    properties.map(stack.evaluator()::evaluate),
                    presence,
                    isMentioned,
                    stack.id().calls()));
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
