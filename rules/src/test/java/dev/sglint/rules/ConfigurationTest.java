package dev.sglint.rules;

import static dev.sglint.rules.InMemory.MAYBE;
import static dev.sglint.rules.InMemory.port;
import static dev.sglint.rules.InMemory.range;
import static dev.sglint.rules.InMemory.when;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sglint.diagnostic.Diagnostic;
import dev.sglint.diagnostic.DiagnosticCode;
import dev.sglint.engine.AnalysisResult;
import dev.sglint.engine.NormalisedRule;
import dev.sglint.model.Direction;
import dev.sglint.model.GroupIdentity;
import dev.sglint.model.Irregularity;
import dev.sglint.model.Irregularity.ProviderRefusal;
import dev.sglint.model.Peer;
import dev.sglint.model.Presence;
import dev.sglint.net.CidrParser;
import dev.sglint.rule.Finding;
import dev.sglint.value.Elements;
import dev.sglint.value.Field;
import dev.sglint.value.UnknownReason.Kind;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Configurations as front ends hand them on, through the whole pipeline with all rules. */
final class ConfigurationTest {
  private final InMemory tf = new InMemory();

  private Field<GroupIdentity> web() {
    return tf.declared("g.web");
  }

  @Test
  void an_open_port_is_found_inline_and_standalone() {
    tf.group("g.web", tf.ingress().ports(3389, 3389).peers("0.0.0.0/0"));
    tf.standalone("r.ssh", web(), tf.ingress().ports(22, 22).peers("::/0"));
    assertThat(tf.findings())
        .contains(
            "certain high[rdp-open-to-internet] g.web", "certain high[ssh-open-to-internet] r.ssh");
  }

  @Test
  void halves_of_the_internet_in_two_resources_of_one_group_are_the_internet() {
    tf.group("g.web");
    tf.standalone("r.low", web(), tf.ingress().ports(22, 22).peers("0.0.0.0/1"));
    tf.standalone("r.high", web(), tf.ingress().ports(22, 22).peers("128.0.0.0/1"));
    AnalysisResult result = tf.analyze();
    assertThat(result.findings()).hasSize(1);
    assertThat(result.findings().get(0).message()).contains("together");
    assertThat(result.findings().get(0).group()).contains("g.web");
    assertThat(result.excerpt(result.findings().get(0).place())).isPresent();
  }

  @Test
  void halves_of_the_internet_in_two_groups_are_each_too_much() {
    tf.standalone("r.low", tf.declared("g.a"), tf.ingress().ports(22, 22).peers("0.0.0.0/1"));
    tf.standalone("r.high", tf.declared("g.b"), tf.ingress().ports(22, 22).peers("128.0.0.0/1"));
    assertThat(tf.findings()).hasSize(2).allMatch(f -> f.startsWith("certain medium[ssh-"));
  }

  @Test
  void rules_of_groups_that_cannot_be_seen_do_not_meet() {
    for (String half : List.of("0.0.0.0/1", "128.0.0.0/1")) {
      Field<GroupIdentity> unknown = tf.unknown(Kind.INPUT_NOT_GIVEN);
      tf.standalone("r" + half, unknown, tf.ingress().ports(22, 22).peers(half));
    }
    assertThat(tf.findings()).hasSize(2).allMatch(f -> f.startsWith("certain medium[ssh-"));
  }

  @Test
  void what_does_not_exist_is_left_out() {
    tf.group("g.web", tf.ingress().ports(22, 22).peers("0.0.0.0/0").present(Presence.NEVER));
    tf.standalone("r.ssh", web(), Presence.NEVER, tf.ingress().ports(22, 22).peers("0.0.0.0/0"));
    assertThat(tf.findings()).isEmpty();
    assertThat(tf.shown()).isEmpty();
  }

