package dev.sglint.frontend.terraform.value;

import java.util.ArrayList;
import java.util.List;

/**
 * An attribute that a resource gets when it is made, or what a variable or a module outside is
 * given: unknown, and yet the same wherever it is used.
 *
 * @param address the resource instance, for instance {@code module.web.aws_security_group.this[0]},
 *     the variable or the output
 * @param attribute for instance {@code id}; empty where it is no resource's
 */
public record Symbol(String address, String attribute) {
  /** What is no attribute: a variable, or an output of a module that is not looked into. */
  public static Symbol named(String address) {
    return new Symbol(address, "");
  }

  public boolean isOfResource() {
    return !attribute.isEmpty();
  }

  /** Those that a value is made of, at any depth. */
  public static List<Symbol> in(Value value) {
    List<Symbol> symbols = new ArrayList<>();
    collect(value, symbols);
    return symbols;
  }

  private static void collect(Value value, List<Symbol> symbols) {
    if (value instanceof Value.Unknown unknown) {
      unknown.symbol().ifPresent(symbols::add);
    } else if (value instanceof Value.Sequence sequence) {
      sequence.elements().forEach(element -> collect(element, symbols));
    } else if (value instanceof Value.Mapping mapping) {
      mapping.entries().values().forEach(entry -> collect(entry, symbols));
    } else if (value instanceof Value.OneOf choice) {
      choice.alternatives().forEach(world -> collect(world.value(), symbols));
    }
  }
}
