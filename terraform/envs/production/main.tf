module "storage" {
  source = "../../modules/storage"

  providers = {
    aws         = aws
    aws.replica = aws.replica
  }

  name                     = local.name
  account_id               = var.account_id
  region                   = var.region
  replica_region           = var.replica_region
  backup_object_lock       = var.backup_object_lock
  is_protected             = var.is_protected
  permissions_boundary_arn = module.identity.permissions_boundary_arn
}

module "network" {
  source = "../../modules/network"

  name       = local.name
  account_id = var.account_id
  region     = var.region
  zones      = local.zones
  cidr       = local.vpc_cidr

  subnets = {
    public  = [for index in [0, 1, 2] : cidrsubnet(local.vpc_cidr, 8, index)]
    intra   = [for index in [4, 5, 6] : cidrsubnet(local.vpc_cidr, 8, index)]
    private = [for index in [2, 3, 4] : cidrsubnet(local.vpc_cidr, 3, index)]
  }

  reserved_cidrs           = [local.service_cidr]
  nat                      = var.nat
  cluster_name             = local.name
  log_key_arn              = module.storage.log_key_arn
  permissions_boundary_arn = module.identity.permissions_boundary_arn
}

module "eks" {
  source = "../../modules/eks"

  name                     = local.name
  account_id               = var.account_id
  region                   = var.region
  kubernetes_version       = var.kubernetes_version
  control_plane_subnet_ids = module.network.intra_subnet_ids
  node_subnet_ids          = module.network.private_subnet_ids
  service_cidr             = local.service_cidr
  is_auto_mode             = var.is_auto_mode
  node_groups              = var.is_auto_mode ? {} : { general = var.nodes }
  workload_identity        = var.workload_identity
  log_key_arn              = module.storage.log_key_arn
  permissions_boundary_arn = module.identity.permissions_boundary_arn
  tags                     = local.tags

  # The instance that forwards ports needs the cluster's address, so the rule names its group here.
  api_client_security_groups = { access = module.access.security_group_id }

  access_entries = {
    operators = {
      role_arn = "arn:aws:iam::${var.account_id}:role/${var.operator_role}"
      policy   = "AmazonEKSClusterAdminPolicy"
    }
    # Carries the facts into Argo CD's cluster secret.
    pipeline = {
      role_arn   = module.identity.gitlab_role_arns["apply"]
      policy     = "AmazonEKSEditPolicy"
      namespaces = ["argocd"]
    }
  }
}

module "access" {
  source = "../../modules/access"

  name                     = local.name
  account_id               = var.account_id
  region                   = var.region
  vpc_id                   = module.network.vpc_id
  subnet_ids               = module.network.private_subnet_ids
  api_server_host          = trimprefix(module.eks.endpoint, "https://")
  permissions_boundary_arn = module.identity.permissions_boundary_arn
  tags                     = local.tags

  role_names = {
    operators = var.operator_role
    pipeline  = module.identity.gitlab_role_names["apply"]
  }
}

module "identity" {
  source = "../../modules/identity"

  name           = local.name
  account_id     = var.account_id
  region         = var.region
  environment    = local.environment
  trust          = var.workload_identity
  cluster_name   = module.eks.name
  oidc_issuer    = var.workload_identity == "irsa" ? module.eks.oidc_issuer : null
  workloads      = local.workloads
  backup_bucket  = module.storage.buckets["backups"]
  log_bucket     = module.storage.buckets["logs"]
  data_key_alias = module.storage.data_key_alias
  log_key_alias  = module.storage.log_key_alias
  domain         = var.domain
  may_destroy    = !var.is_protected

  gitlab = {
    project      = var.gitlab_project
    state_bucket = module.storage.buckets["state"]
    state_key    = "production.tfstate"
  }
}

module "registry" {
  source = "../../modules/registry"

  name           = local.name
  account_id     = var.account_id
  region         = var.region
  registry       = var.registry
  gitlab_address = "registry.gitlab.com/${var.gitlab_project}"
  images         = local.images
  pull_role_arns = var.pull_role_arns
}

module "dns" {
  source = "../../modules/dns"

  domain         = var.domain
  parent_zone_id = var.parent_zone_id
}

module "observability" {
  source = "../../modules/observability"

  name               = local.name
  account_id         = var.account_id
  region             = var.region
  emails             = var.emails
  monthly_budget_usd = var.monthly_budget_usd
  cluster_name       = module.eks.name
  nat_gateway_ids    = module.network.nat_gateway_ids
  log_key_arn        = module.storage.log_key_arn
}

module "bridge" {
  source = "../../modules/bridge"

  name       = local.name
  account_id = var.account_id
  region     = var.region
  cluster    = local.environment
  identity   = var.workload_identity
  role_arns  = module.identity.role_arns
  buckets    = { backups = module.storage.buckets["backups"], logs = module.storage.buckets["logs"] }
  zone       = { id = module.dns.zone_id, domain = module.dns.domain }
  registry   = module.registry.address

  eks = {
    name     = module.eks.name
    vpc_id   = module.network.vpc_id
    vpc_cidr = module.network.cidr
  }
}
