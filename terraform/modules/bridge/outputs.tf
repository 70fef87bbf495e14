output "parameter" {
  description = "Name of the parameter that holds the facts."
  value       = aws_ssm_parameter.facts.name
}

output "facts" {
  description = "Facts by name, as in gitops/clusters/facts.schema.json."
  value       = local.facts
}
