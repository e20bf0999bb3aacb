package dev.sglint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run with a configuration file. */
final class ConfigurationTest {
  private static final String REQUEST =
      "Action=AuthorizeSecurityGroupIngress&GroupId=sg-1a2b3c4d&IpPermissions.1.IpProtocol=tcp"
          + "&IpPermissions.1.FromPort=22&IpPermissions.1.ToPort=22"
          + "&IpPermissions.1.IpRanges.1.CidrIp=0.0.0.0%2F0";

  @TempDir Path folder;

  @BeforeEach
  void prepare() throws IOException {
    Files.createDirectories(folder.resolve("a/b"));
    Files.createDirectory(folder.resolve(".git"));
    Files.writeString(folder.resolve("a/b/request.txt"), REQUEST);
  }

  private void config(String text) throws IOException {
    Files.writeString(folder.resolve(".sglint.yml"), text);
  }

  private Run check(String... options) {
    String[] arguments = new String[options.length + 2];
    arguments[0] = "check";
    System.arraycopy(options, 0, arguments, 1, options.length);
    arguments[options.length + 1] = "a/b";
    return Run.in(folder, "", arguments);
  }

  @Test
  void it_is_found_above_the_first_path() throws IOException {
    config("rules: {ssh-open-to-internet: low}");
    Run run = check();
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("low[ssh-open-to-internet]");
    assertThat(check("--root", "a").code()).isEqualTo(1);
    assertThat(Run.in(folder.resolve("a/b"), REQUEST, "check", "-").code()).isZero();
  }

  @Test
  void the_one_that_is_given_wins() throws IOException {
    config("rules: {CKV_AWS_24: off}");
    assertThat(check().out()).contains("no findings");
    Files.writeString(folder.resolve("other.yml"), "fail-on: critical");
    Run run = check("--config", "other.yml");
    assertThat(run.out()).contains("high[ssh-open-to-internet]");
    assertThat(run.code()).isZero();
    assertThat(check("--config", "other.yml", "--fail-on", "high").code()).isEqualTo(1);
    assertThat(check("--config", "none.yml").err()).contains("there is no file `none.yml`");
  }

  @Test
  void mistakes_are_exit_2_with_their_places() throws IOException {
    config("fail-on: hgh\npolicy:\n  - {name: a, alow: [], deny: []}\n");
    Run run = check();
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .isEqualTo(
            """
            .sglint.yml:1:10: `fail-on` cannot be `hgh`: did you mean `high`?
            .sglint.yml:3:15: an entry of `policy` has no key `alow`: did you mean `allow`?
            """);
    assertThat(Run.in(folder, "", "show", "a").code()).isEqualTo(2);
  }

  @Test
  void what_is_switched_off_still_tells_what_ec2_answers() throws IOException {
    config("rules: {malformed-cidr: off}");
    Files.writeString(folder.resolve("a/b/request.txt"), REQUEST.replace("0.0.0.0%2F0", "x"));
    Run run = check();
    assertThat(run.out()).doesNotContain("[malformed-cidr]").contains("refuses the request");
  }

  @Test
  void an_exception_ends_with_its_day() throws IOException {
    config(
        """
        fail-on: low
        rules: {ssh-open-to-internet: off}
        policy:
          - name: closed
            deny: [{peers: [any]}]
            exceptions: [{owner: a, until: 2026-03-01, reason: b}]
        """);
    assertThat(check("--today", "2026-03-01").code()).isZero();
    Run run = check("--today", "2026-03-02");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out())
        .startsWith(".sglint.yml:6:36: low[expired-policy-exception]: ")
        .contains("^^^^^^^^^^")
        .contains("high[flow-denied-by-policy]: lets in tcp 22 from 0.0.0.0");
    assertThat(check("--today", "tomorrow").err()).contains("is no date: YYYY-MM-DD");
    assertThat(check().out()).contains("expired-policy-exception");
  }

  @Test
  void the_configuration_is_not_part_of_what_is_checked() throws IOException {
    config("# " + REQUEST + "\n");
    assertThat(Run.in(folder, "", "check", ".").out()).contains("1 file").doesNotContain(".yml");
  }
}