  @Test
  void what_may_not_exist_gives_possible_findings_of_every_kind_of_rule() {
    tf.standalone("r.ssh", web(), MAYBE, tf.ingress().ports(22, 22).peers("0.0.0.0/0"));
    tf.standalone("r.bad", web(), MAYBE, tf.ingress().ports(9, 8).peers("10.0.0.0/8"));
    tf.standalone(
        "r.text", web(), MAYBE, tf.ingress().description("é").ports(1, 2).peers("10.0.0.0/8"));
    tf.group("g.other", MAYBE, "sg-name");
    assertThat(tf.findings())
        .hasSize(4)
        .allMatch(f -> f.startsWith("possible "))
        .anyMatch(f -> f.contains("ssh-open-to-internet"))
        .anyMatch(f -> f.contains("reversed-ports"))
        .anyMatch(f -> f.contains("invalid-rule-description"))
        .anyMatch(f -> f.contains("reserved-group-name"));
  }

  @Test
  void an_inline_rule_that_may_not_exist_is_only_possibly_wrong() {
    tf.group(
        "g.web",
        tf.ingress().description("é").ports(1, 2).peers("10.0.0.0/8").present(MAYBE),
        tf.ingress().description("ok").ports(3, 4).peers("10.0.0.0/8"));
    assertThat(tf.findings()).containsExactly("possible medium[invalid-rule-description] g.web");
  }

  @Test
  void branches_of_one_condition_never_meet_in_a_union() {
    tf.group(
        "g.web",
        tf.ingress()
            .ports(22, 22)
            .peer(tf.only("c", "true", range("10.0.0.0/8")))
            .peer(tf.only("c", "true", range("192.0.0.0/10")))
            .peer(tf.only("c", "false", range("193.0.0.0/10"))));
    assertThat(tf.findings()).isEmpty();
  }

  @Test
  void values_of_one_branch_meet() {
    tf.group(
        "g.web",
        tf.ingress()
            .ports(22, 22)
            .peer(tf.only("c", "true", range("12.0.0.0/10")))
            .peer(tf.only("c", "true", range("12.64.0.0/10")))
            .peer(tf.only("d", "true", range("12.128.0.0/10"))));
    assertThat(tf.findings()).containsExactly("possible medium[ssh-open-to-internet] g.web");
  }

  @Test
  void presences_that_exclude_each_other_never_meet() {
    Peer low = range("12.0.0.0/10");
    Peer high = range("12.64.0.0/10");
    tf.standalone(
        "r.low", web(), when("c", "true"), tf.ingress().ports(22, 22).peer(tf.known(low)));
    tf.standalone(
        "r.high", web(), when("c", "false"), tf.ingress().ports(22, 22).peer(tf.known(high)));
    assertThat(tf.findings()).isEmpty();
    tf.standalone(
        "r.both", web(), when("c", "true"), tf.ingress().ports(22, 22).peer(tf.known(high)));
    assertThat(tf.findings()).containsExactly("possible medium[ssh-open-to-internet] r.both");
  }

  @Test
  void what_a_rule_exists_by_says_what_it_holds() {
    tf.group(
        "g.web",
        tf.ingress()
            .ports(tf.either("c", port(22), port(9)), tf.either("c", port(22), port(8)))
            .peer(tf.either("c", range("0.0.0.0/0"), range("300.0.0.0/8")))
            .present(when("c", "true")));
    assertThat(tf.findings()).containsExactly("possible high[ssh-open-to-internet] g.web");
    assertThat(tf.shown()).hasSize(1);
    assertThat(tf.shown().get(0).ports().from()).contains("22");
    assertThat(tf.shown().get(0).unknown()).isEmpty();
  }

  @Test
  void a_rule_that_contradicts_itself_does_not_exist() {
    tf.group(
        "g.web",
        tf.ingress()
            .ports(tf.only("c", "true", port(22)), tf.only("c", "false", port(22)))
            .peers("0.0.0.0/0"));
    assertThat(tf.findings()).isEmpty();
    assertThat(tf.shown()).isEmpty();
  }

