package dev.sglint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the configuration file says of ports, breadth and quotas reaches the rules. */
final class SettingsTest {
  private static final String GROUP =
      """
      resource "aws_security_group" "a" {
        name        = "a"
        description = "servers"
        ingress {
          description = "api"
          from_port   = 8443
          to_port     = 8443
          protocol    = "tcp"
          cidr_blocks = ["0.0.0.0/0", "10.0.0.0/8"]
        }
        ingress {
          description = "app"
          from_port   = 7777
          to_port     = 7777
          protocol    = "tcp"
          cidr_blocks = ["8.0.0.0/12"]
        }
      }
      """;

  @TempDir private Path directory;

  private String check(String configuration) throws IOException {
    Files.writeString(directory.resolve("main.tf"), GROUP);
    Files.writeString(directory.resolve(".sglint.yml"), configuration);
    return Run.in(directory, "", "check", ".").out();
  }

  @Test
  void without_settings_a_range_of_a_provider_is_not_the_internet() throws IOException {
    assertThat(check("profile: default\n"))
        .contains("medium[port-open-to-internet]: TCP 8443 is open")
        .doesNotContain("7777 is open")
        .doesNotContain("quota");
  }

  @Test
  void authorised_ports_are_only_told_by_the_way() throws IOException {
    assertThat(check("ports: {authorised: {tcp: [443, 8443]}}\n"))
        .contains("info[web-port-open-to-internet]: TCP 8443 is open")
        .doesNotContain("medium");
  }

  @Test
  void a_narrower_breadth_and_a_service_of_ones_own_make_an_exposure() throws IOException {
    String configuration =
        """
        breadth: {ipv4: 12}
        ports:
          services:
            - {port: 7777, protocol: tcp, name: our admin, kind: administration}
        """;
    assertThat(check(configuration))
        .contains("medium[admin-port-open-to-internet]: our admin (tcp 7777) is open");
  }

  @Test
  void a_quota_of_ones_own_is_counted_against() throws IOException {
    assertThat(check("quota: {rules-per-group: 2}\n"))
        .contains("ingress rule number 3 of the group or more: the quota is 2");
  }
}
