package dev.sglint.rules.exposure;

import dev.sglint.model.Direction;
import dev.sglint.net.IpFamily;
import dev.sglint.reach.Exposure;
import dev.sglint.rule.Problem.AliasChanges;
import dev.sglint.rule.Settings;
import dev.sglint.value.Step;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which checks elsewhere say the same of an exposure. */
final class ExposureAliases {
  private static final List<String> OF_IPV4 =
      List.of("CIS-AWS-5.0:5.3", "CIS-AWS-6.0:6.3", "SecurityHub:EC2.53");
  private static final List<String> OF_IPV6 =
      List.of("CIS-AWS-5.0:5.4", "CIS-AWS-6.0:6.4", "SecurityHub:EC2.54");

  /** Checks that let everybody in on the ports of the web. */
  private static final List<String> OF_UNAUTHORISED =
      List.of(
          "SecurityHub:EC2.18",
          "Config:vpc-sg-open-only-to-authorized-ports",
          "Turbot:vpc_security_group_allows_ingress_authorized_ports",
          "Regula:FG_R00377",
          "Regula:rules.tf_aws_security_group_ingress_anywhere",
          "cfripper:EC2SecurityGroupOpenToWorldRule");

  /** Checks of groups that say nothing of what they let out. */
  private static final List<String> OF_DEFAULT =
      List.of(
          "cfn_nag:F1000",
          "cfripper:EC2SecurityGroupMissingEgressRule",
          "guard:SECURITY_GROUP_MISSING_EGRESS_RULE");

  private ExposureAliases() {}

  /**
   * A finding answers to all that is said elsewhere of the ports that are open, and only to that.
   */
  static AliasChanges of(Told told, Settings settings) {
    Exposure exposure = told.exposure();
    if (exposure.direction() == Direction.EGRESS) {
      boolean byDefault = exposure.last().peer().step() == Step.PROVIDER_DEFAULT;
      return new AliasChanges(List.of(), byDefault ? List.of() : OF_DEFAULT);
    }
    Set<String> own = new LinkedHashSet<>();
    Set<String> others = new LinkedHashSet<>();
    for (Service service : Service.in(settings)) {
      if (service.kind() == Service.Kind.ANY) {
        own.addAll(service.aliases());
      } else if (ExposureReport.isOpen(exposure, service)) {
        own.add(service.rule());
        own.addAll(service.aliases());
      } else {
        others.addAll(service.aliases());
      }
    }
    others.removeAll(own);
    if (ExposureReport.isAuthorised(exposure, settings)) {
      others.addAll(OF_UNAUTHORISED);
    }
    if (told.twin().isEmpty()) {
      others.addAll(exposure.family() == IpFamily.IPV4 ? OF_IPV6 : OF_IPV4);
    }
    own.removeAll(others);
    return new AliasChanges(List.copyOf(own), List.copyOf(others));
  }
}
