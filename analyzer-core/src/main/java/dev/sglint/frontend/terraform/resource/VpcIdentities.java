package dev.sglint.frontend.terraform.resource;

import dev.sglint.frontend.terraform.value.Symbol;
import dev.sglint.frontend.terraform.value.Type;
import dev.sglint.frontend.terraform.value.Value;
import dev.sglint.model.Vpc;
import dev.sglint.value.Field;
import dev.sglint.value.Provenance;
import dev.sglint.value.Step;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which VPC a value means, and what connects VPCs. */
public final class VpcIdentities {
  private static final String ARGUMENT = "vpc_id";
  private static final Set<String> TYPES = Set.of("aws_vpc", "awscc_ec2_vpc");
  private static final Set<String> IDS = Set.of("id", "vpc_id");

  /** What lets rules refer to groups of another VPC. */
  private static final Set<String> JOINTS =
      Set.of(
          "aws_vpc_peering_connection",
          "aws_vpc_peering_connection_accepter",
          "aws_ec2_transit_gateway",
          "aws_ec2_transit_gateway_vpc_attachment",
          "aws_vpc_security_group_vpc_association");

  private VpcIdentities() {}

  /** Whether resources of a type connect VPCs. */
  public static boolean joins(String type) {
    return JOINTS.contains(type);
  }

  /** The one that a resource names. */
  static Field<Vpc> named(BlockValues body) {
    Optional<Argument> given = body.given(ARGUMENT);
    if (given.isEmpty()) {
      Provenance header = Provenance.of(Step.PROVIDER_DEFAULT, "", body.header(), List.of());
      return Field.known(new Vpc.Default(), header);
    }
    return Fields.field(given.get(), Type.STRING, (value, place) -> of(value));
  }

  private static Optional<Vpc> of(Value value) {
    if (value instanceof Value.Text text) {
      return Optional.of(text.value().isEmpty() ? new Vpc.Default() : new Vpc.Id(text.value()));
    }
    return value instanceof Value.Unknown unknown && unknown.prefix().isEmpty()
        ? unknown.symbol().map(VpcIdentities::of)
        : Optional.empty();
  }

  private static Vpc of(Symbol symbol) {
    boolean made =
        TYPES.contains(Addresses.type(symbol.address())) && IDS.contains(symbol.attribute());
    return made
        ? new Vpc.Named(symbol.address(), "", true)
        : new Vpc.Named(symbol.address() + "." + symbol.attribute(), "", false);
  }
}