  @Test
  void many_conditions_are_looked_at_one_by_one() {
    InMemory.Rule rule = tf.ingress().ports(22, 22);
    for (int i = 0; i < 200; i++) {
      rule.peer(tf.either("c" + i, range("10.0.0." + i + "/32"), range("10.0.1." + i + "/32")));
    }
    rule.peer(tf.either("open", range("0.0.0.0/0"), range("10.0.0.0/8")));
    tf.group("g.web", rule);
    assertThat(tf.findings()).containsExactly("possible high[ssh-open-to-internet] g.web");
  }

  @Test
  void ports_of_two_branches_are_no_range() {
    tf.group(
        "g.web",
        tf.ingress()
            .ports(tf.either("c", port(443), port(80)), tf.either("c", port(443), port(80)))
            .peers("10.0.0.0/8"));
    assertThat(tf.findings()).isEmpty();
  }

  @Test
  void what_is_wrong_in_every_branch_is_certain() {
    tf.group(
        "g.web",
        tf.ingress()
            .ports(tf.either("c", port(443), port(80)), tf.known(port(22)))
            .peers("10.0.0.0/8"));
    assertThat(tf.findings())
        .hasSize(2)
        .allMatch(f -> f.equals("certain high[reversed-ports] g.web"));
  }

  @Test
  void what_is_wrong_in_one_branch_is_possible() {
    tf.group(
        "g.web",
        tf.ingress()
            .ports(tf.either("c", port(443), port(22)), tf.known(port(22)))
            .peers("10.0.0.0/8"));
    assertThat(tf.findings()).containsExactly("possible high[reversed-ports] g.web");
  }

  @Test
  void what_is_wholly_unknown_is_undecided_with_its_reasons() {
    tf.group(
        "g.web",
        tf.ingress().ports(22, 22).maybeMore(Kind.INPUT_NOT_GIVEN),
        tf.ingress().ports(tf.unknown(Kind.INPUT_NOT_GIVEN), tf.known(port(1))).peers("0.0.0.0/0"),
        tf.ingress().ports(22, 22).peer(tf.unknown(Kind.RUN_TIME_VALUE)),
        tf.ingress()
            .ports(22, 22)
            .peer(tf.unknown(Kind.RUN_TIME_VALUE))
            .maybeMore(Kind.UNSUPPORTED));
    AnalysisResult result = tf.analyze();
    assertThat(result.findings()).isEmpty();
    assertThat(result.undecided()).isEqualTo(4);
    assertThat(result.undecided(Kind.INPUT_NOT_GIVEN)).isEqualTo(2);
    assertThat(result.undecided(Kind.RUN_TIME_VALUE)).isEqualTo(2);
    assertThat(result.undecided(Kind.UNSUPPORTED)).isEqualTo(1);
    assertThat(result.undecided(Kind.OUTSIDE_TREE)).isZero();
  }

  @Test
  void a_bad_peer_of_an_open_list_is_certain() {
    tf.group(
        "g.web", tf.ingress().ports(22, 22).peers("0.0.0.0/0").maybeMore(Kind.INPUT_NOT_GIVEN));
    assertThat(tf.findings()).containsExactly("certain high[ssh-open-to-internet] g.web");
    assertThat(tf.shown())
        .extracting(NormalisedRule::certainty)
        .containsExactlyInAnyOrder("certain", "possible");
  }

