package dev.sglint.frontend.cloudformation.resource;

import dev.sglint.frontend.cloudformation.value.Datum;
import dev.sglint.model.Declaration;
import dev.sglint.model.GroupIdentity;
import dev.sglint.model.Peer;
import dev.sglint.model.PortBound;
import dev.sglint.model.Resource;
import dev.sglint.net.Cidr;
import dev.sglint.net.CidrParser;
import dev.sglint.value.Elements;
import dev.sglint.value.Field;
import dev.sglint.value.Provenance;
import dev.sglint.value.UnknownReason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** The prefix lists of stacks that are judged together, by the resources that make them. */
public final class PrefixLists {
  private static final String TYPE = "AWS::EC2::PrefixList";
  private static final int MOST_ENTRIES = 1000;
  private static final Set<String> IDS = Set.of("Ref", "PrefixListId");

  private final Map<Datum.ResourceId, Peer.PrefixList> lists = new HashMap<>();

  /** Whether a resource type says what is in prefix lists. */
  public static boolean isPart(String type) {
    return type.equals(TYPE);
  }

  /** Takes in what a resource says. */
  public Resource add(ResourceInstance resource) {
    Properties body = resource.body();
    Refusals refusals = new Refusals();
    Schema.of(TYPE).ifPresent(schema -> refusals.check(body, schema));
    List<Field<Cidr>> entries = new ArrayList<>();
    Optional<UnknownReason> more = body.hidden();
    for (Properties entry : Objects.in(body, "Entries", refusals).all()) {
      refusals.check(entry, Schema.PREFIX_LIST_ENTRY);
      Optional<Datum.Property> cidr = entry.given("Cidr");
      if (cidr.isPresent()) {
        entries.add(
            Fields.read(
                cidr.get().value(),
                datum ->
                    datum instanceof Datum.Text text
                        ? Optional.of(CidrParser.parse(text.text()))
                        : Optional.empty()));
      } else {
        more = entry.hidden().or(() -> Optional.of(refused()));
      }
    }
    lists.put(
        resource.id(),
        new Peer.PrefixList(
            resource.id().address(),
            new Elements<>(entries, more),
            true,
            Optional.empty(),
            maxEntries(body)));
    Declaration declaration = resource.declaration(Words.INGRESS);
    return new Resource(
        declaration,
        TYPE,
        Resource.Role.OTHER,
        Field.known(new GroupIdentity.Unspecified(), Provenance.literal("", resource.header())),
        Optional.empty(),
        List.of(),
        refusals.list(),
        resource.presence());
  }

  private static OptionalInt maxEntries(Properties body) {
    return Fields.port(body, "MaxEntries") instanceof Field.Known<PortBound> number
            && number.value() instanceof PortBound.Given given
            && given.in(0, MOST_ENTRIES)
        ? OptionalInt.of(given.value().intValueExact())
        : OptionalInt.empty();
  }

  private static UnknownReason refused() {
    return new UnknownReason(UnknownReason.Kind.REFUSED, "an entry of the list");
  }

  /** The list whose id a datum is. */
  Optional<Peer> peer(Datum datum) {
    if (datum instanceof Datum.Text text) {
      return Optional.of(Peer.PrefixList.ofId(text.text()));
    }
    if (!(datum instanceof Datum.Attribute attribute)
        || !attribute.resource().type().equals(TYPE)
        || !IDS.contains(attribute.name())) {
      return Optional.empty();
    }
    Peer.PrefixList list = lists.get(attribute.resource());
    return Optional.of(
        list == null
            ? new Peer.PrefixList(
                attribute.resource().address(), new Elements<>(List.of(), Optional.of(refused())))
            : list);
  }
}
