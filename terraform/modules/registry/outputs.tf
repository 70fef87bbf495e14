output "address" {
  description = "Address that precedes the name of each image."
  value       = var.registry == "gitlab" ? var.gitlab_address : "${var.account_id}.dkr.ecr.${var.region}.amazonaws.com/comptoir"
}
