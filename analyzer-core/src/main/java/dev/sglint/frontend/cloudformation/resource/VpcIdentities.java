package dev.sglint.frontend.cloudformation.resource;

import dev.sglint.frontend.cloudformation.value.Datum;
import dev.sglint.model.Vpc;
import dev.sglint.source.SourceSpan;
import dev.sglint.value.Field;
import dev.sglint.value.Provenance;
import dev.sglint.value.Step;
import java.util.Optional;
import java.util.Set;

/** Which VPC a property means, and what connects VPCs. */
public final class VpcIdentities {
  private static final String PROPERTY = "VpcId";
  private static final String TYPE = "AWS::EC2::VPC";
  private static final Set<String> IDS = Set.of("Ref", "VpcId");

  /** What lets rules refer to groups of another VPC. */
  private static final Set<String> JOINTS =
      Set.of(
          "AWS::EC2::VPCPeeringConnection",
          "AWS::EC2::TransitGateway",
          "AWS::EC2::TransitGatewayAttachment",
          "AWS::EC2::TransitGatewayVpcAttachment",
          "AWS::EC2::SecurityGroupVpcAssociation");

  private VpcIdentities() {}

  /** Whether resources of a type connect VPCs. */
  public static boolean joins(String type) {
    return JOINTS.contains(type);
  }

  /** The one that a group names. */
  static Field<Vpc> named(Properties body) {
    Field<Vpc> seen = Fields.optional(body, PROPERTY, new Vpc.Default(), VpcIdentities::of);
    return seen instanceof Field.Unknown<Vpc>
        ? parameter(seen.provenance()).map(vpc -> Field.known(vpc, seen.provenance())).orElse(seen)
        : seen;
  }

  private static Optional<Vpc> of(Datum datum) {
    if (datum instanceof Datum.Text text) {
      return Optional.of(text.text().isEmpty() ? new Vpc.Default() : new Vpc.Id(text.text()));
    }
    if (!(datum instanceof Datum.Attribute attribute)) {
      return Optional.empty();
    }
    Datum.ResourceId resource = attribute.resource();
    boolean made = resource.type().equals(TYPE) && IDS.contains(attribute.name());
    return Optional.of(
        made
            ? new Vpc.Named(resource.address(), resource.scope(), true)
            : new Vpc.Named(attribute.toString(), resource.scope(), false));
  }

  /** The value that a parameter without one has, where a property is exactly that. */
  private static Optional<Vpc> parameter(Provenance provenance) {
    Provenance from = provenance;
    while (from.step() == Step.FUNCTION
        && from.text().startsWith("!Ref ")
        && from.inputs().size() == 1) {
      from = from.inputs().get(0);
    }
    SourceSpan declared = from.span();
    return from.step() == Step.PARAMETER_DEFAULT && from.inputs().isEmpty()
        ? Optional.of(new Vpc.Named(from.text(), declared.file() + "#" + declared.start(), false))
        : Optional.empty();
  }
}
