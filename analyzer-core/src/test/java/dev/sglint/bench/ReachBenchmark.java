package dev.sglint.bench;

import dev.sglint.model.Direction;
import dev.sglint.net.IpFamily;
import dev.sglint.reach.Beyond;
import dev.sglint.reach.Containment;
import dev.sglint.reach.Contribution;
import dev.sglint.reach.Difference;
import dev.sglint.reach.Exposure;
import dev.sglint.reach.Exposures;
import dev.sglint.reach.Grant;
import dev.sglint.reach.Internet;
import dev.sglint.reach.Region;
import dev.sglint.reach.Superfluous;
import dev.sglint.reach.Traffic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Milliseconds that questions about one group cost; see docs/performance.md. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@State(Scope.Benchmark)
public class ReachBenchmark {
  private static final int FLOWS = 200;

  /** The rules of the group. */
  @Param({"100", "1000", "10000"})
  private int rules;

  private List<Contribution> contributions = List.of();
  private List<Traffic> boxes = List.of();
  private List<Traffic> flows = List.of();
  private List<Grant> grants = List.of();
  private List<Grant> halves = List.of();
  private List<Grant> others = List.of();
  private Grant everything = RandomRules.everything(IpFamily.IPV4);

  @Setup
  public void draw() {
    RandomRules random = new RandomRules(7);
    boxes = random.boxes(rules);
    contributions = boxes.stream().map(RandomRules::contribution).toList();
    flows = random.boxes(FLOWS);
    grants = random.grants(rules);
    halves = random.halves(grants);
    others = random.grants(rules);
    everything = RandomRules.everything(IpFamily.IPV4);
  }

  @Benchmark
  public List<Exposure> exposures() {
    return Exposures.of(List.of(), contributions, Direction.INGRESS, Internet.Limits.DEFAULT);
  }

  @Benchmark
  public Map<Integer, List<Integer>> superfluous() {
    return Superfluous.of(grants);
  }

  /** Every rule against a policy of {@value #FLOWS} flows. */
  @Benchmark
  public List<Optional<Containment.Packet>> containment() {
    List<Optional<Containment.Packet>> packets = new ArrayList<>();
    for (Traffic box : boxes) {
      packets.add(Containment.beyond(box, flows));
    }
    return packets;
  }

  /** Two groups that allow the same in different spelling, so that no packet ends the search. */
  @Benchmark
  public Optional<Beyond.Packet> sameGroups() {
    return Beyond.packet(grants, halves);
  }

  /** What one TCP rule that is open to everybody allows and a group does not. */
  @Benchmark
  public List<Region> difference() {
    return Difference.of(everything, others);
  }
}
