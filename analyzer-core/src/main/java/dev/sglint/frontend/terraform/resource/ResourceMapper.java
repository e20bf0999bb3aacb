package dev.sglint.frontend.terraform.resource;

import dev.sglint.model.Resource;
import dev.sglint.model.Trait;
import java.util.Optional;
import java.util.Set;

/** The one table of the resource types that are about security groups. */
public final class ResourceMapper {
  private static final Set<String> TYPES =
      Set.of(
          "aws_security_group",
          "aws_default_security_group",
          "aws_security_group_rule",
          "aws_vpc_security_group_ingress_rule",
          "aws_vpc_security_group_egress_rule",
          "aws_vpc_security_group_rules_exclusive",
          "aws_ec2_managed_prefix_list",
          "aws_ec2_managed_prefix_list_entry",
          "awscc_ec2_security_group",
          "awscc_ec2_security_group_ingress",
          "awscc_ec2_security_group_egress",
          "aws_db_security_group",
          "aws_redshift_security_group",
          "aws_elasticache_security_group");

  /** Those that are rules of a group that is made elsewhere. */
  private static final Set<String> RULES =
      Set.of(
          "aws_security_group_rule",
          "aws_vpc_security_group_ingress_rule",
          "aws_vpc_security_group_egress_rule",
          "awscc_ec2_security_group_ingress",
          "awscc_ec2_security_group_egress");

  private ResourceMapper() {}

  /** Whether resources of a type are worth evaluating. */
  public static boolean isAbout(String type) {
    return TYPES.contains(type);
  }

  /** Whether resources of a type are rules of a group that is made elsewhere. */
  public static boolean isRule(String type) {
    return RULES.contains(type);
  }

  /** Whether a resource makes a group. */
  public static boolean isGroup(String type) {
    return type.equals("aws_security_group") || type.equals("awscc_ec2_security_group");
  }

  /** What a resource is in the model; empty for those that make no rules by themselves. */
  public static Optional<Resource> map(ResourceInstance resource, PrefixLists prefixLists) {
    return switch (resource.type()) {
      case "aws_security_group", "aws_default_security_group" ->
          Optional.of(SecurityGroupMapper.map(resource, prefixLists));
      case "aws_security_group_rule" ->
          Optional.of(
              SecurityGroupRuleMapper.map(resource, prefixLists).with(Set.of(Trait.SUPERSEDED)));
      case "aws_vpc_security_group_ingress_rule", "aws_vpc_security_group_egress_rule" ->
          Optional.of(VpcRuleMapper.map(resource, prefixLists));
      case "awscc_ec2_security_group" -> Optional.of(AwsccMapper.group(resource, prefixLists));
      case "awscc_ec2_security_group_ingress", "awscc_ec2_security_group_egress" ->
          Optional.of(AwsccMapper.rule(resource, prefixLists));
      case "aws_db_security_group",
          "aws_redshift_security_group",
          "aws_elasticache_security_group" ->
          Optional.of(DatabaseGroupMapper.map(resource, prefixLists));
      default -> Optional.empty();
    };
  }
}
