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

    private Elements<Field<Cidr>> elements() {
      return new Elements<>(known, more);
    }
  }

  private final Map<String, Entries> lists = new HashMap<>();

  /** Whether a resource type says what is in prefix lists. */
  public static boolean isPart(String type) {
    return type.equals(LIST) || type.equals(ENTRY);
  }

  /** Takes in what a resource says, all lists before all standalone entries. */
  public void add(ResourceInstance resource) {
    if (resource.type().equals(LIST)) {
      Entries entries = lists.computeIfAbsent(resource.address(), a -> new Entries());
      for (BlockValues entry : NestedBlocks.of(resource.body(), "entry").blocks()) {
        add(entries, entry);
      }
    } else if (resource.type().equals(ENTRY)) {
      Optional<Argument> list = resource.body().given("prefix_list_id");
      if (list.isPresent()
          && list.get().value() instanceof Value.Unknown unknown
          && unknown.symbol().isPresent()) {
        Entries entries =
            lists.computeIfAbsent(unknown.symbol().get().address(), a -> new Entries());
        add(entries, resource.body());
      }
    }
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
      return Optional.of(new Peer.PrefixList(symbol.address(), entries.elements()));
    }
    boolean list = symbol.attribute().equals("id") && symbol.address().contains("prefix_list");
    UnknownReason reason =
        new UnknownReason(UnknownReason.Kind.RUN_TIME_VALUE, "the entries of " + symbol.address());
    return list
        ? Optional.of(
            new Peer.PrefixList(symbol.address(), new Elements<>(List.of(), Optional.of(reason))))
        : Optional.empty();
  }
}
