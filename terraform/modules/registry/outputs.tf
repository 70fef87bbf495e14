output "address" {
  description = "Address that precedes the name of each image."
  value       = var.registry == "gitlab" ? var.gitlab_address : "${var.account_id}.dkr.ecr.${var.region}.amazonaws.com/${var.repository_prefix}"
}

output "repository_arns" {
  description = "ECR repositories by image; empty with GitLab's registry."
  value       = { for image, repository in aws_ecr_repository.this : image => repository.arn }
}
