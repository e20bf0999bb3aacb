package dev.sglint.engine;

import dev.sglint.model.Ec2Answer;
import dev.sglint.model.GroupIdentity;
import dev.sglint.model.Request;
import dev.sglint.state.GroupState;
import dev.sglint.state.GroupStates;
import dev.sglint.state.HeldRule;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * Does what the accepted requests of a capture did, in the order of their times where they have
 * one, and tells what each of them opened and closed.
 */
public final class Replay implements RequestListener {
  /** CloudTrail writes events nearly in order: this many are held back to put them in order. */
  private static final int HORIZON = 4096;

  private final ReplayListener listener;
  private final GroupStates states = new GroupStates();
  private final PriorityQueue<Waiting> waiting =
      new PriorityQueue<>(Comparator.comparing(Waiting::time).thenComparingLong(Waiting::arrival));
  private long arrivals;
  private Places places = new Places();

  private record Waiting(Request request, Instant time, long arrival) {}

  public Replay(ReplayListener listener) {
    this.listener = listener;
  }

  @Override
  public void request(Request request, Ec2Answer answer, Places known) {
    places = known;
    if (answer.outcome() == Ec2Answer.Outcome.REFUSED) {
      return;
    }
    Optional<Instant> time = request.circumstances().time();
    if (time.isEmpty()) {
      flush();
      apply(request);
      return;
    }
    waiting.add(new Waiting(request, time.get(), arrivals++));
    if (waiting.size() > HORIZON) {
      apply(waiting.remove().request());
    }
  }

  private void flush() {
    while (!waiting.isEmpty()) {
      apply(waiting.remove().request());
    }
  }

  private void apply(Request request) {
    GroupStates.Change change = states.apply(states.resolved(request));
    String group = request.groupIdentity().text();
    for (HeldRule rule : change.closed()) {
      listener.closed(group, rule, request, places);
    }
    for (HeldRule rule : change.opened()) {
      listener.opened(group, rule, places);
    }
  }

  /** Tells the state that the capture ends with. */
  public void finish() {
    flush();
    for (Map.Entry<GroupIdentity, GroupState> group : states.groups()) {
      for (HeldRule rule : group.getValue().rules()) {
        listener.holds(group.getKey().text(), rule, places);
      }
    }
  }
}
