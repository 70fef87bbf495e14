variable "name" {
  description = "Prefix of every name, such as `comptoir-production`."
  type        = string

  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{1,38}[a-z0-9]$", var.name))
    error_message = "name must be 3 to 40 lowercase letters, digits and hyphens, and start with a letter."
  }
}

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

variable "has_state_bucket" {
  description = "Whether to create the bucket of Terraform's own state."
  type        = bool
  default     = true
}

variable "backup_object_lock" {
  description = "Retention that protects backups from deletion, also by an intruder with the backup role. `COMPLIANCE` outlives a teardown: the bucket cannot be emptied before the days have passed. Null creates a bucket without object lock."
  type = object({
    mode = string
    days = number
  })
  default = { mode = "GOVERNANCE", days = 30 }

  validation {
    condition     = var.backup_object_lock == null || try(contains(["GOVERNANCE", "COMPLIANCE"], var.backup_object_lock.mode), false)
    error_message = "backup_object_lock.mode must be GOVERNANCE or COMPLIANCE."
  }
  validation {
    condition     = var.backup_object_lock == null || try(var.backup_object_lock.days >= 1 && var.backup_object_lock.days <= 365, false)
    error_message = "backup_object_lock.days must be between 1 and 365."
  }
}

variable "backup_retention_days" {
  description = "Days after which replaced and deleted versions of backups expire; at least the days of `backup_object_lock`."
  type        = number
  default     = 45

  validation {
    condition     = var.backup_retention_days >= try(var.backup_object_lock.days, 1)
    error_message = "backup_retention_days must not be less than backup_object_lock.days: S3 cannot remove a locked version."
  }
}

variable "replica_region" {
  description = "Region of a second copy of the backups, which survives the loss of the first; null for none."
  type        = string
  default     = null

  validation {
    condition     = var.replica_region == null || can(regex("^[a-z]{2}(-[a-z]+)+-[0-9]$", var.replica_region))
    error_message = "replica_region must be the name of an AWS region, such as eu-central-1."
  }
  validation {
    condition     = var.replica_region != var.region
    error_message = "replica_region must differ from region: a copy in ${var.region} is lost together with the original."
  }
}

variable "log_days" {
  description = "Days until application logs move to infrequent access (at least 30) and until they expire."
  type = object({
    infrequent_access = number
    expire            = number
  })
  default = { infrequent_access = 30, expire = 365 }

  validation {
    condition     = var.log_days.infrequent_access >= 30 && var.log_days.expire > var.log_days.infrequent_access
    error_message = "log_days.infrequent_access must be at least 30, and log_days.expire greater."
  }
}

variable "is_protected" {
  description = "Whether deletion of the buckets is denied to everyone. A teardown sets it to false first."
  type        = bool
  default     = true
}

variable "permissions_boundary_arn" {
  description = "Permissions boundary of the module's roles; null for none."
  type        = string
  default     = null
}

variable "tags" {
  description = "Tags of every resource, added to the provider's default tags."
  type        = map(string)
  default     = {}
}
