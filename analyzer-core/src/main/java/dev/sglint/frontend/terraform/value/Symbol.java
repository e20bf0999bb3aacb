package dev.sglint.frontend.terraform.value;

import java.util.ArrayList;
import java.util.List;

/**
 * An attribute that a resource gets when it is made: unknown, and yet the same wherever it is used.
 *
 * @param address the resource instance, for instance {@code module.web.aws_security_group.this[0]}
 * @param attribute for instance {@code id}
 */
public record Symbol(String address, String attribute) {
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
