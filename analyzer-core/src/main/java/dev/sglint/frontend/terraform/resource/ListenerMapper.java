package dev.sglint.frontend.terraform.resource;

import dev.sglint.frontend.terraform.value.Symbol;
import dev.sglint.frontend.terraform.value.Type;
import dev.sglint.frontend.terraform.value.Value;
import dev.sglint.model.Declaration;
import dev.sglint.model.Listener;
import dev.sglint.model.Listeners;
import dev.sglint.model.Presence;
import dev.sglint.model.Protocol;
import dev.sglint.value.Field;
import dev.sglint.value.Provenance;
import dev.sglint.value.Step;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Listeners: resources that name a load balancer, or blocks of a classic one. */
public final class ListenerMapper {
  private static final String BALANCER = "load_balancer_arn";
  private static final String BLOCK = "listener";
  private static final Set<String> TYPES = Set.of("aws_lb_listener", "aws_alb_listener");
  private static final Set<String> BALANCERS = Set.of("aws_lb", "aws_alb");

  /** All arguments that are read of a listener that is a resource. */
  public static final Set<String> ARGUMENTS = Set.of(BALANCER, "port", "protocol");

  private ListenerMapper() {}

  /** Whether resources of a type are listeners. */
  public static boolean isAbout(String type) {
    return TYPES.contains(type);
  }

  /** Whether resources of a type have listeners that are resources. */
  public static boolean isBalancer(String type) {
    return BALANCERS.contains(type);
  }

  /** The address of the load balancer that a symbol stands for; empty where it is none. */
  public static Optional<String> balancer(Symbol symbol) {
    boolean named = symbol.attribute().equals("arn") || symbol.attribute().equals("id");
    return named && isBalancer(Addresses.type(symbol.address()))
        ? Optional.of(symbol.address())
        : Optional.empty();
  }

  /** Adds a listener to its load balancer, or to any where that cannot be seen. */
  public static void add(ResourceInstance resource, Listeners<String> listeners) {
    Optional<Argument> given = resource.body().given(BALANCER);
    if (given.isEmpty()) {
      return;
    }
    Value value = given.get().value();
    Optional<Symbol> symbol =
        value instanceof Value.Unknown unknown && unknown.prefix().isEmpty()
            ? unknown.symbol()
            : Optional.empty();
    Optional<String> balancer = symbol.flatMap(ListenerMapper::balancer);
    if (balancer.isPresent()) {
      listeners.add(
          balancer.get(),
          listener(resource, resource.body(), "port", "protocol", resource.presence()));
    } else {
      listeners.maybeMore(Fields.reason(value));
    }
  }

  /** Adds those that stand in a classic load balancer. */
  static void addBlocks(ResourceInstance resource, Listeners<String> listeners) {
    for (BlockValues block : NestedBlocks.of(resource.body(), BLOCK).blocks()) {
      Presence presence = resource.presence().and(block.presence());
      listeners.add(
          resource.address(), listener(resource, block, "lb_port", "lb_protocol", presence));
    }
  }

  private static Listener listener(
      ResourceInstance resource, BlockValues block, String port, String protocol, Presence there) {
    return new Listener(
        new Declaration(Words.INLINE, resource.address(), block.header()),
        new RuleArguments(block, new Refusals()).port(port),
        protocols(block, protocol),
        there);
  }

  private static Field<List<Protocol>> protocols(BlockValues block, String name) {
    Provenance header = Provenance.of(Step.PROVIDER_DEFAULT, "", block.header(), List.of());
    if (block.hidden().isPresent()) {
      return Field.unknown(block.hidden().get(), header);
    }
    return block
        .given(name)
        .map(
            argument ->
                Fields.field(
                    argument,
                    Type.STRING,
                    (value, place) ->
                        value instanceof Value.Text text
                            ? Listener.protocols(text.value().toUpperCase(Locale.ROOT))
                            : Optional.empty()))
        .orElseGet(() -> Field.known(Listener.protocolsByDefault(), header));
  }
}
