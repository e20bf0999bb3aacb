package dev.sglint.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sglint.model.Direction;
import dev.sglint.net.PortSet;
import dev.sglint.rule.Category;
import dev.sglint.rule.Policy;
import dev.sglint.rule.Rule;
import dev.sglint.rule.RuleContext;
import dev.sglint.rule.RuleInfo;
import dev.sglint.rule.RuleMetadata;
import dev.sglint.rule.RuleOption;
import dev.sglint.rule.Settings.Option;
import dev.sglint.rule.SettingsRule;
import dev.sglint.rule.Severity;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ConfigReaderTest {
  @RuleInfo(
      id = "some-rule",
      summary = "",
      category = Category.HYGIENE,
      severity = Severity.LOW,
      formerIds = "old-rule",
      aliases = {"CKV_1", "CKV_2"},
      options = {
        @RuleOption(name = "tags", kind = RuleOption.Kind.TEXTS, summary = "", otherwise = "[]"),
        @RuleOption(
            name = "least",
            kind = RuleOption.Kind.NUMBER,
            summary = "",
            otherwise = "1",
            high = 9),
        @RuleOption(
            name = "codes",
            kind = RuleOption.Kind.NUMBERS,
            summary = "",
            otherwise = "[]",
            high = 9),
        @RuleOption(
            name = "strict",
            kind = RuleOption.Kind.SWITCH,
            summary = "",
            otherwise = "false"),
        @RuleOption(name = "word", kind = RuleOption.Kind.TEXT, summary = "", otherwise = "")
      })
  private static final class SomeRule implements SettingsRule {
    @Override
    public void check(RuleContext context, dev.sglint.rule.Findings findings) {}
  }

  @RuleInfo(
      id = "other-rule",
      summary = "",
      category = Category.HYGIENE,
      severity = Severity.LOW,
      aliases = "CKV_2")
  private static final class OtherRule implements SettingsRule {
    @Override
    public void check(RuleContext context, dev.sglint.rule.Findings findings) {}
  }

  private static final List<Rule> RULES = List.of(new SomeRule(), new OtherRule());

  private static ConfigReader.Outcome outcome(String text) {
    return ConfigReader.read("c.yml", text, RULES.stream().map(RuleMetadata::of).toList());
  }

  private static AnalyzerConfig config(String text) {
    ConfigReader.Outcome outcome = outcome(text);
    assertThat(outcome.mistakes()).isEmpty();
    return outcome.config();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "profil: strict | 1:1: the configuration has no key `profil`: did you mean `profile`?",
        "profile: strickt | 1:10: `profile` cannot be `strickt`: did you mean `strict`?",
        "fail-on: [] | 1:10: `fail-on` must be one of critical, high, medium, low, info, never",
        "rules: [] | 1:8: `rules` must be a mapping of keys to values",
        "rules: {some-rul: off} | 1:9: there is no rule `some-rul`: did you mean `some-rule`?",
        "rules: {ckv_1: hihg} | 1:16: there is no severity `hihg`: did you mean `high`?",
        "rules: {some-rule: {sevrity: low}} | 1:21: `some-rule` has no key `sevrity`: did you mean"
            + " `severity`?",
        "rules: {some-rule: {least: 10}} | 1:28: `least` must be a number from 0 to 9",
        "rules: {some-rule: {codes: [1, x]}} | 1:32: an element of `codes` must be a number from 0"
            + " to 9",
        "rules: {some-rule: {tags: [1]}} | 1:28: an element of `tags` must be text",
        "rules: {some-rule: {strict: 1}} | 1:29: `strict` must be `true` or `false`",
        "rules: {some-rule: {word: 1}} | 1:27: `word` must be text",
        "rules: {some-rule: {possible: nte}} | 1:31: `possible` cannot be `nte`: did you mean"
            + " `note`?",
        "possible: hid | 1:11: `possible` cannot be `hid`: did you mean `hide`?",
        "files: {exclud: []} | 1:9: `files` has no key `exclud`: did you mean `exclude`?",
        "files: {include: a} | 1:18: `include` must be a list",
        "files: {gitignore: 1} | 1:20: `gitignore` must be `true` or `false`",
        "overrides: [{rules: {}}] | 1:13: an entry of `overrides` needs `paths`",
        "overrides: [{paths: [a], rules: {some-rule: {least: 1}}}] | 1:46: `some-rule` has no key"
            + " `least`",
        "overrides: [{paths: [a], fail-on: hgh}] | 1:35: `fail-on` cannot be `hgh`",
        "terraform: {var: {}} | 1:13: `terraform` has no key `var`: did you mean `vars`?",
        "terraform: [{vars: {a: 1}}] | 1:13: an entry of `terraform` needs `paths`",
        "cloudformation: 3 | 1:17: `cloudformation` must be a mapping",
        "terraform: {var-files: [a.tfvars]} | 1:25: `a.tfvars` does not exist",
        "terraform: {var-files: [1]} | 1:25: the path of a file must be text",
        "extends: a.yml | 1:10: `extends` must be a list",
        "networks: {a: [10.0.0.1/8]} | 1:16: `10.0.0.1/8` has bits after its prefix: did you mean"
            + " `10.0.0.0/8`?",
        "networks: {a: [10.0.0.1]} | 1:16: `10.0.0.1` has no prefix length: did you mean"
            + " `10.0.0.1/32`?",
        "networks: {any: []} | 1:12: `any` cannot be the name of a network",
        "networks: {a: [], a: []} | 1:19: the key `a` stands twice",
        "ports: {authorised: {tcp: [65536]}} | 1:28: an element of `tcp` must be a port",
        "ports: {authorised: {tcp: [\"80\"]}} | 1:28: an element of `tcp` must be a port",
        "ports: {authorised: {udp: [9-8]}} | 1:28: an element of `udp` must be a port",
        "ports: {services: [{port: 1, name: x}]} | 1:20: a service needs `kind`",
        "breadth: {ipv4: 33} | 1:17: `ipv4` must be a number from 0 to 32",
        "quota: {rules-per-group: many} | 1:26: `rules-per-group` must be a number",
        "policy: [{name: a}] | 1:10: an entry of `policy` needs either `allow` or `deny`",
        "policy: [{name: 1, deny: []}] | 1:17: `name` must be text",
        "policy: [{name: a, deny: [{ports: [1], peers: []}]}] | 1:35: `ports` needs the protocol"
            + " tcp or udp",
        "policy: [{name: a, deny: [{protocol: tcp, icmp: [8], peers: []}]}] | 1:49: `icmp` needs"
            + " the protocol icmp or icmpv6",
        "policy: [{name: a, deny: [{protocol: icmp, icmp: [256], peers: []}]}] | 1:51: an element"
            + " of `icmp` must be a type",
        "policy: [{name: a, deny: [{protocol: tpc, peers: []}]}] | 1:38: there is no protocol"
            + " `tpc`: did you mean `tcp`?",
        "policy: [{name: a, deny: [{}]}] | 1:27: a flow needs `peers`",
        "policy: [{name: a, allow: [{peers: [\"\"]}]}] | 1:37: an element of `peers` must be text",
        "policy: [{name: a, allow: [{peers: [ofice]}]}] | 1:37: there is no network `ofice`; there"
            + " are any, internet, self",
        "policy: [{name: a, allow: [{peers: [10.0.0.0/33]}]}] | 1:37: `10.0.0.0/33` is no address"
            + " block",
        "policy: [{name: a, deny: [], exceptions: [{owner: b, until: 2026-02-30, reason: c}]}] |"
            + " 1:61: `until` must be a date",
        "policy: [{name: a, deny: [], exceptions: [{until: 2026-02-01, reason: c}]}] | 1:43: an"
            + " exception needs `owner`",
        "policy: [ | 1:10: no YAML: ",
        "[] | 1:1: the configuration must be a mapping of keys to values"
      })
  void a_mistake_is_told_with_its_place_and_what_was_meant(String text, String mistake) {
    ConfigReader.Outcome outcome = outcome(text);
    assertThat(outcome.mistakes()).hasSize(1);
    assertThat(outcome.mistakes().get(0)).startsWith("c.yml:" + mistake);
  }

  @Test
  void all_mistakes_are_told_in_the_order_of_their_places() {
    assertThat(outcome("quota: 7\nbreadth:\n  ipv4: x\nfoo: 1\n").mistakes())
        .hasSize(3)
        .extracting(line -> line.substring(0, 10))
        .containsExactly("c.yml:1:8:", "c.yml:3:9:", "c.yml:4:1:");
  }

  @ParameterizedTest
  @CsvSource({"''", "'# nothing\n'", "'{}'", "'rules:\n'"})
  void what_is_not_said_has_its_default(String text) {
    AnalyzerConfig config = config(text);
    assertThat(config.settings()).isEqualTo(AnalyzerConfig.DEFAULT.settings());
    assertThat(config.verdicts().failOn()).isEqualTo(Threshold.of(Severity.MEDIUM));
    assertThat(config.profile()).isEmpty();
    assertThat(config.verdicts().rules()).isEmpty();
    assertThat(config.selection()).isEqualTo(AnalyzerConfig.DEFAULT.selection());
    assertThat(config.inputs()).isEmpty();
  }

  @Test
  void rules_are_named_by_id_former_id_or_alias_and_the_id_wins() {
    AnalyzerConfig config = config("rules: {some-rule: high, CKV_2: off}");
    assertThat(config.verdicts().isOff("other-rule", "a.tf")).isTrue();
    assertThat(config.verdicts().isOff("some-rule", "a.tf")).isFalse();
    assertThat(config.verdicts().severity("some-rule", "a.tf")).contains(Severity.HIGH);
    assertThat(config("rules: {old-rule: false}").verdicts().isOff("some-rule", "a.tf")).isTrue();
  }

  @Test
  void options_of_rules_keep_their_types() {
    AnalyzerConfig config =
        config(
            "rules:\n  some-rule: {severity: low, least: 3, strict: true, word: a, tags: [b], codes: [2]}");
    assertThat(config.settings().options())
        .isEqualTo(
            Map.of(
                "some-rule",
                Map.of(
                    "least", new Option.Whole(3),
                    "strict", new Option.Switch(true),
                    "word", new Option.Text("a"),
                    "tags", new Option.Items(List.of(new Option.Text("b"))),
                    "codes", new Option.Items(List.of(new Option.Whole(2))))));
  }

  @Test
  void everything_beside_policies_is_kept() {
    AnalyzerConfig config =
        config(
            """
            profile: strict
            fail-on: never
            ports:
              authorised: {tcp: [443, 8000-8100]}
              services: [{port: 9999, protocol: udp, name: Game, kind: sensitive}]
            breadth: {ipv4: 16}
            quota: {groups-per-interface: 10}
            networks: {office: [192.0.2.0/24, 2001:db8::/32]}
            """);
    assertThat(config.profile()).contains("strict");
    assertThat(config.verdicts().failOn().least()).isEmpty();
    assertThat(config.settings().ports().tcp().text()).isEqualTo("443, 8000-8100");
    assertThat(config.settings().ports().udp()).isEqualTo(PortSet.of(443, 443));
    assertThat(config.settings().ports().services()).hasSize(1);
    assertThat(config.settings().breadth().ipv4()).isEqualTo(16);
    assertThat(config.settings().breadth().ipv6()).isEqualTo(12);
    assertThat(config.settings().quota().rulesPerGroup()).isEqualTo(60);
    assertThat(config.settings().quota().groupsPerInterface()).isEqualTo(10);
    assertThat(config.settings().networks().get("office")).hasSize(2);
  }

  @Test
  void a_policy_has_its_flows_and_exceptions() {
    Policy policy =
        config(
                """
                networks: {office: [192.0.2.0/24, 198.51.100.0/24]}
                policy:
                  - name: web
                    groups: ["*.web"]
                    direction: ingress
                    severity: low
                    description: TLS only
                    allow:
                      - {protocol: tcp, ports: [443], peers: [office, self, pl-1, module.a.x]}
                      - {protocol: icmp, icmp: [8, 3/4], peers: ["::/0", "group:Lb"]}
                    exceptions:
                      - {peers: [10.0.0.0/8], owner: a, until: 2026-01-31, reason: b}
                """)
            .settings()
            .policies()
            .get(0);
    assertThat(policy.directions()).containsExactly(Direction.INGRESS);
    assertThat(policy.severity()).contains(Severity.LOW);
    assertThat(policy.reason()).isEqualTo("TLS only");
    assertThat(policy.flows()).hasSize(2);
    assertThat(policy.flows().get(0).ends()).hasSize(5);
    assertThat(policy.flows().get(1).selectors().text()).isEqualTo("772, 2048-2303");
    assertThat(policy.waivers().get(0).holds(LocalDate.of(2026, 1, 31))).isTrue();
    assertThat(policy.waivers().get(0).holds(LocalDate.of(2026, 2, 1))).isFalse();
  }

  @Property
  void no_text_makes_it_throw(@ForAll String text) {
    assertThat(outcome("policy: [{" + text).mistakes()).isNotNull();
    assertThat(outcome(text).config()).isNotNull();
  }
}
