variable "name" {
  description = "Name of the bucket, unique in all of AWS."
  type        = string

  validation {
    condition     = can(regex("^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$", var.name))
    error_message = "name must be a bucket's name of 3 to 63 lowercase letters, digits and hyphens, not ${var.name}."
  }
}

variable "kms" {
  description = "KMS key of the objects; null encrypts with S3's own key, the only choice for server access logs."
  type        = object({ key_arn = string })
  default     = null
}

variable "object_lock" {
  description = "Default retention of every object version: `GOVERNANCE` can be lifted by principals with a special permission, `COMPLIANCE` by no one before the days have passed. Null creates a bucket without object lock, which cannot be added later."
  type = object({
    mode = string
    days = number
  })
  default = null

  validation {
    condition     = var.object_lock == null || try(contains(["GOVERNANCE", "COMPLIANCE"], var.object_lock.mode) && var.object_lock.days >= 1 && var.object_lock.days <= 365, false)
    error_message = "object_lock.mode must be GOVERNANCE or COMPLIANCE, object_lock.days between 1 and 365."
  }
}

variable "lifecycle_days" {
  description = "Days until current objects move to infrequent access (`infrequent_access`, at least 30) and expire (`expire`), and until replaced versions expire (`noncurrent`). Null means never."
  type = object({
    infrequent_access = optional(number)
    expire            = optional(number)
    noncurrent        = optional(number, 30)
  })
  default = {}

  validation {
    condition     = var.lifecycle_days.infrequent_access == null || try(var.lifecycle_days.infrequent_access >= 30, false)
    error_message = "lifecycle_days.infrequent_access must be at least 30: S3 moves no younger object."
  }
  validation {
    condition     = var.lifecycle_days.expire == null || try(var.lifecycle_days.expire > coalesce(var.lifecycle_days.infrequent_access, 0), false)
    error_message = "lifecycle_days.expire must be greater than lifecycle_days.infrequent_access."
  }
}

variable "access_log_bucket" {
  description = "Bucket that receives this bucket's server access logs; null for none."
  type        = string
  default     = null
}

variable "is_protected" {
  description = "Whether the bucket's policy denies its deletion to everyone, administrators included, until the policy is changed."
  type        = bool
  default     = true
}

variable "policy_statements" {
  description = "Statements added to the bucket's policy, as objects of the IAM policy language."
  type        = any
  default     = []
}

variable "tags" {
  description = "Tags of every resource, added to the provider's default tags."
  type        = map(string)
  default     = {}
}
