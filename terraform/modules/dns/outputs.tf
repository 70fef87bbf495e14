output "zone_id" {
  description = "Id of the hosted zone."
  value       = aws_route53_zone.this.zone_id
}

output "domain" {
  description = "Domain of the zone."
  value       = aws_route53_zone.this.name
}

output "name_servers" {
  description = "Name servers to enter at the parent domain when it is hosted elsewhere."
  value       = aws_route53_zone.this.name_servers
}
