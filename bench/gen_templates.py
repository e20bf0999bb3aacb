#!/usr/bin/env python3
"""gen_templates.py OUT N : N CloudFormation templates, ten in a folder, YAML and JSON in turn.

Each has parameters, a mapping, conditions, a VPC, an instance, a bucket and a security group with four to eight rules; every
second one has another group and two standalone rules. Every 5th opens RDP to the internet. Of each hundred, the one with
number 10 nests the one with number 11, number 20 exports its group and number 21 imports it. The same arguments give the
same files.
"""
import json
import os
import sys


class Tag:
    """A call of a function: a short tag in YAML, the long form in JSON."""

    def __init__(self, name, argument):
        self.name, self.argument = name, argument


def ref(name):
    return Tag("Ref", name)


def rule(port, source, n):
    return {"IpProtocol": "tcp", "FromPort": port, "ToPort": port, "CidrIp": source, "Description": f"rule {n}"}


def template(i):
    network = f"10.{i % 250}"
    sources = [
        ref("OfficeCidr"),
        f"{network}.0.0/16",
        Tag("FindInMap", ["Networks", ref("Stage"), "Cidr"]),
        Tag("If", ["IsProduction", f"{network}.1.0/24", f"{network}.2.0/24"]),
        Tag("Select", [0, Tag("Cidr", [f"{network}.0.0/16", 4, 8])]),
        Tag("Sub", "${NetworkPrefix}.3.0/24"),
        f"172.16.{i % 250}.0/24",
        "192.168.0.0/16",
    ]
    ports = [443, 22, 5432, 8080, 8443, 9092, 6379, 27017]
    ingress = [rule(ports[k], sources[k], k) for k in range(4 + i % 5)]
    if i % 5 == 0:
        ingress[1] = rule(3389, "0.0.0.0/0", 1)
    group = {
        "GroupDescription": Tag("Sub", "group of ${AWS::StackName}"),
        "VpcId": ref("Network"),
        "SecurityGroupIngress": ingress,
    }
    if i % 3 == 0:
        group["SecurityGroupEgress"] = [rule(443, f"{network}.0.0/16", 0)]
    resources = {
        "Network": {
            "Type": "AWS::EC2::VPC",
            "Properties": {
                "CidrBlock": f"{network}.0.0/16",
                "Tags": [{"Key": "Name", "Value": Tag("Join", ["-", [ref("Stage"), "network"]])}],
            },
        },
        "Web": {"Type": "AWS::EC2::SecurityGroup", "Properties": group},
        "Server": {
            "Type": "AWS::EC2::Instance",
            "Condition": "IsProduction",
            "Properties": {
                "ImageId": "ami-0123456789abcdef0",
                "InstanceType": "t3.micro",
                "SecurityGroupIds": [Tag("GetAtt", "Web.GroupId")],
            },
        },
        "Files": {
            "Type": "AWS::S3::Bucket",
            "Properties": {"BucketName": Tag("Sub", f"files-{i}-${{AWS::AccountId}}")},
        },
    }
    if i % 2 == 1 or i % 10 == 0:
        resources["Database"] = {
            "Type": "AWS::EC2::SecurityGroup",
            "Properties": {"GroupDescription": "database", "VpcId": ref("Network")},
        }
        resources["FromWeb"] = {
            "Type": "AWS::EC2::SecurityGroupIngress",
            "Properties": {
                "GroupId": Tag("GetAtt", "Database.GroupId"),
                "IpProtocol": "tcp",
                "FromPort": 5432,
                "ToPort": 5432,
                "SourceSecurityGroupId": Tag("GetAtt", "Web.GroupId"),
            },
        }
        resources["FromOffice"] = {
            "Type": "AWS::EC2::SecurityGroupIngress",
            "Condition": "IsProduction",
            "Properties": {
                "GroupId": Tag("GetAtt", "Database.GroupId"),
                "IpProtocol": "tcp",
                "FromPort": 22,
                "ToPort": 22,
                "CidrIp": ref("OfficeCidr"),
            },
        }
    outputs = {"WebId": {"Value": Tag("GetAtt", "Web.GroupId")}}
    if i % 100 == 10:
        resources["Inner"] = {
            "Type": "AWS::CloudFormation::Stack",
            "Properties": {"TemplateURL": "./" + name(i + 1), "Parameters": {"OfficeCidr": f"{network}.9.0/24"}},
        }
    if i % 100 == 20:
        outputs["WebId"]["Export"] = {"Name": f"web-{i}"}
    if i % 100 == 21:
        resources["FromWeb"]["Properties"]["SourceSecurityGroupId"] = Tag("ImportValue", f"web-{i - 1}")
    return {
        "AWSTemplateFormatVersion": "2010-09-09",
        "Description": f"Generated template {i}",
        "Parameters": {
            "Stage": {"Type": "String", "Default": "dev", "AllowedValues": ["dev", "prod"]},
            "OfficeCidr": {"Type": "String", "Default": "198.51.100.0/24"},
            "NetworkPrefix": {"Type": "String", "Default": network},
        },
        "Mappings": {"Networks": {"dev": {"Cidr": "10.0.0.0/16"}, "prod": {"Cidr": "10.1.0.0/16"}}},
        "Conditions": {"IsProduction": Tag("Equals", [ref("Stage"), "prod"])},
        "Resources": resources,
        "Outputs": outputs,
    }


def long_form(value):
    """The value with its calls as JSON has them."""
    if isinstance(value, Tag):
        name = value.name if value.name == "Ref" else "Fn::" + value.name
        argument = value.argument.split(".") if value.name == "GetAtt" else value.argument
        return {name: long_form(argument)}
    if isinstance(value, dict):
        return {key: long_form(inner) for key, inner in value.items()}
    return [long_form(inner) for inner in value] if isinstance(value, list) else value


def flow(value):
    """A value on one line of YAML; texts that need it are quoted, as JSON does it."""
    if isinstance(value, Tag):
        return f"!{value.name} {flow(value.argument)}"
    if isinstance(value, list):
        return "[" + ", ".join(flow(inner) for inner in value) + "]"
    plain = isinstance(value, str) and value.replace(".", "").isalnum() and not value[0].isdigit()
    return value if plain else json.dumps(value)


def block(value, indent, out):
    """A mapping in block style, its lists of mappings as sequences, all else on one line."""
    for key, inner in value.items():
        if isinstance(inner, dict):
            out.append(f"{indent}{key}:")
            block(inner, indent + "  ", out)
        elif isinstance(inner, list) and inner and isinstance(inner[0], dict):
            out.append(f"{indent}{key}:")
            for element in inner:
                lines = []
                block(element, indent + "    ", lines)
                out.append(f"{indent}  - {lines[0].strip()}")
                out.extend(lines[1:])
        else:
            out.append(f"{indent}{key}: {flow(inner)}")


def name(i):
    return f"t{i:05d}.yaml" if i % 2 == 0 else f"t{i:05d}.json"


def text(i):
    if i % 2 == 1:
        return json.dumps(long_form(template(i)), indent=2) + "\n"
    lines = []
    block(template(i), "", lines)
    return "\n".join(lines) + "\n"


def main():
    out, count = sys.argv[1], int(sys.argv[2])
    for i in range(count):
        folder = os.path.join(out, f"s{i // 10:05d}")
        os.makedirs(folder, exist_ok=True)
        with open(os.path.join(folder, name(i)), "w", encoding="utf-8") as file:
            file.write(text(i))


main()
