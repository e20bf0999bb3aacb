package dev.sglint.frontend.terraform.resource;

import dev.sglint.frontend.terraform.value.Symbol;
import dev.sglint.frontend.terraform.value.Type;
import dev.sglint.frontend.terraform.value.Value;
import dev.sglint.model.Peer;
import dev.sglint.net.Cidr;
import dev.sglint.net.CidrParser;
import dev.sglint.value.Elements;
import dev.sglint.value.Field;
import dev.sglint.value.UnknownReason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The managed prefix lists of a configuration, by the addresses of the resources that make them.
 */
public final class PrefixLists {
  private static final String LIST = "aws_ec2_managed_prefix_list";
  private static final String ENTRY = "aws_ec2_managed_prefix_list_entry";

  /** A list as far as it was read. */
  private static final class Entries {
    private final List<Field<Cidr>> known = new ArrayList<>();
    private Optional<UnknownReason> more = Optional.empty();
    private OptionalInt maxEntries = OptionalInt.empty();
    private Optional<String> name = Optional.empty();

    private Peer.PrefixList list(String address) {
      return new Peer.PrefixList(address, elements(), true, name, maxEntries);
    }

    private Elements<Field<Cidr>> elements() {
      return new Elements<>(known, more);
    }
  }

  private final Map<String, Entries> lists = new HashMap<>();

  /** Whether a resource type says what is in prefix lists. */
  public static boolean isPart(String type) {
    return type.equals(LIST) || type.equals(ENTRY);
  }

  /** Whether a type of data source looks up a prefix list. */
  public static boolean isLookUp(String type) {
    return type.equals(LIST) || type.equals("aws_prefix_list");
  }

  /** Takes in what a resource says, all lists before all standalone entries. */
  public void add(ResourceInstance resource) {
    if (resource.type().equals(LIST)) {
      Entries entries = lists.computeIfAbsent(resource.address(), a -> new Entries());
      entries.maxEntries = number(resource.body().given("max_entries"));
      for (BlockValues entry : NestedBlocks.of(resource.body(), "entry").blocks()) {
        add(entries, entry);
      }
    } else if (resource.type().equals(ENTRY)) {
      Optional<Argument> list = resource.body().given("prefix_list_id");
      if (list.isPresent()
          && list.get().value() instanceof Value.Unknown unknown
          && unknown.symbol().filter(Symbol::isOfResource).isPresent()) {
        Entries entries =
            lists.computeIfAbsent(unknown.symbol().get().address(), a -> new Entries());
        add(entries, resource.body());
      }
    }
  }

  /** Takes in a list that is looked up: its entries are known to AWS alone. */
  public void lookUp(ResourceInstance data) {
    Entries entries = lists.computeIfAbsent(data.address(), a -> new Entries());
    entries.more = Optional.of(entriesOf(data.address()));
    entries.name = data.body().given("name").flatMap(PrefixLists::text);
  }

  private static UnknownReason entriesOf(String address) {
    return new UnknownReason(UnknownReason.Kind.RUN_TIME_VALUE, "the entries of " + address);
  }

  private static Optional<String> text(Argument argument) {
    Field<String> text =
        Fields.field(
            argument,
            Type.STRING,
            (value, place) ->
                value instanceof Value.Text known ? Optional.of(known.value()) : Optional.empty());
    return text instanceof Field.Known<String> known
        ? Optional.of(known.value())
        : Optional.empty();
  }

  private static OptionalInt number(Optional<Argument> argument) {
    Optional<String> digits = argument.flatMap(PrefixLists::text);
    return digits.isPresent() && digits.get().matches("\\d{1,6}")
        ? OptionalInt.of(Integer.parseInt(digits.get()))
        : OptionalInt.empty();
  }

  private static void add(Entries entries, BlockValues block) {
    Optional<Argument> cidr = block.given("cidr");
    if (block.hidden().isPresent() || cidr.isEmpty()) {
      entries.more =
          Optional.of(
              block
                  .hidden()
                  .orElse(new UnknownReason(UnknownReason.Kind.REFUSED, "an entry of the list")));
      return;
    }
    entries.known.add(
        Fields.field(
            cidr.get(),
            Type.STRING,
            (value, place) ->
                value instanceof Value.Text text
                    ? Optional.of(CidrParser.parse(text.value()))
                    : Optional.empty()));
  }

  /** The list that a symbol stands for. */
  Optional<Peer> peer(Symbol symbol) {
    Entries entries = lists.get(symbol.address());
    if (entries != null) {
      return Optional.of(entries.list(symbol.address()));
    }
    boolean list = symbol.attribute().equals("id") && symbol.address().contains("prefix_list");
    UnknownReason reason = entriesOf(symbol.address());
    return list
        ? Optional.of(
            new Peer.PrefixList(symbol.address(), new Elements<>(List.of(), Optional.of(reason))))
        : Optional.empty();
  }
}
