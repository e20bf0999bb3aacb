package dev.sglint.rules;

import static dev.sglint.rules.InMemory.range;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sglint.model.GroupIdentity;
import dev.sglint.model.Peer;
import dev.sglint.model.Presence;
import dev.sglint.net.Cidr;
import dev.sglint.net.CidrParser;
import dev.sglint.rule.Category;
import dev.sglint.rule.Finding;
import dev.sglint.value.Elements;
import dev.sglint.value.Field;
import dev.sglint.value.UnknownReason.Kind;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What policies mean, through the whole pipeline. Today is the first of June 2026. */
final class PolicyTest {
  private final InMemory tf = new InMemory();

  /** The findings of policies, each as {@code certainty severity message}. */
  private List<String> findings() {
    return tf.analyze().findings().stream()
        .filter(finding -> finding.rule().category() == Category.POLICY)
        .map(PolicyTest::text)
        .toList();
  }

  private static String text(Finding finding) {
    String certainty = finding.certainty().name().toLowerCase(Locale.ROOT);
    return certainty + " " + finding.severity().id() + " " + finding.message();
  }

  /** With one policy for incoming traffic, whose flows are given. */
  private PolicyTest policy(String kind, String... flows) {
    StringBuilder text = new StringBuilder("policy:\n- name: p\n  direction: ingress\n");
    text.append("  ").append(kind).append(":\n");
    for (String flow : flows) {
      text.append("  - {").append(flow).append("}\n");
    }
    tf.configured(text.toString());
    return this;
  }

  private PolicyTest in(InMemory.Rule rule) {
    tf.group("g.web", rule);
    return this;
  }

  private static String notAllowed(String packet) {
    return "certain high lets in " + packet + ", which the policy `p` does not allow";
  }

  private static String denied(String packet) {
    return "certain high lets in " + packet + ", which the policy `p` denies";
  }

  @Test
  void what_is_allowed_in_parts_is_allowed() {
    policy(
        "allow",
        "protocol: tcp, ports: [0-442, 443-65535], peers: [10.0.0.0/9]",
        "protocol: tcp, ports: [1-500], peers: [10.128.0.0/9]");
    in(tf.ingress().ports(22, 443).peers("10.0.0.0/8"));
    assertThat(findings()).isEmpty();
  }

  @Test
  void the_lowest_packet_that_is_not_allowed_is_shown() {
    policy("allow", "protocol: tcp, ports: [22-80], peers: [10.0.0.0/9]");
    in(tf.ingress().ports(22, 81).peers("10.0.0.0/9", "10.0.0.0/8"));
    assertThat(findings())
        .containsExactly(notAllowed("tcp 81 from 10.0.0.0"), notAllowed("tcp 22 from 10.128.0.0"));
  }

  @Test
  void all_protocols_are_more_than_some() {
    policy(
        "allow",
        "protocol: tcp, peers: [any]",
        "protocol: udp, peers: [any]",
        "protocol: icmp, peers: [any]",
        "protocol: 0, peers: [any]");
    in(tf.ingress().protocol("-1").peers("10.0.0.0/8"));
    assertThat(findings()).containsExactly(notAllowed("protocol 2 from 10.0.0.0"));
  }

  @Test
  void some_protocols_are_less_than_all() {
    policy("allow", "peers: [10.0.0.0/8]");
    in(tf.ingress().ports(1, 2).peers("10.0.0.0/16", "11.0.0.0/16"));
    assertThat(findings()).containsExactly(notAllowed("tcp 1 from 11.0.0.0"));
  }

  @Test
  void nothing_is_allowed_by_an_empty_list() {
    tf.configured("policy: [{name: p, allow: []}]");
    tf.group("g.web", tf.egress().ports(53, 53).protocol("udp").peers("::/0"));
    assertThat(findings())
        .containsExactly("certain high lets out udp 53 to ::, which the policy `p` does not allow");
  }

  @Test
  void what_is_denied_may_not_overlap() {
    policy("deny", "protocol: tcp, ports: [22, 3389], peers: [internet]");
    in(tf.ingress().protocol("-1").peers("10.0.0.0/8", "8.0.0.0/6"));
    assertThat(findings()).containsExactly(denied("tcp 22 from 8.0.0.0"));
  }

