resource "aws_security_group" "app" {
  name        = "app"
  description = "application servers"

  ingress {
    description = "NET-17 clients"
    from_port   = 443
    to_port     = 443
    protocol    = "tcp"
    cidr_blocks = ["10.0.0.0/16"]
  }
}
