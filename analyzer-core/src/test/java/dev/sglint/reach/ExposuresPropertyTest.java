package dev.sglint.reach;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sglint.model.Declaration;
import dev.sglint.model.Direction;
import dev.sglint.model.GroupIdentity;
import dev.sglint.model.Origin;
import dev.sglint.model.Vocabulary;
import dev.sglint.net.AddressSet;
import dev.sglint.net.CidrParser;
import dev.sglint.net.Interval;
import dev.sglint.net.Intervals;
import dev.sglint.net.IpBlock;
import dev.sglint.net.IpFamily;
import dev.sglint.source.SourceSpan;
import dev.sglint.value.Field;
import dev.sglint.value.Guard;
import dev.sglint.value.Provenance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * What is open to the internet depends on the traffic alone: a port is open where all rules
 * together let in enough of the public addresses on it.
 */
final class ExposuresPropertyTest {
  private static final int PORTS = 10;
  private static final List<Integer> PROTOCOLS =
      List.of(Traffic.ALL_PROTOCOLS, Traffic.TCP, Traffic.UDP);
  private static final List<String> BLOCKS =
      List.of(
          "0.0.0.0/0",
          "0.0.0.0/1",
          "128.0.0.0/1",
          "0.0.0.0/2",
          "64.0.0.0/2",
          "8.0.0.0/8",
          "8.0.0.0/9",
          "8.128.0.0/9",
          "10.0.0.0/8",
          "203.0.113.0/24",
          "4.0.0.0/7",
          "11.0.0.0/9");

  @Property
  void a_port_is_open_where_the_rules_together_let_in_enough(@ForAll("rules") List<Traffic> rules) {
    assertThat(open(rules)).isEqualTo(counted(rules));
  }

  @Property
  void the_order_and_the_splitting_of_rules_change_nothing(
      @ForAll("rules") List<Traffic> rules, @ForAll long seed) {
    List<Traffic> split = new ArrayList<>();
    for (Traffic rule : rules) {
      int middle = (rule.low() + rule.high()) / 2;
      split.add(box(rule, rule.low(), middle));
      if (middle < rule.high()) {
        split.add(box(rule, middle + 1, rule.high()));
      }
    }
    java.util.Collections.shuffle(split, new Random(seed));
    assertThat(open(split)).isEqualTo(open(rules));
  }

  @Property
  void a_further_rule_never_closes_anything(
      @ForAll("rules") List<Traffic> rules, @ForAll("rule") Traffic more) {
    List<Traffic> all = new ArrayList<>(rules);
    all.add(more);
    assertThat(open(all)).containsAll(open(rules));
  }

  private static Traffic box(Traffic rule, int low, int high) {
    return new Traffic(rule.protocol(), low, high, rule.family(), rule.addresses());
  }

  /** The ports of each protocol that exposures name. */
  private static Set<String> open(List<Traffic> rules) {
    List<Contribution> contributions = new ArrayList<>();
    for (int i = 0; i < rules.size(); i++) {
      contributions.add(contribution(rules.get(i), i));
    }
    Set<String> open = new TreeSet<>();
    List<Exposure> exposures =
        Exposures.of(List.of(), contributions, Direction.INGRESS, Internet.Limits.DEFAULT);
    for (Exposure exposure : exposures) {
      for (int protocol : List.of(Traffic.TCP, Traffic.UDP)) {
        boolean same =
            exposure.protocol() == protocol || exposure.protocol() == Traffic.ALL_PROTOCOLS;
        for (int port = 0; same && port < PORTS; port++) {
          if (exposure.ports().contains(port)) {
            open.add(protocol + " " + port);
          }
        }
      }
    }
    return open;
  }

  private static Set<String> counted(List<Traffic> rules) {
    Set<String> open = new TreeSet<>();
    for (int protocol : List.of(Traffic.TCP, Traffic.UDP)) {
      for (int port = 0; port < PORTS; port++) {
        List<Interval> addresses = new ArrayList<>();
        for (Traffic rule : rules) {
          if (rule.isOf(protocol) && rule.low() <= port && port <= rule.high()) {
            addresses.add(rule.addresses());
          }
        }
        AddressSet union = new AddressSet(IpFamily.IPV4, Intervals.union(addresses));
        AddressSet seen = union.intersect(Internet.addresses(IpFamily.IPV4));
        if (seen.size().compareTo(Internet.Limits.DEFAULT.minimum(IpFamily.IPV4)) >= 0) {
          open.add(protocol + " " + port);
        }
      }
    }
    return open;
  }

  private static Contribution contribution(Traffic traffic, int number) {
    SourceSpan span = new SourceSpan("a", number, number + 1);
    Provenance place = Provenance.literal("", span);
    Origin origin =
        new Origin(
            new Declaration(Vocabulary.EC2_QUERY, "a", span),
            Field.known(new GroupIdentity.Id("sg-1"), place),
            Optional.of(Direction.INGRESS));
    return new Contribution(traffic, origin, place, "block", true, Guard.ALWAYS);
  }

  @Provide
  Arbitrary<List<Traffic>> rules() {
    return rule().list().ofMinSize(1).ofMaxSize(6);
  }

  @Provide
  Arbitrary<Traffic> rule() {
    Arbitrary<Integer> port = Arbitraries.integers().between(0, PORTS - 1);
    return Combinators.combine(Arbitraries.of(PROTOCOLS), port, port, Arbitraries.of(BLOCKS))
        .as(
            (protocol, a, b, text) -> {
              IpBlock block = CidrParser.parse(text).block().orElseThrow();
              boolean every = protocol == Traffic.ALL_PROTOCOLS;
              int low = every ? 0 : Math.min(a, b);
              int high = every ? PORTS - 1 : Math.max(a, b);
              return new Traffic(protocol, low, high, IpFamily.IPV4, block.interval());
            });
  }
}
