# Facts of both clusters, with values that the other modules would output.
provider "aws" {
  region = "eu-west-3"
}

module "eks" {
  source = "../.."

  name       = "comptoir-production"
  account_id = "111122223333"
  region     = "eu-west-3"
  cluster    = "production"
  identity   = "pod-identity"

  eks = {
    name     = "comptoir-production"
    vpc_id   = "vpc-0123456789abcdef0"
    vpc_cidr = "10.20.0.0/16"
  }

  role_arns = {
    for workload in ["cert-manager", "external-dns", "load-balancer-controller", "log-shipper", "node-autoscaler", "portal", "velero"] :
    workload => "arn:aws:iam::111122223333:role/comptoir-production-${workload}"
  }

  buckets  = { backups = "comptoir-production-backups-111122223333", logs = "comptoir-production-logs-111122223333" }
  zone     = { id = "Z0123456789ABCDEFGHIJ", domain = "comptoir.example" }
  registry = "registry.gitlab.com/comptoir/comptoir"
}

locals {
  workloads = ["cert-manager", "external-dns", "log-shipper", "registry-pull", "velero"]
}

module "k3s" {
  source = "../.."

  name             = "comptoir-nonprod"
  account_id       = "444455556666"
  region           = "eu-west-3"
  cluster          = "nonprod"
  identity         = "roles-anywhere"
  trust_anchor_arn = "arn:aws:rolesanywhere:eu-west-3:444455556666:trust-anchor/00000000-0000-0000-0000-000000000000"

  role_arns = {
    for workload in local.workloads : workload => "arn:aws:iam::444455556666:role/comptoir-nonprod-${workload}"
  }
  profile_arns = {
    for workload in local.workloads :
    workload => "arn:aws:rolesanywhere:eu-west-3:444455556666:profile/00000000-0000-0000-0000-000000000000"
  }

  buckets  = { backups = "comptoir-nonprod-backups-444455556666", logs = "comptoir-nonprod-logs-444455556666" }
  zone     = { id = "Z0123456789ABCDEFGHIJ", domain = "nonprod.comptoir.example" }
  registry = "registry.gitlab.com/comptoir/comptoir"
}
