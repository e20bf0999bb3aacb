package dev.sglint.frontend.cloudformation.resource;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What properties an object has; those that only reading gives are left out.
 *
 * @param required those that must be there
 */
record Schema(Map<String, Type> properties, List<String> required) {
  /** What a property takes. */
  enum Type {
    STRING("String"),
    INTEGER("Integer"),
    LIST("JSONArray");

    private final String words;

    Type(String words) {
      this.words = words;
    }

    /** As CloudFormation's messages call it. */
    String words() {
      return words;
    }
  }

  private static final Map<String, Type> INGRESS =
      properties(
          "CidrIp CidrIpv6 Description IpProtocol SourcePrefixListId SourceSecurityGroupId"
              + " SourceSecurityGroupName SourceSecurityGroupOwnerId FromPort:INTEGER"
              + " ToPort:INTEGER");

  private static final Map<String, Type> EGRESS =
      properties(
          "CidrIp CidrIpv6 Description DestinationPrefixListId DestinationSecurityGroupId"
              + " IpProtocol FromPort:INTEGER ToPort:INTEGER");

  static final Schema INLINE_INGRESS = new Schema(INGRESS, List.of("IpProtocol"));
  static final Schema INLINE_EGRESS = new Schema(EGRESS, List.of("IpProtocol"));
  static final Schema TAG = new Schema(properties("Key Value"), List.of("Key"));
  static final Schema PREFIX_LIST_ENTRY =
      new Schema(properties("Cidr Description"), List.of("Cidr"));
  static final Schema DATABASE_INGRESS =
      new Schema(
          properties("CIDRIP EC2SecurityGroupId EC2SecurityGroupName EC2SecurityGroupOwnerId"),
          List.of());

  private static final Map<String, Schema> TYPES =
      Map.ofEntries(
          Map.entry(
              "AWS::EC2::SecurityGroup",
              new Schema(
                  properties(
                      "GroupDescription GroupName VpcId SecurityGroupEgress:LIST"
                          + " SecurityGroupIngress:LIST Tags:LIST"),
                  List.of("GroupDescription"))),
          Map.entry(
              "AWS::EC2::SecurityGroupIngress",
              new Schema(with(INGRESS, "GroupId GroupName"), List.of("IpProtocol"))),
          Map.entry(
              "AWS::EC2::SecurityGroupEgress",
              new Schema(with(EGRESS, "GroupId"), List.of("IpProtocol", "GroupId"))),
          Map.entry(
              "AWS::EC2::PrefixList",
              new Schema(
                  properties(
                      "AddressFamily PrefixListName Entries:LIST MaxEntries:INTEGER Tags:LIST"),
                  List.of("PrefixListName", "AddressFamily"))),
          Map.entry(
              "AWS::EC2::SecurityGroupVpcAssociation",
              new Schema(properties("GroupId VpcId"), List.of("GroupId", "VpcId"))),
          Map.entry(
              "AWS::RDS::DBSecurityGroup",
              new Schema(
                  properties("DBSecurityGroupIngress:LIST EC2VpcId GroupDescription Tags:LIST"),
                  List.of("GroupDescription", "DBSecurityGroupIngress"))),
          Map.entry(
              "AWS::RDS::DBSecurityGroupIngress",
              new Schema(
                  with(DATABASE_INGRESS.properties(), "DBSecurityGroupName"),
                  List.of("DBSecurityGroupName"))),
          Map.entry(
              "AWS::ElastiCache::SecurityGroup",
              new Schema(properties("Description Tags:LIST"), List.of("Description"))),
          Map.entry(
              "AWS::ElastiCache::SecurityGroupIngress",
              new Schema(
                  properties("CacheSecurityGroupName EC2SecurityGroupName EC2SecurityGroupOwnerId"),
                  List.of("EC2SecurityGroupName", "CacheSecurityGroupName"))),
          Map.entry(
              "AWS::Redshift::ClusterSecurityGroup",
              new Schema(properties("Description Tags:LIST"), List.of("Description"))),
          Map.entry(
              "AWS::Redshift::ClusterSecurityGroupIngress",
              new Schema(
                  properties(
                      "CIDRIP ClusterSecurityGroupName EC2SecurityGroupName"
                          + " EC2SecurityGroupOwnerId"),
                  List.of("ClusterSecurityGroupName"))));

  static Optional<Schema> of(String type) {
    return Optional.ofNullable(TYPES.get(type));
  }

  /** Names, with their types behind a colon where they are no strings. */
  private static Map<String, Type> properties(String names) {
    Map<String, Type> properties = new TreeMap<>();
    for (String name : names.split(" ", -1)) {
      int colon = name.indexOf(':');
      if (colon < 0) {
        properties.put(name, Type.STRING);
      } else {
        properties.put(name.substring(0, colon), Type.valueOf(name.substring(colon + 1)));
      }
    }
    return properties;
  }

  private static Map<String, Type> with(Map<String, Type> more, String names) {
    Map<String, Type> properties = properties(names);
    properties.putAll(more);
    return properties;
  }
}
