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

variable "emails" {
  description = "Addresses that receive alarms and budget notices; each must confirm its subscription."
  type        = set(string)

  validation {
    condition     = length(var.emails) > 0 && alltrue([for email in var.emails : can(regex("^[^@ ]+@[^@ ]+\\.[^@ ]+$", email))])
    error_message = "emails must list at least one e-mail address: ${join(", ", var.emails)}."
  }
}

variable "monthly_budget_usd" {
  description = "Budget of the account in US dollars per month; notices are sent at 80 % spent and when more than 100 % is forecast."
  type        = number

  validation {
    condition     = var.monthly_budget_usd > 0
    error_message = "monthly_budget_usd must be greater than 0."
  }
}

variable "nat_gateway_ids" {
  description = "NAT gateways by zone."
  type        = map(string)
  default     = {}
}

variable "cluster_name" {
  description = "EKS cluster; null where there is none."
  type        = string
  default     = null
}

variable "log_key_arn" {
  description = "KMS key that encrypts the messages; its policy must permit CloudWatch and Budgets."
  type        = string
}

variable "tags" {
  description = "Tags of every resource, added to the provider's default tags."
  type        = map(string)
  default     = {}
}
