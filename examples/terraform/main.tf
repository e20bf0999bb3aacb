# A network with a web tier and a bastion. The mistakes are in values that come from elsewhere.

variable "office_cidr" {
  type    = string
  default = "0.0.0.0/0" # meant to be set in terraform.tfvars
}

variable "public" {
  type        = bool
  description = "Whether the database is reached from outside; no default, no value: both are possible."
}

locals {
  admin_cidrs = [var.office_cidr]
  web_ports   = { http = 80, https = 443 }
}

resource "aws_vpc" "main" {
  cidr_block = "10.20.0.0/16"
}

resource "aws_security_group" "web" {
  name        = "web"
  description = "Web tier"
  vpc_id      = aws_vpc.main.id

  dynamic "ingress" {
    for_each = local.web_ports
    content {
      description = ingress.key
      from_port   = ingress.value
      to_port     = ingress.value
      protocol    = "tcp"
      cidr_blocks = [aws_vpc.main.cidr_block]
    }
  }
}

module "bastion" {
  source      = "./modules/bastion"
  vpc_id      = aws_vpc.main.id
  admin_cidrs = local.admin_cidrs
}

resource "aws_security_group" "database" {
  name        = "database"
  description = "Database"
  vpc_id      = aws_vpc.main.id
}

resource "aws_vpc_security_group_ingress_rule" "database" {
  security_group_id = aws_security_group.database.id
  ip_protocol       = "tcp"
  from_port         = 5432
  to_port           = 5432
  cidr_ipv4         = var.public ? "0.0.0.0/0" : aws_vpc.main.cidr_block
}

resource "aws_vpc_security_group_egress_rule" "database" {
  security_group_id            = aws_security_group.database.id
  referenced_security_group_id = aws_security_group.web.id
  ip_protocol                  = "-1"
}
