package dev.sglint.engine;

import dev.sglint.model.Ec2Answer;
import dev.sglint.model.Intent;
import dev.sglint.model.IpPermission;
import dev.sglint.model.Irregularity;
import dev.sglint.model.Peer;
import dev.sglint.model.PeerEntry;
import dev.sglint.model.PortBound;
import dev.sglint.model.Protocol;
import dev.sglint.model.Protocols;
import dev.sglint.model.Request;
import dev.sglint.net.CidrParser;
import dev.sglint.rule.Certainty;
import dev.sglint.rule.Edit;
import dev.sglint.rule.Finding;
import dev.sglint.source.SourceSpan;
import dev.sglint.value.Elements;
import dev.sglint.value.Field;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What rules propose about a captured request: nobody edits what was sent, so that the request as
 * it should have been takes the place of the edits, with the commands that make the group what it
 * would be after it. All that is certain about a request is corrected at once.
 */
final class RequestFixes {
  private final Request request;
  private final Set<Edit> edits = new LinkedHashSet<>();
  private final Set<Edit> made = new LinkedHashSet<>();
  private boolean isAmbiguous;

  private RequestFixes(Request request) {
    this.request = request;
  }

  /** The findings of a request, with what can be said for their edits. */
  static List<Finding> of(Request request, Ec2Answer answer, List<Finding> findings) {
    if (findings.stream().noneMatch(RequestFixes::proposes)) {
      return findings;
    }
    Optional<CorrectedRequest> corrected =
        isCorrectable(request, findings)
            ? new RequestFixes(request).corrected(answer, findings)
            : Optional.empty();
    List<Finding> fixed = new ArrayList<>(findings.size());
    for (Finding finding : findings) {
      fixed.add(
          proposes(finding)
              ? finding.fixedBy(
                  corrected
                      .filter(c -> isCertain(finding))
                      .map(c -> finding.fix().orElseThrow().asRequest(c.text(), c.commands())))
              : finding);
    }
    return fixed;
  }

  private static boolean proposes(Finding finding) {
    return finding.fix().isPresent() && !finding.fix().get().edits().isEmpty();
  }

  private static boolean isCertain(Finding finding) {
    return finding.certainty() == Certainty.CERTAIN;
  }

  /** Whether nothing is in it that would be lost, and all that EC2 refuses can be corrected. */
  private static boolean isCorrectable(Request request, List<Finding> findings) {
    Intent intent = request.operation().intent();
    boolean refused =
        findings.stream()
            .anyMatch(
                finding ->
                    finding.ec2().isPresent()
                        && finding.ec2().get().outcome() == Ec2Answer.Outcome.REFUSED
                        && !proposes(finding));
    return (intent == Intent.ADD || intent == Intent.MODIFY)
        && request.readable()
        && !refused
        && request.irregularities().stream().allMatch(RequestFixes::isOfForm)
        && request.notRuleData().stream().noneMatch(RequestFixes::isLost);
  }

  /** What is right as soon as it is written again. */
  private static boolean isOfForm(Irregularity irregularity) {
    return irregularity instanceof Irregularity.ListNumbering
        || (irregularity instanceof Irregularity.DuplicateParameter duplicate
            && duplicate.sameValue());
  }

  /** Tags and other accounts' groups; what authenticates a request is lost on purpose. */
  private static boolean isLost(String parameter) {
    return parameter.indexOf('.') >= 0 || parameter.equals("SourceSecurityGroupOwnerId");
  }

  private Optional<CorrectedRequest> corrected(Ec2Answer answer, List<Finding> findings) {
    for (Finding finding : findings) {
      if (proposes(finding) && isCertain(finding)) {
        edits.addAll(finding.fix().orElseThrow().edits());
      }
    }
    List<IpPermission> right = new ArrayList<>();
    for (IpPermission permission : request.permissions()) {
      IpPermission after = corrected(permission);
      if (!after.peers().known().isEmpty() || permission.peers().known().isEmpty()) {
        right.add(after);
      }
    }
    return made.size() == edits.size() && !isAmbiguous
        ? CorrectedRequest.of(request, right, answer)
        : Optional.empty();
  }

  private IpPermission corrected(IpPermission permission) {
    List<PeerEntry> peers = new ArrayList<>();
    for (PeerEntry entry : permission.peers().known()) {
      Optional<Edit> edit = edit(entry.peer());
      if (edit.isEmpty()) {
        peers.add(entry);
      } else if (!edit.get().isRemoval()) {
        peers.add(
            new PeerEntry(
                entry.declaration(), range(entry.peer(), edit.get().text()), entry.description()));
      }
    }
    Field<Protocol> protocol =
        edit(permission.protocol())
            .map(edit -> known(Protocols.parse(edit.text()), permission.protocol()))
            .orElse(permission.protocol());
    return new IpPermission(
        permission.declaration(),
        permission.intent(),
        permission.direction(),
        permission.group(),
        permission.ruleId(),
        protocol,
        bound(permission.fromPort()),
        bound(permission.toPort()),
        new Elements<>(peers, permission.peers().more()),
        permission.presence());
  }

  private Field<PortBound> bound(Field<PortBound> bound) {
    return edit(bound).map(edit -> known(PortBound.parse(edit.text()), bound)).orElse(bound);
  }

  private static <T> Field<T> known(T value, Field<T> before) {
    return Field.known(value, before.provenance());
  }

  private static Field<Peer> range(Field<Peer> before, String text) {
    boolean ipv6 =
        before instanceof Field.Known<Peer> known && known.value() instanceof Peer.Ipv6Range;
    Peer peer =
        ipv6
            ? new Peer.Ipv6Range(CidrParser.parse(text))
            : new Peer.Ipv4Range(CidrParser.parse(text));
    return known(peer, before);
  }

  private Optional<Edit> edit(Field<?> field) {
    SourceSpan span = field.provenance().span();
    for (Edit edit : edits) {
      if (edit.span().equals(span)) {
        isAmbiguous |= !made.add(edit) && edit.isRemoval();
        return Optional.of(edit);
      }
    }
    return Optional.empty();
  }
}
