package dev.sglint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * What peers' own tests expect of those of their checks of templates that we have a rule for. Where
 * we differ, the reason stands here.
 */
@Tag("shared")
final class CloudFormationLabelsTest {
  private static final String EVERYTHING = "all-traffic-open-to-internet";
  private static final String SSH = "ssh-open-to-internet";
  private static final String RDP = "rdp-open-to-internet";
  private static final String DATABASE = "database-port-open-to-internet";
  private static final String EVERYWHERE = "all-traffic-to-internet";
  private static final Set<String> OPEN =
      Set.of(
          EVERYTHING,
          SSH,
          RDP,
          DATABASE,
          "admin-port-open-to-internet",
          "sensitive-port-open-to-internet");
  private static final Set<String> EGRESS = Set.of(EVERYWHERE, "sensitive-port-to-internet");

  private static final String KICS_DATABASE = "9564406d-e761-4e61-b8d7-5926e3ab8e79";
  private static final String KICS_SENSITIVE = "494b03d3-bf40-4464-8524-7c56ad0700ed";
  private static final String KICS_EGRESS = "1cc2fbd7-816c-4fbf-ad6d-38a4afa4312a";
  private static final String KICS_OUTBOUND = "66f2d8f9-a911-4ced-ae27-34f09690bb2c";
  private static final String KICS_INGRESS = "4a1e6b34-1008-4e61-a5f2-1f7c276f8d14";

  /** Peers' checks, and the rules that find the same. */
  private static final Map<String, Set<String>> CHECKS =
      Map.ofEntries(
          Map.entry("FATAL", Set.of("missing-argument")),
          Map.entry("W2", OPEN),
          Map.entry("W5", EGRESS),
          Map.entry("W42", Set.of(EVERYTHING)),
          Map.entry("F1000", Set.of(EVERYWHERE)),
          Map.entry("EC2SecurityGroupOpenToWorldRule", OPEN),
          Map.entry("EC2SecurityGroupIngressOpenToWorldRule", OPEN),
          Map.entry(KICS_DATABASE, Set.of(EVERYTHING, DATABASE)),
          Map.entry(KICS_SENSITIVE, OPEN),
          Map.entry(KICS_EGRESS, EGRESS),
          Map.entry(KICS_OUTBOUND, Set.of(EVERYWHERE)),
          Map.entry(KICS_INGRESS, OPEN),
          Map.entry("6e856af2-62d7-4ba2-adc1-73b62cef9cc1", Set.of(EVERYTHING, SSH)),
          Map.entry("3ae83918-7ec7-4cb8-80db-b91ef0f94002", Set.of(EVERYTHING, RDP)),
          Map.entry("c9846969-d066-431f-9b34-8c4abafe422a", Set.of(EVERYTHING, RDP)),
          Map.entry("AWS-0107", Set.of(EVERYTHING, SSH, RDP)),
          Map.entry("rules.cfn_vpc_ingress_22", Set.of(EVERYTHING, SSH)),
          Map.entry("SECURITY_GROUP_INGRESS_ALL_PROTOCOLS_RULE", Set.of(EVERYTHING)),
          Map.entry("SECURITY_GROUP_EGRESS_ALL_PROTOCOLS_RULE", Set.of(EVERYWHERE)),
          Map.entry("SECURITY_GROUP_MISSING_EGRESS_RULE", Set.of(EVERYWHERE)));

  private static final String DESCRIPTIONS = "a hygiene rule about rules without a description";
  private static final String RANGES = "a policy about ranges of ports";
  private static final String HOSTS = "a policy about how narrow ranges of addresses are";

  /** Peers' checks that we have no rule for yet, and what they wait for. */
  private static final Map<String, String> WAITING =
      Map.ofEntries(
          Map.entry("W36", DESCRIPTIONS),
          Map.entry("5e6c9c68-8a82-408e-8749-ddad78cbb9c5", DESCRIPTIONS),
          Map.entry("W27", RANGES),
          Map.entry("dae9c373-8287-462f-8746-6f93dad93610", RANGES),
          Map.entry("SECURITY_GROUP_INGRESS_PORT_RANGE_RULE", RANGES),
          Map.entry("SECURITY_GROUP_EGRESS_PORT_RANGE_RULE", RANGES),
          Map.entry("W9", HOSTS),
          Map.entry("a3e4e39a-e5fc-4ee9-8cf5-700febfa86dd", HOSTS),
          Map.entry(
              "ddfc4eaa-af23-409f-b96c-bf5c45dc4daa", "a policy about which ports may be public"),
          Map.entry("493d9591-6249-47bf-8dc0-5c10161cc558", "a hygiene rule about the default VPC"),
          Map.entry(
              "01d5a458-a6c4-452a-ac50-054d59275b7c",
              "rules that see what a group is attached to"));

