package dev.sglint.frontend.cloudformation.resource;

import dev.sglint.frontend.cloudformation.value.Data;
import dev.sglint.frontend.cloudformation.value.Datum;
import dev.sglint.model.Declaration;
import dev.sglint.model.Description;
import dev.sglint.model.Peer;
import dev.sglint.model.PeerEntry;
import dev.sglint.net.Cidr;
import dev.sglint.net.CidrParser;
import dev.sglint.value.Alternative;
import dev.sglint.value.Elements;
import dev.sglint.value.Field;
import dev.sglint.value.UnknownReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Collects the peers of one rule from the properties that hold them: there should be one. */
final class Peers {
  private final Properties object;
  private final Declaration declaration;
  private final Field<Description> description;
  private final List<PeerEntry> known = new ArrayList<>();

  Peers(Properties object, Declaration declaration, Field<Description> description) {
    this.object = object;
    this.declaration = declaration;
    this.description = description;
  }

  Elements<PeerEntry> elements() {
    return new Elements<>(known, object.hidden());
  }

  Peers ipv4(String property) {
    return add(property, datum -> cidr(datum).map(Peer.Ipv4Range::new));
  }

  Peers ipv6(String property) {
    return add(property, datum -> cidr(datum).map(Peer.Ipv6Range::new));
  }

  private static Optional<Cidr> cidr(Datum datum) {
    return datum instanceof Datum.Text text
        ? Optional.of(CidrParser.parse(text.text()))
        : Optional.empty();
  }

  Peers prefixList(String property, PrefixLists lists) {
    return add(property, lists::peer);
  }

  Peers group(String property) {
    return add(property, datum -> Groups.identity(datum).map(Peer.SecurityGroupRef::new));
  }

  Peers groupName(String property) {
    return add(property, datum -> Groups.byName(datum).map(Peer.SecurityGroupRef::new));
  }

  private Peers add(String property, Function<Datum, Optional<Peer>> read) {
    Optional<Datum.Property> given = object.given(property);
    if (given.isPresent()) {
      Field<Peer> peer = field(given.get().value(), read);
      Declaration at = declaration.at(peer.provenance().span());
      known.add(new PeerEntry(at, peer, description));
    }
    return this;
  }

  /** In worlds in which the property is not there, neither is the peer. */
  private static Field<Peer> field(Field<Datum> value, Function<Datum, Optional<Peer>> read) {
    if (value instanceof Field.Unknown<Datum> unknown) {
      return Field.unknown(unknown.reason(), unknown.provenance());
    }
    List<Alternative<Peer>> there = new ArrayList<>();
    Optional<UnknownReason> others =
        value instanceof Field.OneOf<Datum> choice ? choice.others() : Optional.empty();
    for (Alternative<Datum> world : value.alternatives()) {
      if (world.value() instanceof Datum.NoValue) {
        others =
            others.or(
                () ->
                    Optional.of(
                        new UnknownReason(
                            UnknownReason.Kind.INPUT_NOT_GIVEN, "whether there is one")));
        continue;
      }
      Optional<Peer> peer = read.apply(world.value());
      if (peer.isPresent()) {
        there.add(new Alternative<>(peer.get(), world.guard(), world.provenance()));
      } else {
        others = Optional.of(Data.noText(world.value()));
      }
    }
    return others.isPresent()
        ? Field.oneOf(there, others.get(), value.provenance())
        : Field.oneOf(there, value.provenance());
  }
}
