package dev.sglint.cli;

import dev.sglint.config.ConfigReader;
import dev.sglint.engine.AnalysisRequest;
import dev.sglint.engine.AnalysisResult;
import dev.sglint.engine.Analyzer;
import dev.sglint.engine.Catalogue;
import dev.sglint.report.Reporters;
import dev.sglint.report.ShowReporter;
import dev.sglint.report.Style;
import dev.sglint.rule.RuleMetadata;
import dev.sglint.source.MemorySourceTree;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Loads what any command may need, so that the archive made at exit holds it. */
final class WarmUp {
  private static final String CAPTURE =
      """
      Action=AuthorizeSecurityGroupIngress&GroupId=sg-1a2b3c4d&IpPermissions.1.IpProtocol=tcp&IpPermissions.1.FromPort=22&IpPermissions.1.ToPort=22&IpPermissions.1.IpRanges.1.CidrIp=0.0.0.0%2F0&IpPermissions.2.IpProtocol=foo&IpPermissions.2.Ipv6Ranges.1.CidrIpv6=%3A%3A%2F1&IpPermissions.2.Ipv6Ranges.2.CidrIpv6=8000%3A%3A%2F1&Nonsense=1
      aws ec2 revoke-security-group-ingress --group-id sg-1a2b3c4d --ip-permissions IpProtocol=tcp,FromPort=22,ToPort=22,IpRanges=[{CidrIp=0.0.0.0/0}]
      {"eventTime":"2026-01-01T00:00:00Z","eventName":"AuthorizeSecurityGroupEgress","requestParameters":{"groupId":"sg-1a2b3c4d","ipPermissions":{"items":[{"ipProtocol":"-1","ipRanges":{"items":[{"cidrIp":"10.0.0.0/8"}]}}]}}}
      """;

  private static final String CONFIGURATION =
      """
      variable "open" { type = bool }
      variable "rules" {
        type    = map(object({ port = number, cidrs = optional(list(string), ["10.0.0.0/8"]) }))
        default = { ssh = { port = 22 }, web = { port = "443", cidrs = ["0.0.0.0/0"] } }
      }
      locals {
        cidrs = concat(["0.0.0.0/1"], var.open ? ["128.0.0.0/1"] : [])
        names = [for name, rule in var.rules : "${upper(name)}-${rule.port}" if rule.port < 1024]
        text  = <<-EOT
          %{ for name in local.names }${name}%{ endfor }
        EOT
      }
      module "inner" {
        source = "./inner"
        cidr   = cidrsubnet("10.0.0.0/16", 8, 1)
      }
      resource "aws_security_group" "a" {
        count       = length(local.names) > 0 ? 1 : 0
        name        = lower(format("%s-%d", "a", 1))
        description = trimspace(local.text)
        dynamic "ingress" {
          for_each = var.rules
          content {
            from_port   = ingress.value.port
            to_port     = ingress.value.port
            protocol    = "tcp"
            cidr_blocks = ingress.value.cidrs
          }
        }
        egress = []
      }
      resource "aws_security_group_rule" "b" {
        for_each          = toset(flatten([local.names, "x"]))
        type              = "ingress"
        security_group_id = aws_security_group.a[0].id
        from_port         = lookup({ a = 1 }, "a", 2)
        to_port           = try(var.rules.none.port, 3389)
        protocol          = "tcp"
        cidr_blocks       = local.cidrs
      }
      resource "aws_vpc_security_group_ingress_rule" "c" {
        security_group_id            = one(aws_security_group.a[*].id)
        referenced_security_group_id = module.inner.id
        ip_protocol                  = jsondecode(jsonencode("all"))
      }
      """;

  private static final String INNER =
      """
      {"variable": {"cidr": {}},
       "output": {"id": {"value": "${aws_security_group.d.id}"}},
       "resource": {"aws_security_group": {"d": {"name": "d"}}}}
      """;

  private static final String PLAN =
      """
      {"format_version": "1.2", "terraform_version": "1.9.0", "resource_changes": [
        {"address": "aws_security_group_rule.e", "mode": "managed", "type": "aws_security_group_rule",
         "change": {"actions": ["create"], "after": {"type": "ingress", "protocol": "tcp",
           "from_port": 22, "to_port": 22, "cidr_blocks": ["0.0.0.0/0"]},
           "after_unknown": {"security_group_id": true}}}]}
      """;

