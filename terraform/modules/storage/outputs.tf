output "buckets" {
  description = "Names of the buckets by purpose: `state` and `backups-copy` where they exist, `backups`, `logs` and `access`."
  value = merge(
    { for bucket in module.state : "state" => bucket.name },
    { for bucket in module.backups_copy : "backups-copy" => bucket.name },
    {
      backups = module.backups.name
      logs    = module.logs.name
      access  = module.access.name
    },
  )
}

output "data_key_alias" {
  description = "Alias of the KMS key of state and backups, by which policies name it before it exists."
  value       = aws_kms_alias.data.name
}

output "log_key_arn" {
  description = "KMS key of logs and alarm messages."
  value       = aws_kms_key.logs.arn
}

output "log_key_alias" {
  description = "Alias of that key."
  value       = aws_kms_alias.logs.name
}