  /** Labels from which we differ, under the reason why we think to be right. */
  private static final Map<String, Set<String>> DIFFERENT =
      Map.of(
          "one port on which none of the services that we watch listens: whether it is meant to be"
              + " public is a policy",
          Set.of(
              "W2 standalone_ingress_open_to_world.json securityGroupIngress",
              "W5 security_group_open_to_world_on_egress.json sgOpenEgress",
              "W5 security_group_open_to_world_on_egress.json sgOpenEgress2",
              "W5 ip6_security_group_egress_open_to_world.yml securityGroupEgress",
              "EC2SecurityGroupIngressOpenToWorldRule bad_template.json securityGroupIngress1",
              "EC2SecurityGroupIngressOpenToWorldRule bad_template.json securityGroupIngress2",
              KICS_EGRESS + " positive1.yaml InstanceSecurityGroup",
              KICS_EGRESS + " positive2.json InstanceSecurityGroup",
              KICS_INGRESS + " positive1.yaml InstanceSecurityGroup",
              KICS_INGRESS + " positive2.json InstanceSecurityGroup",
              KICS_SENSITIVE + " positive3.yaml UnsafeSecGroup03",
              KICS_SENSITIVE + " positive7.json UnsafeSecGroup03"),
          "port 80, whatever the group is attached to: no database listens there",
          Set.of(
              KICS_DATABASE + " positive1.yaml DBEC2SecurityGroup",
              KICS_DATABASE + " positive3.yaml DBEC2SecurityGroup2",
              KICS_DATABASE + " positive4.json DBEC2SecurityGroup",
              KICS_DATABASE + " positive6.json DBEC2SecurityGroup2"),
          "all protocols, from a group or from less addresses than we call the internet",
          Set.of(
              "W42 dangling_allprotocols_ingress_rule.json danglingIngress",
              "W42 dangling_allprotocols_ingress_rule.json IpProtocol_minus_1_str",
              "EC2SecurityGroupOpenToWorldRule invalid_security_group_no_ports_defined.json"
                  + " SecurityGroup",
              "SECURITY_GROUP_INGRESS_ALL_PROTOCOLS_RULE 06.json file"),
          "the other group has no egress rule, so that all traffic is allowed to everywhere",
          Set.of(
              "SECURITY_GROUP_EGRESS_ALL_PROTOCOLS_RULE 03.json file",
              "SECURITY_GROUP_EGRESS_ALL_PROTOCOLS_RULE 04.json file",
              "SECURITY_GROUP_EGRESS_ALL_PROTOCOLS_RULE 05.json file"),
          "the finding is suppressed in the metadata: suppressions are not there yet",
          Set.of(
              "SECURITY_GROUP_EGRESS_ALL_PROTOCOLS_RULE 09.json file",
              "SECURITY_GROUP_EGRESS_ALL_PROTOCOLS_RULE 10.json file",
              "SECURITY_GROUP_EGRESS_ALL_PROTOCOLS_RULE 11.json file",
              "SECURITY_GROUP_MISSING_EGRESS_RULE 05.json file",
              "SECURITY_GROUP_MISSING_EGRESS_RULE 06.json file",
              "SECURITY_GROUP_MISSING_EGRESS_RULE 07.json file"),
          "EC2 ignores the ports of protocol -1: 22 is open too",
          Set.of(
              "rules.cfn_vpc_ingress_22 ingress_22_infra.yaml ValidSecurityGroup02",
              "rules.cfn_vpc_ingress_22 ingress_22_infra.yaml ValidSecurityGroup03"),
          "EC2 refuses the protocol `ALL` (unknown-protocol): it opens nothing",
          Set.of(
              KICS_OUTBOUND + " positive1.yaml InstanceSecurityGroup",
              KICS_OUTBOUND + " positive2.json InstanceSecurityGroup"));

  @TempDir private Path directory;

  private Labels labels() {
    return new Labels("cloudformation", CHECKS, CloudFormationLabelsTest::logicalId, directory);
  }

  @Test
  void labels_agree_but_for_those_that_are_listed() throws IOException {
    Labels.Comparison comparison = labels().compare();
    Set<String> listed = new TreeSet<>();
    DIFFERENT.values().forEach(listed::addAll);
    Set<String> different = new TreeSet<>();
    comparison.different().forEach(label -> different.add(name(label)));
    assertThat(different).isEqualTo(listed);
    assertThat(comparison.agreed()).isGreaterThan(comparison.different().size());
  }

  @Test
  void each_check_has_a_rule_or_waits_for_one() throws IOException {
    assertThat(labels().all())
        .allMatch(label -> CHECKS.containsKey(label.check()) != WAITING.containsKey(label.check()));
  }

  private static String name(Labels.Label label) {
    String file = label.file().substring(label.file().lastIndexOf('/') + 1);
    return String.join(" ", List.of(label.check(), file, label.declaration().orElse("file")));
  }

  /** The logical id of the resource that a line is in. */
  private static String logicalId(String text, int line) {
    String last = "none";
    Node template = new Yaml().compose(new StringReader(text));
    for (NodeTuple section : ((MappingNode) template).getValue()) {
      if (key(section).equals("Resources")) {
        for (NodeTuple resource : ((MappingNode) section.getValueNode()).getValue()) {
          boolean before = resource.getKeyNode().getStartMark().getLine() < line;
          last = before ? key(resource) : last;
        }
      }
    }
    return last;
  }

  private static String key(NodeTuple tuple) {
    return ((ScalarNode) tuple.getKeyNode()).getValue();
  }
}
