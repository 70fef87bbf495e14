locals {
  environment = "nonprod"
  name        = "comptoir-${local.environment}"

  tags = {
    project     = "comptoir"
    environment = local.environment
    managed-by  = "terraform"
  }

  # Account, region and prefix of an ECR registry; null for GitLab's.
  ecr = try(regex("^(?P<account>[0-9]{12})\\.dkr\\.ecr\\.(?P<region>[a-z0-9-]+)\\.amazonaws\\.com/(?P<prefix>.+)$", var.registry), null)

  workloads = concat(["cert-manager", "external-dns", "log-shipper", "velero"], local.ecr == null ? [] : ["registry-pull"])
}
