package dev.sglint.frontend.cloudformation;

import dev.sglint.frontend.cloudformation.resource.Attachments;
import dev.sglint.frontend.cloudformation.resource.ListenerMapper;
import dev.sglint.frontend.cloudformation.resource.ResourceInstance;
import dev.sglint.frontend.cloudformation.resource.ResourceMapper;
import dev.sglint.frontend.cloudformation.resource.VpcIdentities;
import dev.sglint.frontend.cloudformation.syntax.Node;
import dev.sglint.model.Presence;
import dev.sglint.value.Guard;
import dev.sglint.value.Ternary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

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
    List<DeclaredResource> listeners = new ArrayList<>();
    List<DeclaredResource> joints = new ArrayList<>();
    List<Node> unseen = new ArrayList<>();
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
      } else if (VpcIdentities.joins(resource.type())) {
        joints.add(resource);
      } else if (ListenerMapper.isAbout(resource.type())) {
        listeners.add(resource);
      } else if (NestedTemplates.isStack(resource)) {
        Optional<Stack> nested = stack.nested(resource);
        nested.ifPresentOrElse(known -> add(known, instances), () -> unseen.add(resource.body()));
      }
    }
    if (!instances.isEmpty()) {
      parts(stack, joints, Set.of(), name -> true, instances);
      parts(stack, listeners, ListenerMapper.PROPERTIES, name -> true, instances);
      Set<String> told =
          listeners.isEmpty() ? Set.of() : Mentions.handedOn(stack.template(), unseen);
      boolean more = stack.template().mayHaveMore();
      parts(stack, users, Attachments.PROPERTIES, name -> more || told.contains(name), instances);
    }
  }

  private static void parts(
      Stack stack,
      List<DeclaredResource> resources,
      Set<String> names,
      Predicate<String> isMentioned,
      List<ResourceInstance> instances) {
    for (DeclaredResource resource : resources) {
      Optional<Node> parts =
          resource.properties().flatMap(properties -> AttachmentParts.of(properties, names));
      boolean mentioned = isMentioned.test(resource.logicalId());
      for (Presence presence : stack.presences(resource)) {
        instances.add(instance(stack, resource, parts, presence, mentioned));
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
