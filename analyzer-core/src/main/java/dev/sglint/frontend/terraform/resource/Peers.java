package dev.sglint.frontend.terraform.resource;

import dev.sglint.frontend.terraform.value.Symbol;
import dev.sglint.frontend.terraform.value.Type;
import dev.sglint.frontend.terraform.value.Value;
import dev.sglint.model.Declaration;
import dev.sglint.model.Description;
import dev.sglint.model.GroupIdentity;
import dev.sglint.model.Irregularity.ProviderRefusal;
import dev.sglint.model.Peer;
import dev.sglint.model.PeerEntry;
import dev.sglint.net.Cidr;
import dev.sglint.net.CidrParser;
import dev.sglint.net.IpFamily;
import dev.sglint.value.Alternative;
import dev.sglint.value.Elements;
import dev.sglint.value.Field;
import dev.sglint.value.Provenance;
import dev.sglint.value.UnknownReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Collects the peers of one permission from the arguments that hold them. */
final class Peers {
  /** The kinds of peer that an argument may hold. */
  enum Kind {
    IPV4,
    IPV6,
    PREFIX_LIST,
    SECURITY_GROUP,
    SECURITY_GROUP_NAME
  }

  private final PrefixLists prefixLists;
  private final Refusals refusals;
  private final Field<Description> description;
  private final boolean refusesHostBits;
  private final List<PeerEntry> known = new ArrayList<>();
  private Optional<UnknownReason> more = Optional.empty();

  Peers(
      PrefixLists prefixLists,
      Refusals refusals,
      Field<Description> description,
      boolean refusesHostBits) {
    this.prefixLists = prefixLists;
    this.refusals = refusals;
    this.description = description;
    this.refusesHostBits = refusesHostBits;
  }

  Elements<PeerEntry> elements() {
    return new Elements<>(known, more);
  }

  void add(PeerEntry entry) {
    known.add(entry);
  }

  /** There are peers that cannot be seen. */
  void hidden(UnknownReason reason) {
    more = Optional.of(reason);
  }

  /** The peers in an argument that is a list. */
  void list(Optional<Argument> argument, Kind kind, Declaration declaration) {
    argument.ifPresent(given -> list(given, given.value(), kind, declaration));
  }

  private void list(Argument argument, Value value, Kind kind, Declaration declaration) {
    if (value instanceof Value.OneOf choice) {
      worlds(argument, choice, kind, declaration);
    } else if (value instanceof Value.Sequence sequence) {
      for (Value element : sequence.elements()) {
        if (element instanceof Value.Null) {
          refusals.add(
              ProviderRefusal.Kind.REFUSED_VALUE,
              argument.name(),
              "null value found in list: null values are not allowed for this attribute value",
              Fields.place(argument, element).span());
        } else {
          entry(argument, element, kind, declaration);
        }
      }
      if (sequence.more().isPresent()) {
        more = sequence.more();
      }
    } else if (value instanceof Value.Unknown unknown) {
      more = Optional.of(unknown.reason());
    } else {
      more = Optional.of(Fields.reason(value));
    }
  }

  /** In each world another list: its entries are there in that world alone. */
  private void worlds(Argument argument, Value.OneOf choice, Kind kind, Declaration declaration) {
    for (Alternative<Value> world : choice.alternatives()) {
      if (world.value() instanceof Value.Sequence sequence) {
        for (Value element : sequence.elements()) {
          Field<Peer> field = field(argument, element, kind);
          List<Alternative<Peer>> there = new ArrayList<>();
          for (Alternative<Peer> peer : field.alternatives()) {
            if (!peer.guard().contradicts(world.guard())) {
              there.add(
                  new Alternative<>(
                      peer.value(), peer.guard().and(world.guard()), peer.provenance()));
            }
          }
          UnknownReason elsewhere =
              field instanceof Field.Unknown<Peer> unknown ? unknown.reason() : choice.reason();
          Field<Peer> guarded = Field.oneOf(there, elsewhere, field.provenance());
          known.add(new PeerEntry(at(declaration, guarded), guarded, description));
        }
        more = sequence.more().isPresent() ? sequence.more() : more;
      } else if (!(world.value() instanceof Value.Null)) {
        more = Optional.of(Fields.reason(world.value()));
      }
    }
  }

