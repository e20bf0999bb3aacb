package dev.sglint.frontend.cloudformation.resource;

import dev.sglint.frontend.cloudformation.value.Data;
import dev.sglint.frontend.cloudformation.value.Datum;
import dev.sglint.model.Declaration;
import dev.sglint.model.Listener;
import dev.sglint.model.Listeners;
import dev.sglint.model.Protocol;
import dev.sglint.value.Field;
import dev.sglint.value.Provenance;
import dev.sglint.value.Step;
import dev.sglint.value.UnknownReason;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Listeners: resources that name a load balancer, or objects in a classic one. */
public final class ListenerMapper {
  private static final String TYPE = "AWS::ElasticLoadBalancingV2::Listener";
  private static final String BALANCER = "LoadBalancerArn";

  /** The property of a classic load balancer that holds them. */
  static final String LIST = "Listeners";

  /** All properties that are read of a listener that is a resource. */
  public static final Set<String> PROPERTIES = Set.of(BALANCER, "Port", "Protocol");

  private ListenerMapper() {}

  /** Whether resources of a type are listeners. */
  public static boolean isAbout(String type) {
    return type.equals(TYPE);
  }

  /** Adds a listener to its load balancer, or to any where that cannot be seen. */
  public static void add(ResourceInstance resource, Listeners<Datum.ResourceId> listeners) {
    Properties body = resource.body();
    Optional<Datum.Property> given = body.given(BALANCER);
    if (given.isPresent()
        && given.get().value() instanceof Field.Known<Datum> known
        && known.value() instanceof Datum.Attribute balancer) {
      listeners.add(balancer.resource(), listener(resource, body, "Port"));
    } else if (given.isPresent()) {
      listeners.maybeMore(reason(given.get().value()));
    }
  }

  private static UnknownReason reason(Field<Datum> value) {
    return value instanceof Field.Unknown<Datum> unknown
        ? unknown.reason()
        : new UnknownReason(UnknownReason.Kind.OUTSIDE_TREE, "the load balancer of a listener");
  }

  /** Adds those that stand in a classic load balancer. */
  static void addObjects(ResourceInstance resource, Listeners<Datum.ResourceId> listeners) {
    Optional<Datum.Property> list = resource.body().given(LIST);
    if (list.isPresent()
        && list.get().value() instanceof Field.Known<Datum> known
        && known.value() instanceof Datum.Items items) {
      items.elements().known().forEach(element -> object(resource, element, listeners));
      items.elements().more().ifPresent(more -> listeners.maybeMore(resource.id(), more));
    } else if (list.isPresent()) {
      listeners.maybeMore(resource.id(), reason(list.get().value()));
    }
  }

  private static void object(
      ResourceInstance resource, Field<Datum> element, Listeners<Datum.ResourceId> listeners) {
    if (element instanceof Field.Known<Datum> known
        && known.value() instanceof Datum.Struct struct) {
      Properties body =
          new Properties(
              "#",
              struct.properties(),
              element.provenance().span(),
              resource.presence(),
              Optional.empty());
      listeners.add(resource.id(), listener(resource, body, "LoadBalancerPort"));
    } else if (!Data.isNoValue(element)) {
      listeners.maybeMore(resource.id(), reason(element));
    }
  }

  private static Listener listener(ResourceInstance resource, Properties body, String port) {
    return new Listener(
        new Declaration(Words.INGRESS, resource.id().address(), body.span()),
        Fields.port(body, port),
        protocols(body),
        resource.presence());
  }

  private static Field<List<Protocol>> protocols(Properties body) {
    Optional<Datum.Property> given = body.given("Protocol");
    if (given.isEmpty()) {
      Provenance nothing = Provenance.of(Step.PROVIDER_DEFAULT, "", body.span(), List.of());
      return body.hidden().isPresent()
          ? Field.unknown(body.hidden().get(), nothing)
          : Field.known(Listener.protocolsByDefault(), nothing);
    }
    return Fields.read(
        given.get().value(),
        datum ->
            datum instanceof Datum.Text text
                ? Listener.protocols(text.text().toUpperCase(Locale.ROOT))
                : Optional.empty());
  }
}
