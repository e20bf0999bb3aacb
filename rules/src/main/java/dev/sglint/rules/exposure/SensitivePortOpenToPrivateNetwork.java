package dev.sglint.rules.exposure;

import dev.sglint.model.SecurityGroup;
import dev.sglint.reach.Contribution;
import dev.sglint.rule.Category;
import dev.sglint.rule.Findings;
import dev.sglint.rule.GroupRule;
import dev.sglint.rule.Profile;
import dev.sglint.rule.RuleContext;
import dev.sglint.rule.RuleInfo;
import dev.sglint.rule.RuleOption;
import dev.sglint.rule.Severity;
import java.math.BigInteger;

/** See {@code sensitive-port-open-to-private-network.md}. */
@RuleInfo(
    id = "sensitive-port-open-to-private-network",
    summary = "A sensitive port is open to a wide private network",
    category = Category.EXPOSURE,
    severity = Severity.LOW,
    profile = Profile.STRICT,
    aliases = {"KICS:92fe237e", "Terrascan:AC_AWS_0320"},
    options =
        @RuleOption(
            name = "addresses",
            kind = RuleOption.Kind.NUMBER,
            summary = "how many addresses a private network may have",
            otherwise = "" + SensitivePortOpenToPrivateNetwork.FEW,
            low = 1))
public final class SensitivePortOpenToPrivateNetwork implements GroupRule {
  static final int FEW = 256;

  private static boolean isWide(Contribution source, int few) {
    return NarrowSources.publicAddresses(source).signum() == 0
        && source.traffic().addresses().size().compareTo(BigInteger.valueOf(few)) > 0;
  }

  @Override
  public void check(SecurityGroup group, RuleContext context, Findings findings) {
    int few = context.settings().number("sensitive-port-open-to-private-network", "addresses", FEW);
    NarrowSources.report(
        group,
        source -> isWide(source, few),
        "a private network of more than " + few + " addresses",
        findings);
  }
}
