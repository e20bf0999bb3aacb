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
  static Field<Vpc> named(Datum.ResourceId resource, Properties body) {
    Field<Vpc> seen = Fields.optional(body, PROPERTY, new Vpc.Default(), VpcIdentities::of);
    Optional<Vpc> same =
        seen instanceof Field.Unknown ? parameter(resource, seen.provenance()) : Optional.empty();
    return same.isPresent() ? Field.known(same.get(), seen.provenance()) : seen;
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

  /** The value that a parameter has which nobody gave, where a property is exactly that. */
  private static Optional<Vpc> parameter(Datum.ResourceId resource, Provenance provenance) {
    boolean refers =
        provenance.step() == Step.FUNCTION
            && provenance.text().startsWith("!Ref ")
            && provenance.inputs().size() == 1;
    if (!refers) {
      return Optional.empty();
    }
    SourceSpan given = provenance.inputs().get(0).span();
    String address = resource.address();
    String stack = address.substring(0, address.lastIndexOf('/') + 1);
    return Optional.of(
        new Vpc.Named(stack + provenance.text(), given.file() + "#" + given.start(), false));
  }
}
