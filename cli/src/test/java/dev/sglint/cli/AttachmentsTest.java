package dev.sglint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What uses a group decides what it weighs that the group is open. */
final class AttachmentsTest {
  private static final String OPEN =
      """
      resource "aws_security_group" "a" {
        name        = "a"
        description = "servers"
        ingress {
          description = "ssh"
          from_port   = 22
          to_port     = 22
          protocol    = "tcp"
          cidr_blocks = ["0.0.0.0/0"]
        }
      }
      """;

  private static final String TEMPLATE =
      """
      Resources:
        Group:
          Type: AWS::EC2::SecurityGroup
          Properties:
            GroupDescription: servers
            SecurityGroupIngress:
              - {Description: ssh, IpProtocol: tcp, FromPort: 22, ToPort: 22, CidrIp: 0.0.0.0/0}
      """;

  @TempDir private Path directory;

  private String check(String file, String text, String... options) throws IOException {
    Files.writeString(directory.resolve(file), text);
    String[] arguments = new String[options.length + 2];
    arguments[0] = "check";
    System.arraycopy(options, 0, arguments, 1, options.length);
    arguments[options.length + 1] = file;
    return Run.in(directory, "", arguments).out();
  }

  private String terraform(String more) throws IOException {
    return check("main.tf", OPEN + more);
  }

  @Test
  void nothing_is_known_of_a_group_that_nothing_uses() throws IOException {
    assertThat(terraform("")).contains(" high[ssh-open-to-internet]");
  }

  @Test
  void what_has_a_public_address_makes_it_worse() throws IOException {
    String instance =
        """
        resource "aws_instance" "a" {
          vpc_security_group_ids      = [aws_security_group.a.id]
          associate_public_ip_address = true
        }
        """;
    assertThat(terraform(instance)).contains(" critical[ssh-open-to-internet]");
  }

  @Test
  void where_all_that_uses_it_is_inside_it_weighs_less() throws IOException {
    String balancer =
        """
        resource "aws_lb" "a" {
          internal        = true
          security_groups = [aws_security_group.a.id]
        }
        """;
    assertThat(terraform(balancer)).contains(" medium[ssh-open-to-internet]");
  }

  @Test
  void a_host_without_a_public_address_may_be_reached_by_ipv6() throws IOException {
    String host =
        """
        resource "aws_launch_template" "a" {
          network_interfaces {
            associate_public_ip_address = false
            ipv6_address_count          = 1
            security_groups             = [aws_security_group.a.id]
          }
        }
        """;
    assertThat(terraform(host)).contains(" medium[ssh-open-to-internet]");
    String ipv6 = OPEN.replace("cidr_blocks = [\"0.0.0.0/0\"]", "ipv6_cidr_blocks = [\"::/0\"]");
    assertThat(check("main.tf", ipv6 + host)).contains(" high[ssh-open-to-internet]");
  }

  private static final String BEHIND =
      """
      resource "aws_lb" "a" {
        security_groups = [aws_security_group.a.id]
      }
      resource "aws_security_group" "b" {
        name        = "b"
        description = "hosts"
        ingress {
          description     = "ssh"
          from_port       = 22
          to_port         = 22
          protocol        = "tcp"
          security_groups = [aws_security_group.a.id]
        }
      }
      """;

  @Test
  void a_load_balancer_lets_somebody_in_where_a_port_is_open_for_it() throws IOException {
    assertThat(terraform(BEHIND)).contains("[transitively-exposed-port]");
    String all = OPEN.replace("= 22", "= 0").replace("\"tcp\"", "\"-1\"");
    assertThat(check("main.tf", all + BEHIND))
        .contains("[all-traffic-open-to-internet]")
        .doesNotContain("[transitively-exposed-port]");
  }

  @Test
  void the_web_is_not_told_of_where_nobody_outside_comes_in() throws IOException {
    String web = OPEN.replace("= 22", "= 443");
    assertThat(check("main.tf", web)).contains("[web-port-open-to-internet]");
    String endpoint =
        """
        resource "aws_vpc_endpoint" "a" {
          security_group_ids = [aws_security_group.a.id]
        }
        """;
    assertThat(check("main.tf", web + endpoint)).doesNotContain("[web-port-open-to-internet]");
  }

  @Test
  void interfaces_in_nested_blocks_of_modules_are_seen() throws IOException {
    Files.createDirectory(directory.resolve("m"));
    Files.writeString(
        directory.resolve("m/main.tf"),
        """
        variable "groups" {
          type = list(string)
        }
        resource "aws_launch_template" "a" {
          dynamic "network_interfaces" {
            for_each = [1]
            content {
              associate_public_ip_address = true
              security_groups             = var.groups
            }
          }
        }
        """);
    String call =
        """
        module "m" {
          source = "./m"
          groups = [aws_security_group.a.id]
        }
        """;
    assertThat(terraform(call)).contains(" critical[ssh-open-to-internet]");
  }

  @Test
  void what_uses_the_groups_of_a_template_is_seen() throws IOException {
    String inside =
        """
          Balancer:
            Type: AWS::ElasticLoadBalancingV2::LoadBalancer
            Properties:
              Scheme: internal
              SecurityGroups: [!GetAtt Group.GroupId]
        """;
    String outside =
        """
          Server:
            Type: AWS::EC2::Instance
            Properties:
              NetworkInterfaces:
                - AssociatePublicIpAddress: true
                  DeviceIndex: "0"
                  GroupSet: [!Ref Group]
        """;
    assertThat(check("a.yaml", TEMPLATE + inside)).contains(" medium[ssh-open-to-internet]");
    assertThat(check("b.yaml", TEMPLATE + outside)).contains(" critical[ssh-open-to-internet]");
  }

  @Test
  void a_group_is_unused_where_nothing_speaks_of_it_but_its_rules() throws IOException {
    String rule =
        """
        resource "aws_vpc_security_group_egress_rule" "a" {
          security_group_id = aws_security_group.a.id
          ip_protocol       = "tcp"
          from_port         = 443
          to_port           = 443
          cidr_ipv4         = "10.0.0.0/8"
        }
        """;
    String output = "output \"id\" {\n  value = aws_security_group.a.id\n}\n";
    String[] strict = {"--profile", "strict"};
    assertThat(check("main.tf", OPEN + rule, strict)).contains("[unused-group]");
    assertThat(check("main.tf", OPEN + output, strict)).doesNotContain("[unused-group]");
    assertThat(check("a.yaml", TEMPLATE, strict)).contains("[unused-group]");
    assertThat(check("a.yaml", TEMPLATE + "Outputs:\n  Id:\n    Value: !Sub '${Group}'\n", strict))
        .doesNotContain("[unused-group]");
  }
}