  @Test
  void entries_of_a_prefix_list_open_a_group_where_it_names_the_list() {
    Elements<Field<dev.sglint.net.Cidr>> entries =
        new Elements<>(
            List.of(
                tf.known(CidrParser.parse("0.0.0.0/1")), tf.known(CidrParser.parse("128.0.0.0/1"))),
            Optional.empty());
    Field<Peer> list = tf.known(new Peer.PrefixList("aws_ec2_managed_prefix_list.all", entries));
    tf.group("g.web", tf.ingress().ports(22, 22).peer(list));
    AnalysisResult result = tf.analyze();
    assertThat(result.findings()).hasSize(1);
    Finding finding = result.findings().get(0);
    assertThat(finding.rule().id()).isEqualTo("ssh-open-to-internet");
    assertThat(finding.place()).isEqualTo(list.provenance().span());
    assertThat(finding.provenance())
        .anyMatch(step -> step.span().equals(entries.known().get(1).provenance().span()));
    assertThat(tf.shown().get(0).peer().orElseThrow().value())
        .isEqualTo("aws_ec2_managed_prefix_list.all");
  }

  @Test
  void groups_as_peers_open_nothing_and_are_shown_by_their_addresses() {
    Field<Peer> other = tf.known(new Peer.SecurityGroupRef(new GroupIdentity.Declared("g.lb")));
    tf.group("g.web", tf.ingress().ports(22, 22).peer(other));
    assertThat(tf.findings()).isEmpty();
    NormalisedRule shown = tf.shown().get(0);
    assertThat(shown.group()).contains("g.web");
    assertThat(shown.peer().orElseThrow())
        .isEqualTo(new NormalisedRule.PeerText("security-group", "g.lb"));
  }

  @Test
  void the_same_rule_in_two_resources_is_refused_and_twice_inline_is_merged() {
    tf.standalone("r.a", web(), tf.ingress().ports(22, 22).peers("10.0.0.0/8"));
    tf.standalone("r.b", web(), tf.ingress().protocol("6").ports(22, 22).peers("10.0.0.0/8"));
    tf.group("g.db", tf.ingress().ports(5432, 5432).peers("10.0.0.0/8", "10.0.0.0/8"));
    assertThat(tf.findings())
        .containsExactlyInAnyOrder(
            "certain medium[duplicate-rule] r.b", "certain low[repeated-rule] g.db");
  }

  @Test
  void the_same_rule_inline_with_another_description_is_sent_twice() {
    tf.group(
        "g.web",
        tf.ingress().ports(22, 22).description("one").peers("10.0.0.0/8"),
        tf.ingress().ports(22, 22).description("two").peers("10.0.0.0/8"));
    assertThat(tf.findings()).containsExactly("certain high[duplicate-rule-in-request] g.web");
  }

  @Test
  void the_same_rule_under_opposite_conditions_is_no_duplicate() {
    tf.standalone("r.a", web(), when("c", "true"), tf.ingress().ports(22, 22).peers("10.0.0.0/8"));
    tf.standalone("r.b", web(), when("c", "false"), tf.ingress().ports(22, 22).peers("10.0.0.0/8"));
    assertThat(tf.findings()).isEmpty();
  }

  @Test
  void a_standalone_resource_that_says_a_rule_twice_sends_it_twice() {
    tf.standalone("r.a", web(), tf.ingress().ports(22, 22).peers("10.0.0.0/8", "10.0.0.0/8"));
    assertThat(tf.findings()).containsExactly("certain high[duplicate-rule-in-request] r.a");
  }

  @Test
  void inline_and_standalone_rules_of_one_direction_overwrite_each_other() {
    tf.group("g.web", tf.ingress().ports(443, 443).peers("10.0.0.0/8"));
    tf.standalone("r.out", web(), tf.egress().ports(443, 443).peers("10.0.0.0/8"));
    assertThat(tf.findings()).isEmpty();
    tf.standalone("r.in", web(), tf.ingress().ports(80, 80).peers("10.0.0.0/8"));
    tf.standalone("r.in2", web(), tf.ingress().ports(81, 81).peers("10.0.0.0/8"));
    assertThat(tf.findings())
        .containsExactly("certain medium[mixed-inline-and-standalone-rules] r.in");
  }

