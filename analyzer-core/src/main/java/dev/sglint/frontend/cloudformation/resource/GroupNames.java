package dev.sglint.frontend.cloudformation.resource;

import dev.sglint.frontend.cloudformation.value.Datum;
import dev.sglint.model.Irregularity.ProviderRefusal;
import dev.sglint.value.Alternative;
import dev.sglint.value.Field;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which groups go by their names and which by their ids. A group without {@code VpcId} is one of
 * the default VPC: there a name will do, and {@code Ref} gives it. In a VPC that a stack makes only
 * ids will.
 */
public final class GroupNames {
  private static final String VPC = "AWS::EC2::VPC";

  private final Set<Datum.ResourceId> inDefaultVpc = new HashSet<>();
  private final Set<Datum.ResourceId> inMadeVpc = new HashSet<>();

  /** Takes in a group. */
  public void add(ResourceInstance resource) {
    if (!resource.id().type().equals(SecurityGroupMapper.TYPE)) {
      return;
    }
    Properties body = resource.body();
    Optional<Datum.Property> vpc = body.given("VpcId");
    if (vpc.isEmpty() && body.hidden().isEmpty()) {
      inDefaultVpc.add(resource.id());
    } else if (vpc.isPresent()
        && vpc.get().value() instanceof Field.Known<Datum> known
        && known.value() instanceof Datum.Attribute attribute
        && attribute.resource().type().equals(VPC)) {
      inMadeVpc.add(resource.id());
    }
  }

  /** A property that takes an id and gets a name. */
  void refuseName(Properties object, String property, Refusals refusals) {
    for (Alternative<Datum> world : worlds(object, property)) {
      if (world.value() instanceof Datum.Attribute attribute
          && attribute.name().equals("Ref")
          && inDefaultVpc.contains(attribute.resource())) {
        refusals.add(
            ProviderRefusal.Kind.REFUSED_VALUE,
            property,
            "Invalid id (expecting \"sg-...\"): Ref gives the name of a group without VpcId, use"
                + " Fn::GetAtt for its GroupId",
            world.provenance().span());
      }
    }
  }

  /** A property that takes a name, where the group it is about is in a VPC that is made here. */
  void refuseNamesIn(
      Optional<Datum.ResourceId> group, Properties object, String property, Refusals refusals) {
    if (group.filter(inMadeVpc::contains).isPresent() && object.certain(property).isPresent()) {
      refusals.add(
          ProviderRefusal.Kind.REFUSED_VALUE,
          property,
          "You may not reference Amazon VPC security groups by name. Please use the corresponding"
              + " id for this operation.",
          object.certain(property).get().value().provenance().span());
    }
  }

  /** The group of the stack that a property refers to, where it is one. */
  static Optional<Datum.ResourceId> group(Properties object, String property) {
    return object
        .given(property)
        .map(Datum.Property::value)
        .filter(value -> value instanceof Field.Known)
        .map(value -> ((Field.Known<Datum>) value).value())
        .filter(datum -> datum instanceof Datum.Attribute)
        .map(datum -> ((Datum.Attribute) datum).resource());
  }

  private static List<Alternative<Datum>> worlds(Properties object, String property) {
    return object.given(property).map(given -> given.value().alternatives()).orElse(List.of());
  }
}
