output "role_arns" {
  description = "Roles by workload."
  value       = { for workload, role in aws_iam_role.workload : workload => role.arn }
}

output "permissions_boundary_arn" {
  description = "Boundary that every role of the environment must have."
  value       = aws_iam_policy.boundary.arn
}

output "gitlab_role_arns" {
  description = "Roles of GitLab's pipelines: `plan` and `apply`; empty without `gitlab`."
  value       = { for name, role in aws_iam_role.gitlab : name => role.arn }
}

output "trust_anchor_arn" {
  description = "Trust anchor of the hosts' certificates; null unless `trust` is `roles-anywhere`."
  value       = one(aws_rolesanywhere_trust_anchor.hosts[*].arn)
}

output "profile_arns" {
  description = "Roles Anywhere profiles by workload; empty unless `trust` is `roles-anywhere`."
  value       = { for workload, profile in aws_rolesanywhere_profile.workload : workload => profile.arn }
}

output "gitlab_role_names" {
  description = "Names of these roles."
  value       = { for name, role in aws_iam_role.gitlab : name => role.name }
}
