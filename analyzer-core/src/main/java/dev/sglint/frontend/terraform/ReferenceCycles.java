package dev.sglint.frontend.terraform;

import dev.sglint.frontend.hcl.syntax.Attribute;
import dev.sglint.frontend.hcl.syntax.Block;
import dev.sglint.frontend.hcl.syntax.Body;
import dev.sglint.frontend.hcl.syntax.Expression;
import dev.sglint.frontend.hcl.syntax.ExpressionWalk;
import dev.sglint.frontend.terraform.resource.ResourceMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Resources that need each other to be made, which Terraform refuses: two groups whose inline rules
 * name each other, a group whose inline rules name its own id.
 */
final class ReferenceCycles {
  private final Module module;
  private final Map<String, Set<String>> references = new HashMap<>();
  private final Set<String> settled = new HashSet<>();

  private ReferenceCycles(Module module) {
    this.module = module;
  }

  /** Reports the cycles of resources about security groups in a module. */
  static void report(Module module, Problems problems) {
    ReferenceCycles cycles = new ReferenceCycles(module);
    for (Map.Entry<String, Block> resource : module.resources().entrySet()) {
      if (ResourceMapper.isAbout(resource.getValue().label(0))) {
        List<String> cycle = cycles.from(resource.getKey());
        if (!cycle.isEmpty()) {
          String words =
              cycle.size() == 1
                  ? "Self-referential block: configuration for "
                      + cycle.get(0)
                      + " may not refer to itself"
                  : "Cycle: " + String.join(", ", cycle);
          problems.refused(resource.getValue().header(), words);
        }
      }
    }
  }

  /** The nodes of a cycle that can be reached, each once; found with a stack of its own. */
  private List<String> from(String start) {
    Deque<Deque<String>> open = new ArrayDeque<>();
    List<String> path = new ArrayList<>();
    Set<String> onPath = new HashSet<>();
    open.push(new ArrayDeque<>(List.of(start)));
    while (!open.isEmpty()) {
      String next = open.peek().poll();
      if (next == null) {
        open.pop();
        if (!path.isEmpty()) {
          String done = path.remove(path.size() - 1);
          onPath.remove(done);
          settled.add(done);
        }
      } else if (onPath.contains(next)) {
        List<String> cycle = path.subList(path.indexOf(next), path.size());
        List<String> resources =
            cycle.stream().filter(name -> module.resources().containsKey(name)).toList();
        if (!resources.isEmpty()) {
          settled.addAll(path);
          return resources;
        }
      } else if (!settled.contains(next)) {
        path.add(next);
        onPath.add(next);
        open.push(new ArrayDeque<>(of(next)));
      }
    }
    return List.of();
  }

  /** The names that a resource or a local value refers to. */
  private Set<String> of(String name) {
    return references.computeIfAbsent(name, this::find);
  }

  private Set<String> find(String name) {
    Set<String> found = new TreeSet<>();
    Block block = module.resources().get(name);
    if (block != null) {
      collect(block.body(), found);
    } else if (name.startsWith("local.")) {
      Attribute local = module.locals().get(name.substring("local.".length()));
      if (local != null) {
        collect(local.value(), found);
      }
    }
    return found;
  }

  private void collect(Body body, Set<String> found) {
    for (Attribute attribute : body.attributes()) {
      collect(attribute.value(), found);
    }
    for (Block block : body.blocks()) {
      // Provisioners and conditions may look at the resource itself.
      if (!block.type().equals("provisioner") && !block.type().equals("lifecycle")) {
        collect(block.body(), found);
      }
    }
  }

  private void collect(Expression expression, Set<String> found) {
    ExpressionWalk.names(
        expression,
        (root, name) -> {
          String address = root + "." + name;
          if (root.equals("local") || module.resources().containsKey(address)) {
            found.add(address);
          }
        });
  }
}