  @Test
  void who_allows_the_internet_allows_every_address() {
    policy("allow", "protocol: tcp, ports: [443], peers: [internet]");
    in(tf.ingress().ports(443, 443).peers("0.0.0.0/0", "::/0"));
    assertThat(findings()).isEmpty();
  }

  @Test
  void types_and_codes_of_icmp_are_compared() {
    policy("allow", "protocol: icmp, icmp: [8, 3/4], peers: [any]");
    in(tf.ingress().protocol("icmp").ports(8, -1).peers("10.0.0.0/8"));
    tf.group("g.b", tf.ingress().protocol("icmp").ports(3, -1).peers("10.0.0.0/8"));
    assertThat(findings()).containsExactly(notAllowed("icmp 3/0 from 10.0.0.0"));
  }

  @Test
  void groups_are_compared_by_which_they_are() {
    policy("allow", "protocol: tcp, peers: [sg-0123456789abcdef0, self, g.l*, 0.0.0.0/0]");
    InMemory.Rule rule = tf.ingress().ports(80, 80);
    rule.peer(tf.known(new Peer.SecurityGroupRef(new GroupIdentity.Id("sg-0123456789abcdef0"))));
    rule.peer(tf.known(new Peer.SecurityGroupRef(new GroupIdentity.Declared("g.web"))));
    rule.peer(tf.known(new Peer.SecurityGroupRef(new GroupIdentity.Declared("g.lb"))));
    rule.peer(tf.known(new Peer.SecurityGroupRef(new GroupIdentity.Id("sg-1a2b3c4d"))));
    in(rule);
    assertThat(findings()).containsExactly(notAllowed("tcp 80 from `sg-1a2b3c4d`"));
    assertThat(tf.analyze().findings())
        .filteredOn(finding -> finding.rule().category() == Category.POLICY)
        .allSatisfy(
            finding -> assertThat(finding.witness().orElseThrow().group()).contains("sg-1a2b3c4d"));
  }

  @Test
  void a_denied_group_is_one_by_name_or_any() {
    policy("deny", "protocol: tcp, ports: [1-100], peers: [any]");
    InMemory.Rule rule = tf.ingress().ports(80, 443);
    in(rule.peer(tf.known(new Peer.SecurityGroupRef(new GroupIdentity.Id("sg-1a2b3c4d")))));
    assertThat(findings()).containsExactly(denied("tcp 80 from `sg-1a2b3c4d`"));
    policy("deny", "peers: [0.0.0.0/0, self]");
    assertThat(findings()).isEmpty();
  }

  @Test
  void a_prefix_list_is_allowed_by_its_name_or_by_its_entries() {
    Peer list =
        new Peer.PrefixList(
            "pl.x", Elements.complete(List.of(cidr("10.0.0.0/8"), cidr("192.0.2.0/24"))));
    in(tf.ingress().ports(80, 81).peer(tf.known(list)));
    policy("allow", "protocol: tcp, peers: [pl.x]");
    assertThat(findings()).isEmpty();
    policy("allow", "protocol: tcp, peers: [10.0.0.0/8, 192.0.0.0/16]");
    assertThat(findings()).isEmpty();
    policy("allow", "protocol: tcp, ports: [80], peers: [pl.x]", "peers: [10.0.0.0/8]");
    assertThat(findings()).containsExactly(notAllowed("tcp 81 from 192.0.2.0"));
    policy("deny", "protocol: tcp, ports: [81], peers: [192.0.2.128/25]");
    assertThat(findings()).containsExactly(denied("tcp 81 from 192.0.2.128"));
  }

  private Field<Cidr> cidr(String text) {
    return tf.known(CidrParser.parse(text));
  }

  @Test
  void of_a_prefix_list_that_cannot_be_seen_only_the_name_is_certain() {
    in(tf.ingress().ports(80, 80).peer(tf.known(Peer.PrefixList.ofId("pl-12345678"))));
    policy("allow", "peers: [pl-1*]");
    assertThat(findings()).isEmpty();
    policy("allow", "peers: [0.0.0.0/0, '::/0']");
    assertThat(findings()).isEmpty();
    policy("allow", "peers: [10.0.0.0/8]");
    assertThat(findings())
        .containsExactly(
            "possible high lets in tcp 80 from `pl-12345678` (not all of its entries can be seen),"
                + " which the policy `p` does not allow");
    policy("deny", "peers: [0.0.0.0/0]");
    assertThat(findings()).isEmpty();
    policy("deny", "peers: [pl-12345678]");
    assertThat(findings()).containsExactly(denied("tcp 80 from `pl-12345678`"));
  }

