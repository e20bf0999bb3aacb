package dev.sglint.rules;

import dev.sglint.rule.Rule;
import dev.sglint.rule.RuleProvider;
import dev.sglint.rules.exposure.AdminPortOpenToInternet;
import dev.sglint.rules.exposure.AllTrafficOpenToInternet;
import dev.sglint.rules.exposure.AllTrafficToInternet;
import dev.sglint.rules.exposure.DatabasePortOpenToInternet;
import dev.sglint.rules.exposure.RdpOpenToInternet;
import dev.sglint.rules.exposure.SensitivePortOpenToInternet;
import dev.sglint.rules.exposure.SensitivePortToInternet;
import dev.sglint.rules.exposure.SshOpenToInternet;
import dev.sglint.rules.invalid.CidrWithoutPrefixLength;
import dev.sglint.rules.invalid.CombinedRuleForms;
import dev.sglint.rules.invalid.DuplicateParameter;
import dev.sglint.rules.invalid.IcmpCodeWithoutType;
import dev.sglint.rules.invalid.IcmpTypeOutOfRange;
import dev.sglint.rules.invalid.IrregularListNumbering;
import dev.sglint.rules.invalid.MalformedCidr;
import dev.sglint.rules.invalid.MalformedGroupId;
import dev.sglint.rules.invalid.MalformedParameter;
import dev.sglint.rules.invalid.MissingDestination;
import dev.sglint.rules.invalid.MissingGroupId;
import dev.sglint.rules.invalid.MissingIcmpType;
import dev.sglint.rules.invalid.MissingIpPermissions;
import dev.sglint.rules.invalid.MissingPorts;
import dev.sglint.rules.invalid.MissingProtocol;
import dev.sglint.rules.invalid.MixedDestinations;
import dev.sglint.rules.invalid.PortNotANumber;
import dev.sglint.rules.invalid.PortOutOfRange;
import dev.sglint.rules.invalid.PortsIgnored;
import dev.sglint.rules.invalid.RepeatedParameter;
import dev.sglint.rules.invalid.ReversedPorts;
import dev.sglint.rules.invalid.SdkMemberName;
import dev.sglint.rules.invalid.UnknownParameter;
import dev.sglint.rules.invalid.UnknownProtocol;
import dev.sglint.rules.invalid.UnsupportedParameter;
import dev.sglint.rules.invalid.UnusualGroupId;
import dev.sglint.rules.invalid.WrongAddressFamily;
import java.util.List;

/** The catalogue, in documented order. */
public final class BuiltinRules implements RuleProvider {
  @Override
  public List<Rule> rules() {
    return List.of(
        new AllTrafficOpenToInternet(),
        new SshOpenToInternet(),
        new RdpOpenToInternet(),
        new AdminPortOpenToInternet(),
        new DatabasePortOpenToInternet(),
        new SensitivePortOpenToInternet(),
        new AllTrafficToInternet(),
        new SensitivePortToInternet(),
        new MissingDestination(),
        new MixedDestinations(),
        new MalformedCidr(),
        new WrongAddressFamily(),
        new CidrWithoutPrefixLength(),
        new MissingProtocol(),
        new UnknownProtocol(),
        new MissingPorts(),
        new PortOutOfRange(),
        new PortNotANumber(),
        new ReversedPorts(),
        new PortsIgnored(),
        new MissingIcmpType(),
        new IcmpTypeOutOfRange(),
        new IcmpCodeWithoutType(),
        new MissingGroupId(),
        new MalformedGroupId(),
        new UnusualGroupId(),
        new MissingIpPermissions(),
        new UnsupportedParameter(),
        new CombinedRuleForms(),
        new UnknownParameter(),
        new SdkMemberName(),
        new DuplicateParameter(),
        new RepeatedParameter(),
        new IrregularListNumbering(),
        new MalformedParameter());
  }
}