  private static final String TEMPLATE =
      """
      AWSTemplateFormatVersion: '2010-09-09'
      Transform: AWS::LanguageExtensions
      Parameters:
        Stage: {Type: String, Default: dev, AllowedValues: [dev, prod]}
        Ports: {Type: CommaDelimitedList, Default: '80, 443'}
        Vpc: {Type: 'AWS::EC2::VPC::Id'}
        Ami: {Type: 'AWS::SSM::Parameter::Value<String>', Default: /ami}
      Mappings:
        Networks: {dev: {Cidr: 10.0.0.0/16}, prod: {Cidr: 10.1.0.0/16}}
      Conditions:
        IsProduction: !And [!Equals [!Ref Stage, prod], !Not [!Equals [!Ref AWS::Region, us-east-1]]]
        IsOpen: !Or [!Condition IsProduction, !Equals [!Ref Vpc, '']]
      Resources:
        Web:
          Type: AWS::EC2::SecurityGroup
          Properties:
            GroupDescription: !Sub 'web of ${AWS::StackName}'
            VpcId: !Ref Vpc
            SecurityGroupIngress:
              - {IpProtocol: tcp, FromPort: !Select [0, !Ref Ports], ToPort: '443', CidrIp: 0.0.0.0/0}
              - !If
                - IsOpen
                - {IpProtocol: tcp, FromPort: 22, ToPort: 22, CidrIp: !FindInMap [Networks, !Ref Stage, Cidr]}
                - !Ref AWS::NoValue
              - {IpProtocol: -1, SourceSecurityGroupId: sg-1a2b3c4d}
            SecurityGroupEgress:
              - {IpProtocol: icmp, FromPort: 8, ToPort: -1, CidrIp: !Select [0, !Cidr [10.0.0.0/16, 2, 8]]}
            Tags: [{Key: Name, Value: !Join ['-', [web, !Ref Stage]]}]
        Fn::ForEach::Peers:
          - Name
          - !Split [',', 'A,B']
          - From${Name}:
              Type: AWS::EC2::SecurityGroupEgress
              Condition: IsProduction
              Properties:
                GroupId: !GetAtt Web.GroupId
                IpProtocol: udp
                FromPort: 53
                ToPort: 53
                DestinationPrefixListId: !Ref List
        List:
          Type: AWS::EC2::PrefixList
          Properties:
            PrefixListName: list
            AddressFamily: IPv4
            MaxEntries: 1
            Entries: [{Cidr: 192.0.2.0/24}]
      """;

  private static final String OUTER_TEMPLATE =
      """
      Resources:
        Inner:
          Type: AWS::CloudFormation::Stack
          Properties:
            TemplateURL: ./inner.template.json
            Parameters: {Group: !ImportValue office}
      """;

  private static final String INNER_TEMPLATE =
      """
      {"AWSTemplateFormatVersion": "2010-09-09",
       "Parameters": {"Group": {"Type": "String"}},
       "Resources": {"Rule": {"Type": "AWS::EC2::SecurityGroupIngress", "Properties": {
         "GroupId": {"Ref": "Group"}, "IpProtocol": "tcp", "FromPort": 3389, "ToPort": 3389,
         "CidrIp": "0.0.0.0/0"}}},
       "Outputs": {"Group": {"Value": {"Ref": "Group"}, "Export": {"Name": "office"}}}}
      """;

  private static final Map<String, String> FILES =
      Map.of(
          "main.tf", CONFIGURATION,
          "inner/main.tf.json", INNER,
          "plan.json", PLAN,
          "stack.yaml", TEMPLATE,
          "outer.yaml", OUTER_TEMPLATE,
          "inner.template.json", INNER_TEMPLATE);

  private static final String CONFIG =
      """
      fail-on: high
      rules: {ssh-open-to-internet: low, CKV_AWS_25: off}
      networks: {office: [10.0.0.0/8]}
      policy:
        - name: web
          allow: [{protocol: tcp, ports: [443, 8000-8100], peers: [office, self]}]
          exceptions: [{owner: a, until: 2026-01-01, reason: b}]
        - {name: closed, deny: [{peers: [internet]}]}
      """;

  private WarmUp() {}

  static void run() {
    List<List<String>> commands =
        List.of(
            List.of("check", "-"),
            List.of("check", "--format", "json", "-"),
            List.of("show", "-"),
            List.of("show", "--format", "ndjson", "-"),
            List.of("show", "--replay", "-"));
    for (List<String> command : commands) {
      InputStream input = new ByteArrayInputStream(CAPTURE.getBytes(StandardCharsets.UTF_8));
      Writer sink = Writer.nullWriter();
      new Main(Path.of(""), input, sink, sink, false, Map.of()).run(command);
    }
    configurations();
  }

  private static void configurations() {
    List<RuleMetadata> catalogue = Catalogue.load().stream().map(RuleMetadata::of).toList();
    AnalysisRequest request =
        AnalysisRequest.of(new MemorySourceTree(FILES), List.copyOf(FILES.keySet()))
            .configured(ConfigReader.read(".sglint.yml", CONFIG, catalogue).config())
            .tellingRules(ShowReporter.text(Writer.nullWriter()));
    AnalysisResult result = new Analyzer(Catalogue.load()).analyze(request);
    try {
      for (String format : List.of("text", "json")) {
        Reporters.find(format, Style.PLAIN, Version.get())
            .orElseThrow()
            .write(result, Writer.nullWriter());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
