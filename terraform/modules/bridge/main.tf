locals {
  on_eks = var.eks == null ? {} : {
    "eks-cluster" = var.eks.name
    "vpc-id"      = var.eks.vpc_id
    "vpc-cidr"    = var.eks.vpc_cidr
  }
  on_hosts = var.identity == "roles-anywhere" ? { "trust-anchor" = var.trust_anchor_arn } : {}

  facts = merge(
    {
      "schema-version" = "1"
      "cluster"        = var.cluster
      "distribution"   = var.eks == null ? "k3s" : "eks"
      "region"         = var.region
      "account-id"     = var.account_id
      "identity"       = var.identity
      "bucket-backups" = var.buckets.backups
      "bucket-logs"    = var.buckets.logs
      "domain"         = var.zone.domain
      "zone-id"        = var.zone.id
      "registry"       = var.registry
    },
    local.on_eks,
    local.on_hosts,
    { for workload, arn in var.role_arns : "role-${workload}" => arn },
    { for workload, arn in var.profile_arns : "profile-${workload}" => arn },
  )
}

# Names and ids only, no secret.
resource "aws_ssm_parameter" "facts" {
  name        = "/${var.name}/facts"
  description = "Facts of the cluster ${var.cluster}, by gitops/clusters/facts.schema.json"
  type        = "String"
  tier        = "Standard"
  data_type   = "text"
  value       = jsonencode(local.facts)

  tags = var.tags

  lifecycle {
    precondition {
      condition     = length(jsonencode(local.facts)) <= 4096
      error_message = "The facts have ${length(jsonencode(local.facts))} characters; a standard parameter holds 4096."
    }
  }
}
