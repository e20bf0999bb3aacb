resource "aws_security_group" "other" {
  name        = "other"
  description = "way in"

  ingress {
    description = "administrators"
    from_port   = 22
    to_port     = 22
    protocol    = "tcp"
    cidr_blocks = ["0.0.0.0/0"]
  }
}
