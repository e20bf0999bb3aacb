package dev.sglint.suppression;

import dev.sglint.rule.Finding;
import dev.sglint.source.SourceSpan;
import dev.sglint.value.Provenance;
import dev.sglint.value.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Which places a finding is about. */
final class Coverage {
  /** Other parties of a finding. */
  private static final Set<Step> OTHERS = Set.of(Step.CONTRIBUTION, Step.RELATED, Step.POLICY);

  private Coverage() {}

  /**
   * Where a finding can be accepted: at its place, at what is declared, at each step of the value,
   * and at the calls that it comes out of.
   */
  static List<SourceSpan> places(Finding finding) {
    List<SourceSpan> places = new ArrayList<>();
    places.add(finding.place());
    places.add(finding.declaration().extent());
    places.addAll(finding.declaration().calls());
    for (Provenance step : finding.provenance()) {
      if (!OTHERS.contains(step.step())) {
        places.add(step.span());
      }
    }
    return places;
  }

  /** Where the other parts of the traffic are let in that it is about together. */
  static List<SourceSpan> parts(Finding finding) {
    List<SourceSpan> parts = new ArrayList<>();
    for (Provenance step : finding.provenance()) {
      if (step.step() == Step.CONTRIBUTION) {
        parts.add(step.span());
      }
    }
    return parts;
  }

  /**
   * Whether an address is, or is a part of, what another one names: {@code module.a} names all that
   * comes out of it, {@code ["key"]} what has that key.
   *
   * @param within where it is said; empty where that is nothing
   */
  static boolean isIn(String address, String named, String within) {
    String wanted = named.startsWith("[") ? within + named : named;
    int at = address.indexOf(wanted);
    while (at >= 0) {
      int end = at + wanted.length();
      boolean begins =
          at == 0 || wanted.startsWith("[") || "./".indexOf(address.charAt(at - 1)) >= 0;
      boolean ends = end == address.length() || "./[".indexOf(address.charAt(end)) >= 0;
      if (begins && ends) {
        return true;
      }
      at = address.indexOf(wanted, at + 1);
    }
    return false;
  }
}
