package dev.sglint.frontend.cloudformation.resource;

import dev.sglint.model.GroupIdentity;
import dev.sglint.model.Resource;
import dev.sglint.model.Trait;
import dev.sglint.value.Field;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The one table of the resource types that are about security groups. */
public final class ResourceMapper {
  private static final Set<String> TYPES =
      Set.of(
          "AWS::EC2::SecurityGroup",
          "AWS::EC2::SecurityGroupIngress",
          "AWS::EC2::SecurityGroupEgress",
          "AWS::EC2::SecurityGroupVpcAssociation",
          "AWS::EC2::PrefixList",
          "AWS::RDS::DBSecurityGroup",
          "AWS::RDS::DBSecurityGroupIngress",
          "AWS::ElastiCache::SecurityGroup",
          "AWS::ElastiCache::SecurityGroupIngress",
          "AWS::Redshift::ClusterSecurityGroup",
          "AWS::Redshift::ClusterSecurityGroupIngress");

  private ResourceMapper() {}

  /** Whether resources of a type are worth evaluating. */
  public static boolean isAbout(String type) {
    return TYPES.contains(type);
  }

  /**
   * What a resource is in the model. Prefix lists come first: others refer to them.
   *
   * @param around which already knows all groups
   */
  public static Resource map(ResourceInstance resource, Around around) {
    return switch (resource.id().type()) {
      case "AWS::EC2::SecurityGroup" -> SecurityGroupMapper.map(resource, around);
      case "AWS::EC2::SecurityGroupIngress", "AWS::EC2::SecurityGroupEgress" ->
          rule(RuleMapper.alone(resource, around));
      case "AWS::EC2::PrefixList" -> around.prefixLists().add(resource);
      case "AWS::RDS::DBSecurityGroupIngress" ->
          DatabaseGroupMapper.rule(resource, "DBSecurityGroupName");
      case "AWS::ElastiCache::SecurityGroupIngress" ->
          DatabaseGroupMapper.rule(resource, "CacheSecurityGroupName");
      case "AWS::Redshift::ClusterSecurityGroupIngress" ->
          DatabaseGroupMapper.rule(resource, "ClusterSecurityGroupName");
      case "AWS::EC2::SecurityGroupVpcAssociation" -> association(resource);
      default -> DatabaseGroupMapper.group(resource);
    };
  }

  private static Resource rule(Resource rule) {
    return Groups.isDefault(rule.group()) ? rule.with(Set.of(Trait.DEFAULT_GROUP)) : rule;
  }

  private static Resource association(ResourceInstance resource) {
    Properties body = resource.body();
    Refusals refusals = new Refusals();
    Schema.of(resource.id().type()).ifPresent(schema -> refusals.check(body, schema));
    Field<GroupIdentity> group = Groups.named(body, "GroupId", "GroupId");
    return new Resource(
        resource.declaration(Words.INGRESS),
        resource.id().type(),
        Resource.Role.OTHER,
        group,
        Optional.empty(),
        List.of(),
        refusals.list(),
        resource.presence());
  }
}
