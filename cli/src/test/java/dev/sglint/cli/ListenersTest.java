package dev.sglint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which listeners a load balancer has, and that nothing is said where there may be others. */
final class ListenersTest {
  private static final String UNREACHABLE = " medium[unreachable-listener]";
  private static final String UNHEARD = " low[open-port-without-listener]";

  /** The group of a load balancer that lets 80 and 443 in; it listens on 443. */
  private static final String BALANCER =
      """
      resource "aws_security_group" "a" {
        name        = "a"
        description = "load balancer"
        ingress {
          from_port   = 80
          to_port     = 80
          protocol    = "tcp"
          cidr_blocks = ["10.0.0.0/8"]
        }
        ingress {
          from_port   = 443
          to_port     = 443
          protocol    = "tcp"
          cidr_blocks = ["10.0.0.0/8"]
        }
      }
      resource "aws_lb" "a" {
        internal        = true
        security_groups = [aws_security_group.a.id]
      }
      resource "aws_lb_listener" "tls" {
        load_balancer_arn = aws_lb.a.arn
        port              = "443"
        protocol          = "HTTPS"
      }
      """;

  private static final String TEMPLATE =
      """
      Resources:
        Group:
          Type: AWS::EC2::SecurityGroup
          Properties:
            GroupDescription: load balancer
            VpcId: vpc-0123456789abcdef0
            SecurityGroupIngress:
              - {IpProtocol: tcp, FromPort: 80, ToPort: 80, CidrIp: 10.0.0.0/8}
              - {IpProtocol: tcp, FromPort: 443, ToPort: 443, CidrIp: 10.0.0.0/8}
        Balancer:
          Type: AWS::ElasticLoadBalancingV2::LoadBalancer
          Properties:
            Scheme: internal
            SecurityGroups: [!GetAtt Group.GroupId]
        Listener:
          Type: AWS::ElasticLoadBalancingV2::Listener
          Properties: {LoadBalancerArn: !Ref Balancer, Port: 443, Protocol: HTTPS}
      """;

  @TempDir private Path directory;

  private String check(String file, String text) throws IOException {
    Files.writeString(directory.resolve(file), text);
    return Run.in(directory, "", "check", file).out();
  }

  private String terraform(String more) throws IOException {
    return check("main.tf", BALANCER + more);
  }

  private static String listener(String balancer, String port) {
    return "resource \"aws_lb_listener\" \"b\" {\n  load_balancer_arn = "
        + balancer
        + "\n  port = "
        + port
        + "\n}\n";
  }

  @Test
  void a_port_without_a_listener_is_found() throws IOException {
    assertThat(terraform("")).contains("main.tf:5:19:" + UNHEARD).doesNotContain(UNREACHABLE);
    assertThat(check("t.yaml", TEMPLATE)).contains("t.yaml:8:39:" + UNHEARD);
  }

  @Test
  void a_listener_on_a_port_that_is_closed_is_found() throws IOException {
    assertThat(terraform(listener("aws_lb.a.arn", "8080"))).contains(UNREACHABLE);
    assertThat(check("t.yaml", TEMPLATE.replace("Port: 443, Protocol", "Port: 8080, Protocol")))
        .contains(UNREACHABLE);
  }

  @Test
  void a_listener_of_a_load_balancer_that_is_not_known_may_be_of_any() throws IOException {
    String more = "variable \"arn\" {\n  type = string\n}\n" + listener("var.arn", "80");
    assertThat(terraform(more)).doesNotContain(UNHEARD);
  }

  @Test
  void a_port_that_is_not_known_may_be_any() throws IOException {
    String more = "variable \"p\" {\n  type = number\n}\n" + listener("aws_lb.a.arn", "var.p");
    assertThat(terraform(more)).doesNotContain(UNHEARD).doesNotContain(UNREACHABLE);
  }

