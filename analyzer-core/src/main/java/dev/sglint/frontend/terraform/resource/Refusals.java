package dev.sglint.frontend.terraform.resource;

import dev.sglint.frontend.terraform.value.Conversion;
import dev.sglint.frontend.terraform.value.Type;
import dev.sglint.frontend.terraform.value.Value;
import dev.sglint.model.Irregularity;
import dev.sglint.model.Irregularity.ProviderRefusal;
import dev.sglint.source.SourceSpan;
import dev.sglint.text.Suggestions;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Collects what the provider refuses about one resource. */
final class Refusals {
  private static final Set<String> META_BLOCKS =
      Set.of("lifecycle", "provisioner", "connection", "timeouts");

  private final Set<Irregularity> found = new LinkedHashSet<>();

  List<Irregularity> list() {
    return new ArrayList<>(found);
  }

  void add(Irregularity irregularity) {
    found.add(irregularity);
  }

  void add(ProviderRefusal.Kind kind, String argument, String words, SourceSpan span) {
    found.add(new ProviderRefusal(kind, argument, words, span));
  }

  /** The same where something else seems to be meant. */
  void add(
      ProviderRefusal.Kind kind,
      String argument,
      String words,
      SourceSpan span,
      String written,
      String meant) {
    found.add(
        new ProviderRefusal(
            kind,
            argument,
            words,
            span,
            meant.isEmpty()
                ? Optional.empty()
                : Optional.of(new ProviderRefusal.Meant(written, meant))));
  }

  /** Arguments that the block does not have, and values of the wrong type. */
  void arguments(BlockValues block, Map<String, Type> schema, Set<String> blocks) {
    for (Argument argument : block.arguments().values()) {
      Type type = schema.get(argument.name());
      if (type != null) {
        type(argument, type);
      } else if (!blocks.contains(argument.name())) {
        unsupported("an argument", argument.name(), schema, blocks, argument.nameSpan());
      }
    }
    for (BlockValues nested : block.blocks()) {
      if (!blocks.contains(nested.type()) && !META_BLOCKS.contains(nested.type())) {
        unsupported("a block type", nested.type(), schema, blocks, nested.header());
      }
    }
  }

  private void unsupported(
      String what, String name, Map<String, Type> schema, Set<String> blocks, SourceSpan span) {
    List<String> known = new ArrayList<>(schema.keySet());
    known.addAll(blocks);
    known.sort(null);
    String meant = Suggestions.nearest(name, known);
    String words =
        what
            + " named \""
            + name
            + "\" is not expected here"
            + (meant.isEmpty() ? "" : ": did you mean \"" + meant + "\"?");
    add(ProviderRefusal.Kind.UNSUPPORTED_ARGUMENT, name, words, span, name, meant);
  }

  private void type(Argument argument, Type type) {
    Value value = argument.value();
    if (value instanceof Value.Failure) {
      return;
    }
    if (value instanceof Value.OneOf || value instanceof Value.Unknown) {
      return;
    }
    if (Conversion.convert(value, type) instanceof Value.Failure failure) {
      add(
          ProviderRefusal.Kind.WRONG_TYPE,
          argument.name(),
          "inappropriate value for attribute \"" + argument.name() + "\": " + failure.detail(),
          argument.span());
    }
  }

  /** An argument that must be there and not be null. */
  void required(BlockValues block, String name) {
    if (block.given(name).isEmpty()) {
      add(
          ProviderRefusal.Kind.MISSING_ARGUMENT,
          name,
          "the argument \"" + name + "\" is required, but no definition was found",
          block.arguments().containsKey(name)
              ? block.arguments().get(name).span()
              : block.header());
    }
  }

  /** Arguments of which one excludes the others. */
  void conflict(BlockValues block, String name, List<String> others) {
    if (block.certain(name).isEmpty()) {
      return;
    }
    for (String other : others) {
      if (block.certain(other).isPresent()) {
        add(
            ProviderRefusal.Kind.CONFLICTING_ARGUMENTS,
            name,
            "\"" + name + "\": conflicts with " + other,
            block.certain(name).get().nameSpan());
      }
    }
  }
}
