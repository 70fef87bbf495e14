locals {
  environment = "nonprod"
  name        = "comptoir-${local.environment}"

  tags = {
    project     = "comptoir"
    environment = local.environment
    managed-by  = "terraform"
  }

  is_ecr    = can(regex("\\.dkr\\.ecr\\.", var.registry))
  workloads = concat(["cert-manager", "external-dns", "log-shipper", "velero"], local.is_ecr ? ["registry-pull"] : [])
}
