# The K3s hosts of dev and staging run outside of AWS; this account holds what they store and who they are.
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
  log_days                 = { infrequent_access = 30, expire = 60 }
  is_protected             = var.is_protected
  permissions_boundary_arn = module.identity.permissions_boundary_arn
}

module "identity" {
  source = "../../modules/identity"

  name                       = local.name
  account_id                 = var.account_id
  region                     = var.region
  environment                = local.environment
  trust                      = "roles-anywhere"
  host_certificate_authority = var.host_certificate_authority
  workloads                  = local.workloads
  backup_bucket              = module.storage.buckets["backups"]
  log_bucket                 = module.storage.buckets["logs"]
  data_key_alias             = module.storage.data_key_alias
  log_key_alias              = module.storage.log_key_alias
  domain                     = var.domain
  repository_arns            = local.ecr == null ? null : "arn:aws:ecr:${local.ecr.region}:${local.ecr.account}:repository/${local.ecr.prefix}/*"
  may_destroy                = !var.is_protected

  gitlab = {
    project      = var.gitlab_project
    state_bucket = module.storage.buckets["state"]
    state_key    = "nonprod.tfstate"
  }
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
  log_key_arn        = module.storage.log_key_arn
}

module "bridge" {
  source = "../../modules/bridge"

  name             = local.name
  account_id       = var.account_id
  region           = var.region
  cluster          = local.environment
  identity         = "roles-anywhere"
  role_arns        = module.identity.role_arns
  profile_arns     = module.identity.profile_arns
  trust_anchor_arn = module.identity.trust_anchor_arn
  buckets          = { backups = module.storage.buckets["backups"], logs = module.storage.buckets["logs"] }
  zone             = { id = module.dns.zone_id, domain = module.dns.domain }
  registry         = var.registry
}
