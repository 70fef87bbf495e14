output "facts_parameter" {
  description = "SSM parameter that holds the facts of the cluster."
  value       = module.bridge.parameter
}

output "trust_anchor" {
  description = "Trust anchor that the hosts name when they sign in."
  value       = module.identity.trust_anchor_arn
}

output "name_servers" {
  description = "Name servers to enter at the parent domain when it is hosted elsewhere."
  value       = module.dns.name_servers
}

output "pipeline_roles" {
  description = "Roles of GitLab's pipelines."
  value       = module.identity.gitlab_role_arns
}

output "buckets" {
  description = "Buckets by purpose."
  value       = module.storage.buckets
}

output "facts" {
  description = "Facts of the cluster, as in gitops/clusters/facts.schema.json; the portal's catalog reads them."
  value       = module.bridge.facts
}
