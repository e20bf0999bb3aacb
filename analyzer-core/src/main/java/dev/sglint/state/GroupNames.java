package dev.sglint.state;

import dev.sglint.model.Description;
import dev.sglint.model.NewGroup;
import dev.sglint.model.Operation;
import dev.sglint.model.Request;
import dev.sglint.model.Statement;
import dev.sglint.model.Vpc;
import dev.sglint.value.Field;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The names of the groups that are made; unique in a VPC, whatever their case. */
public final class GroupNames {
  private static final int MAX_NAMES = 100_000;

  private final Map<String, String> makers = new HashMap<>();
  private final Map<String, String> namesById = new HashMap<>();

  /** What made a group of the same name in the same VPC. */
  public Optional<String> maker(Statement statement) {
    return key(statement).map(makers::get);
  }

  /** Takes in a request that EC2 accepts. */
  void apply(Request request) {
    if (request.operation() == Operation.DELETE_GROUP) {
      // A group that is known by its name alone may be in any VPC: then none is sure to stand.
      String name = namesById.remove(request.groupIdentity().text());
      if (name == null) {
        makers.clear();
      } else {
        makers.remove(name);
      }
    }
    Optional<String> key = made(request);
    if (key.isPresent()) {
      request.circumstances().createdGroup().ifPresent(id -> namesById.put(id, key.get()));
    }
  }

  /** Takes in what makes a group. */
  public Optional<String> made(Statement statement) {
    Optional<String> key = key(statement).filter(k -> makers.size() < MAX_NAMES);
    key.ifPresent(k -> makers.put(k, statement.declaration().address()));
    return key;
  }

  private static Optional<String> key(Statement statement) {
    Optional<NewGroup> group = statement.newGroup();
    if (group.isEmpty()
        || !(group.get().name() instanceof Field.Known<Description> name)
        || !(group.get().vpcId() instanceof Field.Known<Vpc> vpc)
        || !(name.value() instanceof Description.Text text)
        || !(vpc.value() instanceof Vpc.Id id)) {
      // Without a VPC nothing says that two requests are for the same account and region.
      return Optional.empty();
    }
    return Optional.of(id.text() + " " + text.text().strip().toLowerCase(Locale.ROOT));
  }
}
