package dev.sglint.bench;

import dev.sglint.model.Declaration;
import dev.sglint.model.GroupIdentity;
import dev.sglint.model.Origin;
import dev.sglint.model.Vocabulary;
import dev.sglint.net.Interval;
import dev.sglint.net.IpFamily;
import dev.sglint.net.PortSet;
import dev.sglint.reach.Contribution;
import dev.sglint.reach.Grant;
import dev.sglint.reach.Traffic;
import dev.sglint.source.SourceSpan;
import dev.sglint.value.Field;
import dev.sglint.value.Guard;
import dev.sglint.value.Provenance;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Rules of all kinds, the same for the same seed: most of TCP, every tenth of all protocols, one
 * port or many, blocks of every size but /0, every fifth of IPv6.
 */
final class RandomRules {
  private static final List<Integer> PROTOCOLS =
      List.of(
          Traffic.TCP,
          Traffic.TCP,
          Traffic.TCP,
          Traffic.TCP,
          Traffic.TCP,
          Traffic.TCP,
          Traffic.UDP,
          Traffic.UDP,
          Traffic.ICMP,
          Traffic.ALL_PROTOCOLS);
  private static final SourceSpan NOWHERE = new SourceSpan("-", 0, 0);

  private final Random random;

  RandomRules(long seed) {
    random = new Random(seed);
  }

  static Grant everything(IpFamily family) {
    Interval all = new Interval(BigInteger.ZERO, family.last());
    return new Grant(Traffic.TCP, 0, PortSet.LAST, new Grant.End.Block(family, all), true);
  }

  /** All different. */
  List<Grant> grants(int count) {
    Set<Grant> grants = new LinkedHashSet<>();
    while (grants.size() < count) {
      Traffic box = box();
      Grant.End end = new Grant.End.Block(box.family(), box.addresses());
      grants.add(new Grant(box.protocol(), box.low(), box.high(), end, true));
    }
    return List.copyOf(grants);
  }

  /** The same traffic in another order, ranges of ports in two halves each. */
  List<Grant> halves(List<Grant> grants) {
    List<Grant> halves = new ArrayList<>();
    for (Grant grant : grants) {
      int middle = (grant.low() + grant.high()) / 2;
      halves.add(new Grant(grant.protocol(), grant.low(), middle, grant.end(), true));
      if (middle < grant.high()) {
        halves.add(new Grant(grant.protocol(), middle + 1, grant.high(), grant.end(), true));
      }
    }
    Collections.shuffle(halves, random);
    return halves;
  }

  List<Traffic> boxes(int count) {
    List<Traffic> boxes = new ArrayList<>();
    while (boxes.size() < count) {
      boxes.add(box());
    }
    return boxes;
  }

  private Traffic box() {
    int protocol = PROTOCOLS.get(random.nextInt(PROTOCOLS.size()));
    int low = random.nextInt(PortSet.LAST + 1);
    int high = random.nextBoolean() ? low : low + random.nextInt(PortSet.LAST + 1 - low);
    boolean all = protocol == Traffic.ALL_PROTOCOLS;
    IpFamily family = random.nextInt(5) == 0 ? IpFamily.IPV6 : IpFamily.IPV4;
    return new Traffic(protocol, all ? 0 : low, all ? PortSet.LAST : high, family, block(family));
  }

  private Interval block(IpFamily family) {
    int bits = family.last().bitLength();
    int free = random.nextInt(bits);
    BigInteger low = new BigInteger(bits - free, random).shiftLeft(free);
    return new Interval(low, low.add(BigInteger.ONE.shiftLeft(free)).subtract(BigInteger.ONE));
  }

  static Contribution contribution(Traffic traffic) {
    Provenance nowhere = Provenance.literal("", NOWHERE);
    Declaration group = new Declaration(Vocabulary.EC2_QUERY, "group", NOWHERE);
    Origin origin =
        new Origin(group, Field.known(new GroupIdentity.Unspecified(), nowhere), Optional.empty());
    return new Contribution(traffic, origin, nowhere, "", true, Guard.ALWAYS);
  }
}