  @Test
  void who_is_told_of_a_load_balancer_may_add_listeners() throws IOException {
    String output = "output \"o\" {\n  value = aws_lb.a.%s\n}\n";
    assertThat(terraform(output.formatted("arn"))).doesNotContain(UNHEARD);
    assertThat(terraform(output.formatted("dns_name"))).contains(UNHEARD);
    String call = "module \"m\" {\n  source = \"example/m/aws\"\n  x = aws_lb.a.%s\n}\n";
    assertThat(terraform(call.formatted("arn"))).doesNotContain(UNHEARD);
    assertThat(terraform(call.formatted("dns_name"))).contains(UNHEARD);
    String outputs = "Outputs:\n  O: {Value: !%s}\n";
    assertThat(check("t.yaml", TEMPLATE + outputs.formatted("Ref Balancer")))
        .doesNotContain(UNHEARD);
    assertThat(check("t.yaml", TEMPLATE + outputs.formatted("GetAtt Balancer.DNSName")))
        .contains(UNHEARD);
  }

  @Test
  void what_else_uses_the_group_may_need_the_port() throws IOException {
    String instance =
        """
        resource "aws_instance" "a" {
          vpc_security_group_ids = %s
        }
        variable "groups" {
          type = list(string)
        }
        """;
    assertThat(terraform(instance.formatted("[aws_security_group.a.id]"))).doesNotContain(UNHEARD);
    assertThat(terraform(instance.formatted("var.groups"))).doesNotContain(UNHEARD);
    assertThat(terraform(instance.formatted("[\"sg-0123456789abcdef0\"]"))).contains(UNHEARD);
  }

  @Test
  void listeners_that_modules_make_are_of_the_load_balancer_that_they_are_given()
      throws IOException {
    Files.createDirectory(directory.resolve("m"));
    Files.writeString(
        directory.resolve("m/main.tf"),
        "variable \"arn\" {\n  type = string\n}\n" + listener("var.arn", "8080"));
    String call = "module \"m\" {\n  source = \"./m\"\n  arn    = aws_lb.a.arn\n}\n";
    assertThat(terraform(call)).contains("m/main.tf:6:10:" + UNREACHABLE).contains(UNHEARD);
  }

  @Test
  void a_listener_that_may_not_be_there_is_possibly_out_of_reach() throws IOException {
    String more =
        "variable \"n\" {\n  type = number\n}\n"
            + listener("aws_lb.a.arn", "8080\n  count = var.n");
    assertThat(terraform(more)).contains("possible" + UNREACHABLE);
  }

  @Test
  void rules_that_cannot_be_seen_may_let_in() throws IOException {
    String rule =
        """
        variable "port" {
          type = number
        }
        resource "aws_security_group_rule" "a" {
          security_group_id = aws_security_group.a.id
          type              = "ingress"
          protocol          = "tcp"
          from_port         = var.port
          to_port           = var.port
          cidr_blocks       = ["10.0.0.0/8"]
        }
        """;
    assertThat(terraform(listener("aws_lb.a.arn", "8080") + rule)).doesNotContain(UNREACHABLE);
  }

  @Test
  void groups_are_of_one_vpc_where_they_name_one_parameter() throws IOException {
    String group =
        """
          %s:
            Type: AWS::EC2::SecurityGroup
            Properties:
              GroupDescription: %s
              VpcId: !%s
              SecurityGroupIngress:
                - {IpProtocol: tcp, FromPort: 443, ToPort: 443, CidrIp: 10.0.0.0/8}
        """;
    String sections =
        """
        Parameters:
          Vpc: {Type: 'AWS::EC2::VPC::Id'}
          Other: {Type: 'AWS::EC2::VPC::Id'}
          Both: {Type: 'List<AWS::EC2::VPC::Id>'}
        Resources:
        """;
    String first = sections + group.formatted("A", "a", "Ref Vpc");
    assertThat(strict(first + group.formatted("B", "b", "Ref Vpc"))).contains("redundant-group");
    assertThat(strict(first + group.formatted("B", "b", "Ref Other")))
        .doesNotContain("redundant-group");
    String chosen = sections + group.formatted("A", "a", "Select [0, !Ref Both]");
    assertThat(strict(chosen + group.formatted("B", "b", "Select [1, !Ref Both]")))
        .doesNotContain("redundant-group");
  }

  private String strict(String template) throws IOException {
    Files.writeString(directory.resolve("t.yaml"), template);
    return Run.in(directory, "", "check", "--profile", "strict", "t.yaml").out();
  }
}
