package dev.sglint.rules.exposure;

import dev.sglint.model.Direction;
import dev.sglint.model.SecurityGroup;
import dev.sglint.net.AddressSet;
import dev.sglint.net.Intervals;
import dev.sglint.reach.Contribution;
import dev.sglint.reach.Exposures;
import dev.sglint.reach.Internet;
import dev.sglint.reach.Traffic;
import dev.sglint.rule.Exposed;
import dev.sglint.rule.Findings;
import dev.sglint.rule.Problem;
import dev.sglint.value.Ternary;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What rules let in that is not the internet, looked at one by one. */
final class NarrowSources {
  private NarrowSources() {}

  /** How many addresses of a source are public. */
  static BigInteger publicAddresses(Contribution source) {
    Traffic traffic = source.traffic();
    AddressSet all = new AddressSet(traffic.family(), Intervals.of(traffic.addresses()));
    return all.intersect(Internet.addresses(traffic.family())).size();
  }

  static boolean isTheInternet(Contribution source) {
    BigInteger minimum = Internet.Limits.DEFAULT.minimum(source.traffic().family());
    return publicAddresses(source).compareTo(minimum) >= 0;
  }

  /**
   * Reports each source of a kind for which the port of a watched service is open.
   *
   * @param what completes {@code "SSH (tcp 22) is open to 10.0.0.0/8, "}
   */
  static void report(
      SecurityGroup group, Predicate<Contribution> kind, String what, Findings findings) {
    List<Contribution> sources = new ArrayList<>(Exposures.contributions(group, Direction.INGRESS));
    sources.addAll(Exposures.refused(group, Direction.INGRESS));
    for (Contribution source : sources) {
      Traffic traffic = source.traffic();
      List<Service> open =
          ExposureReport.open(
              Service.ALL,
              service -> ExposureReport.isIn(service, traffic.protocol(), traffic.selectors()),
              service -> service.isWatched(Direction.INGRESS));
      if (!open.isEmpty() && kind.test(source)) {
        boolean refused = source.origin().refused();
        String message =
            ExposureReport.named(open)
                + Told.are(open.size(), refused)
                + " open to "
                + source.peerText()
                + ", "
                + what
                + Told.until(refused);
        Exposed facts = refused ? Exposed.UNKNOWN.asSlight() : Exposed.UNKNOWN;
        String subject =
            source.peerText() + " " + traffic.protocol() + " " + traffic.selectors().text();
        findings.report(
            source.certain() ? Ternary.TRUE : Ternary.UNKNOWN,
            () ->
                Problem.in(source.origin(), source.peer(), subject, message)
                    .because(source.peer().chain())
                    .weighed(facts));
      }
    }
  }
}