  @Test
  void what_cannot_be_seen_is_no_finding_and_an_alternative_is_a_possible_one() {
    policy("allow", "protocol: tcp, ports: [443], peers: [10.0.0.0/8]");
    in(tf.ingress().ports(443, 443).peer(tf.unknown(Kind.INPUT_NOT_GIVEN)));
    tf.group(
        "g.b",
        tf.ingress().ports(443, 443).peer(tf.either("c", range("10.0.0.0/8"), range("::/0"))));
    tf.group(
        "g.c",
        tf.ingress()
            .ports(
                tf.either("c", InMemory.port(443), InMemory.port(80)),
                tf.either("c", InMemory.port(443), InMemory.port(81)))
            .peers("10.0.0.0/8"));
    assertThat(findings())
        .containsExactly(
            "possible high lets in tcp 443 from ::, which the policy `p` does not allow",
            "possible high lets in tcp 80 from 10.0.0.0, which the policy `p` does not allow");
  }

  @Test
  void a_policy_is_for_groups_by_address_or_name() {
    tf.configured("policy: [{name: p, groups: ['*.b', 'front?'], deny: [{peers: [any]}]}]");
    for (String group : List.of("g.a", "g.b", "g.c")) {
      String name = group.equals("g.c") ? "front1" : group;
      InMemory.Rule rule = tf.ingress().ports(1, 1).peers("10.0.0.0/8");
      tf.group(group, Presence.CERTAIN, name, rule);
    }
    assertThat(tf.findings())
        .containsExactly(
            "certain high[flow-denied-by-policy] g.b", "certain high[flow-denied-by-policy] g.c");
  }

  @Test
  void exceptions_hold_until_their_day_and_for_their_groups_and_flows() {
    tf.configured(
        """
        policy:
        - name: p
          severity: critical
          reason: closed
          deny: [{protocol: tcp, peers: [any]}]
          exceptions:
          - {groups: [g.a], protocol: tcp, ports: [80], owner: a, until: 2026-06-01, reason: x}
          - {protocol: tcp, ports: [81], peers: [any], owner: b, until: 2026-05-31, reason: y}
        """);
    tf.group("g.a", tf.ingress().ports(80, 80).peers("10.0.0.0/8"));
    tf.group("g.b", tf.ingress().ports(80, 80).peers("10.0.0.0/8"));
    tf.group("g.c", tf.ingress().ports(81, 81).peers("10.0.0.0/8"));
    assertThat(findings())
        .containsExactly(
            "certain low the exception of `b` from the policy `p` ended on 2026-05-31: y",
            "certain critical lets in tcp 80 from 10.0.0.0, which the policy `p` denies: closed",
            "certain critical lets in tcp 81 from 10.0.0.0, which the policy `p` denies: closed");
  }

  @Test
  void an_exception_allows_more() {
    tf.configured(
        """
        policy:
        - name: p
          allow: [{protocol: tcp, ports: [443], peers: [any]}]
          exceptions:
          - {protocol: tcp, ports: [444-445], owner: a, until: 2026-06-01, reason: x}
        """);
    tf.group("g.a", tf.ingress().ports(443, 445).peers("10.0.0.0/8"));
    assertThat(findings()).isEmpty();
    tf.group("g.b", tf.ingress().ports(443, 446).peers("10.0.0.0/8"));
    assertThat(findings()).containsExactly(notAllowed("tcp 446 from 10.0.0.0"));
  }

  @Test
  void rules_are_switched_off_and_weigh_what_the_configuration_says() {
    tf.group("g.a", tf.ingress().ports(22, 3389).peers("0.0.0.0/0"));
    tf.configured("rules: {CKV_AWS_24: low, rdp-open-to-internet: off}");
    assertThat(tf.findings())
        .contains("certain low[ssh-open-to-internet] g.a")
        .noneMatch(finding -> finding.contains("rdp-open"));
  }
}
