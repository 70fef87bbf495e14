output "vpc_id" {
  description = "Id of the VPC."
  value       = aws_vpc.this.id
}

output "cidr" {
  description = "IPv4 range of the VPC."
  value       = aws_vpc.this.cidr_block
}

output "private_subnet_ids" {
  description = "Subnets of nodes and pods, in the order of `zones`."
  value       = [for zone in var.zones : aws_subnet.private[zone].id]
}

output "intra_subnet_ids" {
  description = "Subnets without a route to the internet, in the order of `zones`."
  value       = [for zone in var.zones : aws_subnet.intra[zone].id]
}

output "nat_gateway_ids" {
  description = "NAT gateways by zone; empty with `nat = \"none\"`."
  value       = { for zone, gateway in aws_nat_gateway.this : zone => gateway.id }
}
