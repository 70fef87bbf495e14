variable "account_id" {
  description = "AWS account; 12 digits."
  type        = string

  validation {
    condition     = can(regex("^[0-9]{12}$", var.account_id))
    error_message = "account_id must be 12 digits."
  }
}

variable "region" {
  description = "AWS region, such as `eu-west-3`."
  type        = string

  validation {
    condition     = can(regex("^[a-z]{2}(-[a-z]+)+-[0-9]$", var.region))
    error_message = "region must be the name of an AWS region, such as eu-west-3."
  }
}

variable "replica_region" {
  description = "Region of the second copy of the backups; null for none."
  type        = string
  default     = null
}

variable "backup_object_lock" {
  description = "Retention that protects backups from deletion; `COMPLIANCE` outlives a teardown."
  type = object({
    mode = string
    days = number
  })
  default = { mode = "GOVERNANCE", days = 30 }
}

variable "is_protected" {
  description = "Whether deletion of cluster, buckets, keys and zone is denied to the pipeline, and of buckets to everyone. A teardown sets it to false first."
  type        = bool
  default     = true
}

variable "domain" {
  description = "DNS zone of the environment."
  type        = string
}

variable "parent_zone_id" {
  description = "Route 53 zone that delegates `domain`; null if the parent is hosted elsewhere."
  type        = string
  default     = null
}

variable "gitlab_project" {
  description = "Path of the GitLab project whose pipelines plan and apply."
  type        = string
}

variable "emails" {
  description = "Addresses that receive alarms and budget notices."
  type        = set(string)
}

variable "monthly_budget_usd" {
  description = "Budget of the account in US dollars per month."
  type        = number
}

variable "host_certificate_authority" {
  description = "PEM certificate of the authority that issues the K3s hosts' certificates. Its key stays outside of AWS and Git."
  type        = string
}

variable "registry" {
  description = "Address of the images: GitLab's registry, or production's ECR. The latter adds a role that pulls."
  type        = string

  validation {
    condition     = can(regex("^[a-z0-9.-]+(/[a-z0-9._-]+)+$", var.registry))
    error_message = "registry must be an address such as registry.gitlab.com/group/project, without https://."
  }
}
