#!/usr/bin/env python3
"""gen_project.py OUT FILES GROUPS : one Terraform root of FILES files with GROUPS groups each, three rules a group.

Every second group has its rules inline, the others have them as resources. One in a thousand is open to the internet. The
same arguments give the same files.
"""
import os
import sys


def rules(n):
    network = f"10.{n % 250}.{n // 250 % 250}"
    source = "0.0.0.0/0" if n % 1000 == 500 else f"{network}.0/24"
    return [("ssh", 22, source), ("database", 5432, f"{network}.128/25"), ("web", 443, f"{network}.0/24")]


def inline(n):
    return "".join(f"""
  ingress {{
    description = "{name} of {n}"
    protocol    = "tcp"
    from_port   = {port}
    to_port     = {port}
    cidr_blocks = ["{block}"]
  }}
""" for name, port, block in rules(n))


def resources(n):
    return "".join(f"""resource "aws_vpc_security_group_ingress_rule" "g{n}_{name}" {{
  security_group_id = aws_security_group.g{n}.id
  description       = "{name} of {n}"
  ip_protocol       = "tcp"
  from_port         = {port}
  to_port           = {port}
  cidr_ipv4         = "{block}"
}}

""" for name, port, block in rules(n))


def group(n):
    return f"""resource "aws_security_group" "g{n}" {{
  name        = "g{n}"
  description = "Group {n}"
  vpc_id      = "vpc-0123456789abcdef0"
{inline(n) if n % 2 == 0 else ""}}}

{resources(n) if n % 2 == 1 else ""}"""


def main():
    out, files, groups = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    os.makedirs(out, exist_ok=True)
    for number in range(files):
        with open(os.path.join(out, f"groups{number}.tf"), "w", encoding="utf-8") as file:
            for n in range(number * groups, (number + 1) * groups):
                file.write(group(n))


main()
