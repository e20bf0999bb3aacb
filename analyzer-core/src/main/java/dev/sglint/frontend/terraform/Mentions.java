package dev.sglint.frontend.terraform;

import dev.sglint.frontend.hcl.syntax.Attribute;
import dev.sglint.frontend.hcl.syntax.Block;
import dev.sglint.frontend.hcl.syntax.Body;
import dev.sglint.frontend.hcl.syntax.Expression;
import dev.sglint.frontend.hcl.syntax.ExpressionWalk;
import dev.sglint.frontend.terraform.resource.ResourceMapper;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which resources a module speaks of elsewhere than in themselves and in rules for them. */
final class Mentions {
  private static final String RULE_OF = "security_group_id";

  private final Module module;
  private final Set<String> mentioned = new HashSet<>();

  private Mentions(Module module) {
    this.module = module;
  }

  /** The addresses of the resources that are spoken of. */
  static Set<String> in(Module module) {
    Mentions mentions = new Mentions(module);
    for (Map.Entry<String, Block> resource : module.resources().entrySet()) {
      boolean rule = ResourceMapper.isRule(resource.getValue().label(0));
      mentions.collect(resource.getValue().body(), resource.getKey(), rule);
    }
    module.locals().values().forEach(local -> mentions.collect(local.value(), ""));
    module.outputs().values().forEach(output -> mentions.collect(output.body(), "", false));
    module.calls().values().forEach(call -> mentions.collect(call.body(), "", false));
    return mentions.mentioned;
  }

  private void collect(Body body, String own, boolean isRule) {
    for (Attribute attribute : body.attributes()) {
      if (!isRule || !attribute.name().equals(RULE_OF)) {
        collect(attribute.value(), own);
      }
    }
    body.blocks().forEach(block -> collect(block.body(), own, isRule));
  }

  private void collect(Expression expression, String own) {
    ExpressionWalk.names(
        expression,
        (root, name) -> {
          String address = root + "." + name;
          if (!address.equals(own) && module.resources().containsKey(address)) {
            mentioned.add(address);
          }
        });
  }
}