  @Test
  void inline_and_standalone_rules_add_up_where_a_group_is_open_to_others() {
    tf.group("g.web", tf.ingress().ports(443, 443).peers("10.0.0.0/8")).open();
    tf.standalone("r.in", web(), tf.ingress().ports(80, 80).peers("10.0.0.0/8"));
    assertThat(tf.findings()).isEmpty();
    assertThat(tf.shown()).hasSize(2);
    tf.standalone("r.same", web(), tf.ingress().ports(443, 443).peers("10.0.0.0/8"));
    assertThat(tf.findings()).containsExactly("certain medium[duplicate-rule] r.same");
  }

  @Test
  void an_empty_list_of_rules_removes_those_of_others() {
    tf.group("g.web").irregular(new Irregularity.EmptyRules(Direction.INGRESS, tf.place()));
    tf.standalone("r.in", web(), tf.ingress().ports(80, 80).peers("10.0.0.0/8"));
    assertThat(tf.findings())
        .containsExactly("certain medium[mixed-inline-and-standalone-rules] r.in");
  }

  @Test
  void the_quota_counts_inline_and_standalone_rules_together() {
    InMemory.Rule inline = tf.ingress().ports(443, 443);
    IntStream.range(0, 60).forEach(i -> inline.peers("10.0." + i + ".0/24"));
    tf.group("g.web", inline);
    assertThat(tf.findings()).isEmpty();
    tf.standalone("r.one", web(), tf.egress().ports(443, 443).peers("10.1.0.0/24"));
    assertThat(tf.findings()).isEmpty();
    tf.standalone("r.two", web(), tf.ingress().ports(443, 443).peers("10.1.0.0/24"));
    assertThat(tf.findings()).contains("certain medium[rule-quota-exceeded] r.two");
  }

  @Test
  void group_names_are_unique_in_a_network() {
    tf.group("g.a", Presence.CERTAIN, "web");
    tf.group("g.b", Presence.CERTAIN, "WEB");
    assertThat(tf.findings()).containsExactly("certain medium[duplicate-group-name] g.b");
  }

  @Test
  void what_a_provider_refuses_is_said_once_in_its_words_and_has_no_answer_of_ec2() {
    InMemory.Rule rule = tf.ingress().ports(tf.known(port(22)), tf.known(port(0)));
    rule.to = tf.known(new dev.sglint.model.PortBound.Unspecified());
    tf.standalone("r.a", web(), rule.peers("10.0.0.0/8"));
    tf.irregular(
        new ProviderRefusal(
            ProviderRefusal.Kind.MISSING_ARGUMENT, "to_port", "no to_port", tf.place()));
    AnalysisResult result = tf.analyze();
    assertThat(result.findings()).hasSize(1);
    assertThat(result.findings().get(0).rule().id()).isEqualTo("missing-argument");
    assertThat(result.findings().get(0).message()).isEqualTo("no to_port");
    assertThat(result.findings().get(0).ec2()).isEmpty();
  }

  @Test
  void a_refused_argument_is_told_from_that_of_another_inline_rule() {
    tf.group(
        "g.web",
        tf.ingress().protocol("-1").ports(1, 2).peers("10.0.0.0/8"),
        tf.ingress().protocol("-1").ports(3, 4).peers("10.1.0.0/16"));
    tf.irregular(
        new ProviderRefusal(
            ProviderRefusal.Kind.REFUSED_VALUE, "from_port", "must be 0", tf.place()));
    AnalysisResult result = tf.analyze();
    assertThat(result.findings())
        .extracting(finding -> finding.rule().id())
        .containsExactlyInAnyOrder("ports-ignored", "refused-argument-value");
    assertThat(result.findings().get(0).message()).contains("1-2");
  }

