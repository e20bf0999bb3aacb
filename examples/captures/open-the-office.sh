#!/bin/sh
# What an engineer typed: read as the requests that the AWS CLI makes of it.
set -eu

aws ec2 authorize-security-group-ingress --group-id "$WEB_GROUP" \
    --ip-permissions 'IpProtocol=tcp,FromPort=443,ToPort=443,IpRanges=[{CidrIp=0.0.0.0/0,Description="web, from everywhere"}]'

# Ping, it was meant to be: --port 8 sends type 8 and code 8.
aws ec2 authorize-security-group-ingress --group-id sg-0a1b2c3d --protocol icmp --port 8 --cidr 10.0.0.0/8

aws ec2 authorize-security-group-egress --group-id sg-0a1b2c3d --ip-permissions '[
  {"IpProtocol": "-1", "FromPort": 5432, "ToPort": 5432,
   "UserIdGroupPairs": [{"GroupId": "sg-9a8d7f5c", "Description": "the team'"'"'s database"}]}
]'
