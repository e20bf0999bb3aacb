package dev.sglint.rules;

import static dev.sglint.rules.InMemory.MAYBE;
import static dev.sglint.rules.InMemory.when;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sglint.model.GroupIdentity;
import dev.sglint.model.Peer;
import dev.sglint.value.Elements;
import dev.sglint.value.Field;
import dev.sglint.value.UnknownReason.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What groups of a configuration are to each other, where documents do not suffice. */
final class RelationsTest {
  private static final String ONE_SIDED = "certain info[one-sided-reference] ";
  private static final String BEHIND = "certain info[transitively-exposed-port] ";

  private final InMemory tf = new InMemory();

  private Field<Peer> group(String address) {
    return tf.known(new Peer.SecurityGroupRef(new GroupIdentity.Declared(address)));
  }

  private List<String> findings(String rule) {
    return tf.findings().stream().filter(finding -> finding.contains(rule)).toList();
  }

  @Test
  void a_group_that_lets_out_to_itself_and_not_in_is_one_sided() {
    tf.group(
        "g.a",
        tf.egress().ports(22, 22).peer(group("g.a")),
        tf.ingress().ports(443, 443).peer(group("g.a")));
    assertThat(findings("one-sided")).containsExactly(ONE_SIDED + "g.a", ONE_SIDED + "g.a");
  }

  @Test
  void ports_that_overlap_are_let_in() {
    tf.group("g.a", tf.egress().ports(20, 30).peer(group("g.b")));
    tf.group("g.b", tf.ingress().ports(30, 40).peer(group("g.a")));
    assertThat(findings("one-sided")).isEmpty();
  }

  @Test
  void addresses_may_be_those_of_the_other_group() {
    tf.group("g.a", tf.egress().ports(20, 30).peer(group("g.b")));
    tf.group("g.b", tf.ingress().ports(25, 25).peers("10.0.0.0/8"));
    assertThat(findings("one-sided")).isEmpty();
  }

  @Test
  void what_cannot_be_seen_may_let_in() {
    tf.group("g.a", tf.egress().ports(20, 30).peer(group("g.b")));
    tf.group(
        "g.b",
        tf.ingress().ports(80, 80).peer(group("g.a")),
        tf.ingress().ports(25, 25).maybeMore(Kind.INPUT_NOT_GIVEN));
    assertThat(findings("one-sided")).containsExactly(ONE_SIDED + "g.b");
  }

  @Test
  void a_rule_for_a_group_that_cannot_be_seen_may_be_the_other_side() {
    tf.group("g.a", tf.egress().ports(20, 30).peer(group("g.b")));
    tf.group("g.b", tf.ingress().ports(80, 80).peer(group("g.a")));
    tf.standalone(
        "r.x", tf.unknown(Kind.INPUT_NOT_GIVEN), tf.ingress().ports(25, 25).peer(group("g.a")));
    assertThat(findings("one-sided")).containsExactly(ONE_SIDED + "g.b");
  }

  @Test
  void each_group_stands_behind_the_nearest_open_one() {
    tf.group("g.bastion", tf.ingress().ports(22, 22).peers("0.0.0.0/0"));
    tf.group("g.desktop", tf.ingress().ports(3389, 3389).peers("0.0.0.0/0"));
    tf.group("g.app", tf.ingress().ports(8080, 8080).peer(group("g.bastion")));
    tf.group("g.db", tf.ingress().ports(5432, 5432).peer(group("g.app")));
    tf.group("g.self", tf.ingress().ports(5432, 5432).peer(group("g.self")));
    assertThat(findings("transitively")).containsExactly(BEHIND + "g.bastion");
  }

  @Test
  void what_may_not_exist_leads_nowhere() {
    tf.group("g.bastion", tf.ingress().ports(22, 22).peers("0.0.0.0/0"));
    tf.group("g.db", tf.ingress().ports(5432, 5432).peer(group("g.bastion")).present(MAYBE));
    assertThat(findings("transitively")).isEmpty();
  }

  @Test
  void a_reference_to_a_group_of_the_other_branch_dangles() {
    tf.group("g.a", when("c", "true"), "a");
    tf.group("g.b", when("c", "false"), "b", tf.ingress().ports(22, 22).peer(group("g.a")));
    tf.group("g.c", when("c", "true"), "c", tf.ingress().ports(22, 22).peer(group("g.a")));
    assertThat(findings("dangling"))
        .containsExactly("possible medium[dangling-group-reference] g.b");
  }

  @Test
  void twins_that_exclude_each_other_are_none() {
    tf.group(
        "g.a",
        tf.ingress().ports(443, 443).peers("::/0").present(when("c", "true")),
        tf.ingress().ports(443, 443).peers("10.0.0.0/8").present(when("c", "false")));
    assertThat(findings("open-where")).isEmpty();
  }

  @Test
  void a_twin_may_be_among_what_cannot_be_seen() {
    tf.group(
        "g.a",
        tf.ingress().ports(443, 443).peers("::/0", "10.0.0.0/8").maybeMore(Kind.INPUT_NOT_GIVEN));
    assertThat(findings("open-where")).isEmpty();
  }

  @Test
  void a_listener_needs_each_protocol_that_it_speaks() {
    tf.group("g.a", tf.ingress().ports(53, 53).peers("10.0.0.0/8"));
    tf.balancer(
        "lb.a",
        Elements.complete(List.of(tf.listener(tf.known(InMemory.port(53)), "TCP_UDP"))),
        "g.a");
    assertThat(findings("listener"))
        .containsExactly("certain medium[unreachable-listener] listener");
  }

  @Test
  void one_of_the_groups_of_a_load_balancer_suffices() {
    tf.group("g.a", tf.ingress().ports(80, 80).peers("10.0.0.0/8"));
    tf.group("g.b", tf.ingress().protocol("-1").peer(group("g.b")));
    tf.balancer(
        "lb.a",
        Elements.complete(
            List.of(
                tf.listener(tf.known(InMemory.port(80)), "HTTP"),
                tf.listener(tf.known(InMemory.port(8080)), "HTTP"))),
        "g.a",
        "g.b");
    assertThat(findings("listener")).isEmpty();
  }

  @Test
  void a_listener_that_may_be_on_an_open_port_is_neither_out_of_reach_nor_absent() {
    tf.group(
        "g.a",
        tf.ingress().ports(80, 80).peers("10.0.0.0/8"),
        tf.ingress().ports(8000, 9000).peers("10.0.0.0/8"));
    tf.balancer(
        "lb.a",
        Elements.complete(
            List.of(
                tf.listener(tf.either("tls", InMemory.port(443), InMemory.port(80)), "HTTP"),
                tf.listener(tf.known(InMemory.port(9000)), "HTTP"))),
        "g.a");
    assertThat(findings("listener")).isEmpty();
  }

  @Test
  void every_load_balancer_in_a_group_may_have_the_listener_of_its_port() {
    tf.group(
        "g.a",
        tf.ingress().ports(80, 80).peers("10.0.0.0/8", "::/0"),
        tf.ingress().ports(81, 81).peers("10.0.0.0/8", "fd00::/8"));
    tf.balancer(
        "lb.a", Elements.complete(List.of(tf.listener(tf.known(InMemory.port(80)), "TLS"))), "g.a");
    tf.balancer(
        "lb.b", Elements.complete(List.of(tf.listener(tf.known(InMemory.port(80)), "TCP"))), "g.a");
    assertThat(findings("listener")).containsExactly("certain low[open-port-without-listener] g.a");
  }
}