  @Test
  void what_the_provider_looks_at_itself_has_no_answer_of_ec2() {
    tf.group("g.web", Presence.CERTAIN, "sg-web");
    tf.standalone("r.a", web(), tf.ingress().ports(1, 2).description("é").peers("300.0.0.0/8"));
    AnalysisResult result = tf.analyze();
    assertThat(result.findings())
        .extracting(finding -> finding.rule().id())
        .containsExactlyInAnyOrder(
            "reserved-group-name", "invalid-rule-description", "malformed-cidr");
    assertThat(result.findings()).allMatch(finding -> finding.ec2().isEmpty());
  }

  @Test
  void messages_speak_the_words_of_the_file() {
    tf.group("g.web", tf.ingress().ports(9, 8).peers("10.0.0.0/8"));
    tf.group("g.six", tf.ingress().ports(8, 9).peer(tf.known(ipv4Field("2001:db8::/32"))));
    tf.group("g.bits", tf.ingress().ports(8, 9).peers("10.1.2.3/8"));
    AnalysisResult result = tf.analyze();
    assertThat(result.findings())
        .extracting(Finding::message)
        .containsExactly(
            "the range ends before it begins: `from_port` 9 is above `to_port` 8",
            "`2001:db8::/32` is an IPv6 range: use `ipv6_cidr_blocks`");
    assertThat(result.findings().get(1).ec2()).isEmpty();
  }

  private static Peer ipv4Field(String text) {
    return new Peer.Ipv4Range(CidrParser.parse(text));
  }

  @Test
  void a_range_of_the_wrong_family_would_open_what_it_means() {
    tf.group("g.web", tf.ingress().ports(3389, 3389).peer(tf.known(ipv4Field("::/0"))));
    assertThat(tf.findings())
        .containsExactlyInAnyOrder(
            "certain low[rdp-open-to-internet] g.web", "certain high[wrong-address-family] g.web");
  }

  @Test
  void a_refused_rule_is_no_part_of_a_union_and_covers_and_repeats_nothing() {
    Field<Peer> refused = tf.known(ipv4Field("::/0"));
    tf.group(
        "g.web",
        tf.ingress().ports(22, 22).peers("0.0.0.0/1").peer(refused),
        tf.ingress().ports(22, 22).peers("10.0.0.0/8"),
        tf.ingress().ports(22, 22).peers("0.0.0.0/1"));
    assertThat(tf.findings())
        .containsExactlyInAnyOrder(
            "certain low[ssh-open-to-internet] g.web",
            "certain low[ssh-open-to-internet] g.web",
            "certain high[wrong-address-family] g.web",
            "certain medium[ssh-open-to-internet] g.web",
            "certain info[covered-rule] g.web");
  }

  @Test
  void egress_is_judged_as_egress() {
    tf.group("g.dns", tf.egress().protocol("udp").ports(53, 53).peers("0.0.0.0/0"));
    tf.group("g.rdp", tf.egress().ports(3389, 3389).peers("0.0.0.0/0"));
    tf.group("g.all", tf.egress().protocol("-1").ports(0, 0).peers("0.0.0.0/1", "128.0.0.0/1"));
    tf.group("g.host", tf.egress().ports(443, 443).peers("198.51.100.7/32"));
    tf.group("g.private", tf.egress().ports(5432, 5432).peers("10.0.0.0/8"));
    assertThat(tf.findings())
        .containsExactly(
            "certain medium[sensitive-port-to-internet] g.dns",
            "certain medium[sensitive-port-to-internet] g.rdp",
            "certain low[all-traffic-to-internet] g.all");
  }

  @Test
  void a_mix_of_kinds_of_peers_is_no_mistake_inline() {
    Field<Peer> self = tf.known(new Peer.SecurityGroupRef(new GroupIdentity.Declared("g.web")));
    tf.group("g.web", tf.ingress().ports(443, 443).peers("10.0.0.0/8").peer(self));
    assertThat(tf.findings()).isEmpty();
    assertThat(tf.shown()).hasSize(2);
  }

