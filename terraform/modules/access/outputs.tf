output "security_group_id" {
  description = "Security group to admit at the API server."
  value       = aws_security_group.this.id
}

output "session_document" {
  description = "Session document that forwards a local port to the API server."
  value       = aws_ssm_document.api_server.name
}

output "instance_name" {
  description = "Tag `Name` of the instance that sessions target."
  value       = aws_autoscaling_group.this.name
}