  /** The peer that an argument is. */
  void single(Optional<Argument> argument, Kind kind, Declaration declaration) {
    argument.ifPresent(given -> entry(given, given.value(), kind, declaration));
  }

  private void entry(Argument argument, Value value, Kind kind, Declaration declaration) {
    Field<Peer> field = field(argument, value, kind);
    known.add(new PeerEntry(at(declaration, field), field, description));
  }

  private Declaration at(Declaration declaration, Field<Peer> field) {
    return declaration.at(field.provenance().span());
  }

  private Field<Peer> field(Argument argument, Value value, Kind kind) {
    return Fields.field(argument, value, Type.STRING, reader(argument, kind));
  }

  private BiFunction<Value, Provenance, Optional<Peer>> reader(Argument argument, Kind kind) {
    return switch (kind) {
      case IPV4, IPV6 -> (value, place) -> cidr(argument, value, place, kind);
      case PREFIX_LIST -> (value, place) -> prefixList(value);
      case SECURITY_GROUP ->
          (value, place) -> Groups.identity(value).map(Peer.SecurityGroupRef::new);
      case SECURITY_GROUP_NAME ->
          (value, place) -> Groups.byName(value).map(Peer.SecurityGroupRef::new);
    };
  }

  private Optional<Peer> cidr(Argument argument, Value value, Provenance place, Kind kind) {
    if (!(value instanceof Value.Text text)) {
      return Optional.empty();
    }
    Cidr cidr = CidrParser.parse(text.value());
    if (refusesHostBits
        && cidr instanceof Cidr.Valid valid
        && valid.hostBits()
        && (valid.value().family() == IpFamily.IPV4) == (kind == Kind.IPV4)) {
      refusals.add(
          ProviderRefusal.Kind.HOST_BITS,
          argument.name(),
          "\""
              + text.value()
              + "\" is not a valid "
              + valid.value().family().displayName()
              + " CIDR block; did you mean \""
              + valid.value().text()
              + "\"?",
          place.span(),
          text.value(),
          valid.value().text());
    }
    return Optional.of(kind == Kind.IPV4 ? new Peer.Ipv4Range(cidr) : new Peer.Ipv6Range(cidr));
  }

  private Optional<Peer> prefixList(Value value) {
    if (value instanceof Value.Text text) {
      return Optional.of(Peer.PrefixList.ofId(text.value()));
    }
    Optional<Symbol> symbol =
        value instanceof Value.Unknown unknown && unknown.prefix().isEmpty()
            ? unknown.symbol()
            : Optional.empty();
    return symbol.flatMap(prefixLists::peer);
  }

  /** The group itself, where {@code self} says so. */
  void self(Optional<Argument> argument, Field<GroupIdentity> group, Declaration declaration) {
    if (argument.isEmpty()) {
      return;
    }
    Argument self = argument.get();
    Field<Boolean> flag =
        Fields.field(
            self,
            Type.BOOL,
            (value, place) ->
                value instanceof Value.Bool bool ? Optional.of(bool.value()) : Optional.empty());
    Field<Peer> peer = group.map(Peer.SecurityGroupRef::new);
    if (flag instanceof Field.Known<Boolean> known) {
      if (known.value()) {
        Field<Peer> placed =
            peer instanceof Field.Known<Peer> itself
                ? Field.known(itself.value(), known.provenance())
                : peer;
        known(declaration, known.provenance(), placed);
      }
    } else {
      UnknownReason reason =
          flag instanceof Field.Unknown<Boolean> unknown
              ? unknown.reason()
              : new UnknownReason(UnknownReason.Kind.INPUT_NOT_GIVEN, "whether it is the group");
      known(declaration, flag.provenance(), Field.unknown(reason, flag.provenance()));
    }
  }

  private void known(Declaration declaration, Provenance place, Field<Peer> peer) {
    Declaration at = declaration.at(place.span());
    known.add(new PeerEntry(at, peer, description));
  }
}
