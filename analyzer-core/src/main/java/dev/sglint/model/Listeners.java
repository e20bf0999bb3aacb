package dev.sglint.model;

import dev.sglint.value.Elements;
import dev.sglint.value.Ternary;
import dev.sglint.value.UnknownReason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The listeners of a configuration by their load balancers, while a front end finds them.
 *
 * @param <K> what tells load balancers apart
 */
public final class Listeners<K> {
  private final Map<K, List<Listener>> known = new HashMap<>();
  private final Map<K, UnknownReason> open = new HashMap<>();
  private Optional<UnknownReason> elsewhere = Optional.empty();

  public void add(K balancer, Listener listener) {
    if (listener.presence().exists() == Ternary.FALSE) {
      return;
    }
    known.computeIfAbsent(balancer, b -> new ArrayList<>(2)).add(listener);
  }

  /** A load balancer may have others, made where they cannot be seen. */
  public void maybeMore(K balancer, UnknownReason reason) {
    open.put(balancer, reason);
  }

  /** Any load balancer may have others. */
  public void maybeMore(UnknownReason reason) {
    elsewhere = Optional.of(reason);
  }

  public Elements<Listener> of(K balancer) {
    return new Elements<>(
        known.getOrDefault(balancer, List.of()),
        elsewhere.or(() -> Optional.ofNullable(open.get(balancer))));
  }
}