  @Test
  void a_rule_that_may_not_exist_is_possible_without_unknown_fields() {
    tf.group("g.web", tf.ingress().ports(443, 443).peers("10.0.0.0/8").present(MAYBE));
    tf.group("g.two", tf.ingress().ports(443, 443).peer(tf.only("c", "true", range("10.0.0.0/8"))));
    assertThat(tf.shown())
        .hasSize(2)
        .allMatch(rule -> rule.unknown().isEmpty() && rule.certainty().equals("possible"));
  }

  @Test
  void what_two_configurations_say_of_one_module_is_said_once() {
    tf.group("module.m.g.web", tf.ingress().ports(22, 22).peers("0.0.0.0/0")).again();
    AnalysisResult result = tf.analyze();
    assertThat(result.findings()).hasSize(1);
    assertThat(result.files()).isEqualTo(1);
    assertThat(result.groups()).isEqualTo(2);
    assertThat(tf.shown()).hasSize(1);
  }

  @Test
  void configurations_are_shown_among_captures_in_the_order_of_paths() {
    String request =
        "Action=AuthorizeSecurityGroupIngress&GroupId=sg-1a2b3c4d&IpPermissions.1.IpProtocol=-1"
            + "&IpPermissions.1.IpRanges.1.CidrIp=10.0.0.0/8";
    tf.beside("a.txt", request).beside("z.txt", request);
    tf.group("g.web", tf.ingress().ports(22, 22).peers("10.0.0.0/8"));
    assertThat(tf.shown())
        .extracting(rule -> rule.place().file())
        .containsExactly("a.txt", "main.tf", "z.txt");
    assertThat(tf.analyze().groups()).isEqualTo(2);
  }

  @Test
  void diagnostics_have_places_and_excerpts() {
    tf.group("g.web");
    Diagnostic diagnostic = Diagnostic.error(DiagnosticCode.EVALUATION, tf.place(), "it is wrong");
    AnalysisResult result = tf.diagnostic(diagnostic).analyze();
    assertThat(result.incomplete()).isTrue();
    assertThat(result.start(diagnostic.span()).line()).isGreaterThan(1);
    assertThat(result.excerpt(diagnostic.span())).isPresent();
  }

  @Test
  void fingerprints_do_not_depend_on_places() {
    tf.group("g.web", tf.ingress().ports(22, 22).peers("0.0.0.0/0"));
    InMemory later = new InMemory();
    later.place();
    later.group("g.first");
    later.group("g.web", later.ingress().ports(22, 22).peers("0.0.0.0/0"));
    assertThat(later.analyze().findings().get(0).fingerprint())
        .isEqualTo(tf.analyze().findings().get(0).fingerprint());
  }

  @Test
  void twenty_thousand_groups_take_seconds() {
    for (int i = 0; i < 20_000; i++) {
      tf.group(
          "g.n" + i,
          tf.ingress().ports(443, 443).peers("10.0.0.0/8", "192.168.0.0/16"),
          tf.egress().ports(443, 443).peers("10.0.0.0/8"));
    }
    long begin = System.nanoTime();
    AnalysisResult result = tf.analyze();
    assertThat(result.groups()).isEqualTo(20_000);
    assertThat(result.permissions()).isEqualTo(60_000);
    assertThat((System.nanoTime() - begin) / 1_000_000).isLessThan(60_000);
  }

  @Test
  void one_group_of_twenty_thousand_resources_takes_seconds() {
    Field<GroupIdentity> group = web();
    for (int i = 0; i < 20_000; i++) {
      String peer = (i % 200 + 11) + "." + (i / 200) + ".0.0/16";
      tf.standalone("r.n" + i, group, MAYBE, tf.ingress().ports(22, 22).peers(peer));
    }
    long begin = System.nanoTime();
    assertThat(tf.findings()).isNotEmpty();
    assertThat((System.nanoTime() - begin) / 1_000_000).isLessThan(60_000);
  }
}
