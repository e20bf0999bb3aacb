package dev.sglint.rules.exposure;

import dev.sglint.model.SecurityGroup;
import dev.sglint.reach.Contribution;
import dev.sglint.rule.Category;
import dev.sglint.rule.Findings;
import dev.sglint.rule.GroupRule;
import dev.sglint.rule.Profile;
import dev.sglint.rule.RuleContext;
import dev.sglint.rule.RuleInfo;
import dev.sglint.rule.Severity;
import java.math.BigInteger;

/** See {@code sensitive-port-open-to-public-addresses.md}. */
@RuleInfo(
    id = "sensitive-port-open-to-public-addresses",
    summary = "A sensitive port is open to public addresses",
    category = Category.EXPOSURE,
    severity = Severity.LOW,
    profile = Profile.STRICT,
    aliases = {
      "KICS:e35c16a2-d54e-419d-8546-a804d8e024d0",
      "KICS:4f615f3e",
      "KICS:0104165b",
      "Terrascan:AC_AWS_0277",
      "Prowler:ec2_securitygroup_allow_wide_open_public_ipv4",
      "tfsec:aws-vpc-no-public-ingress-sgr",
      "Semgrep:aws-ec2-security-group-allows-public-ingress"
    })
public final class SensitivePortOpenToPublicAddresses implements GroupRule {
  private static boolean isPublic(Contribution source) {
    return NarrowSources.publicAddresses(source).compareTo(BigInteger.ONE) > 0
        && !NarrowSources.isTheInternet(source);
  }

  @Override
  public void check(SecurityGroup group, RuleContext context, Findings findings) {
    NarrowSources.report(
        group,
        SensitivePortOpenToPublicAddresses::isPublic,
        "public addresses of others as far as nobody says",
        findings);
  }
}
