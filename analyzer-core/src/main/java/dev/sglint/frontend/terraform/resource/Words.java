package dev.sglint.frontend.terraform.resource;

import dev.sglint.model.Vocabulary;

/** What the resource types call the parts of a rule. */
final class Words {
  /** Rules inside {@code aws_security_group}, and {@code aws_security_group_rule}. */
  static final Vocabulary INLINE =
      new Vocabulary(
          "protocol",
          "from_port",
          "to_port",
          "cidr_blocks",
          "ipv6_cidr_blocks",
          "prefix_list_ids",
          "security_groups",
          "name",
          "description",
          false);

  static final Vocabulary RULE =
      new Vocabulary(
          "protocol",
          "from_port",
          "to_port",
          "cidr_blocks",
          "ipv6_cidr_blocks",
          "prefix_list_ids",
          "source_security_group_id",
          "name",
          "description",
          false);

  static final Vocabulary VPC_RULE =
      new Vocabulary(
          "ip_protocol",
          "from_port",
          "to_port",
          "cidr_ipv4",
          "cidr_ipv6",
          "prefix_list_id",
          "referenced_security_group_id",
          "name",
          "description",
          false,
          true);

  /** The provider that speaks to CloudFormation's resource types. */
  static final Vocabulary AWSCC =
      new Vocabulary(
          "ip_protocol",
          "from_port",
          "to_port",
          "cidr_ip",
          "cidr_ipv_6",
          "source_prefix_list_id",
          "source_security_group_id",
          "group_name",
          "group_description",
          true);

  /** Groups of databases, from before there were VPCs. */
  static final Vocabulary DATABASE =
      new Vocabulary(
          "protocol",
          "port",
          "port",
          "cidr",
          "cidr",
          "prefix_list_ids",
          "security_group_id",
          "name",
          "description",
          false);

  private Words() {}
}
