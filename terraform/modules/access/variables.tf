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

variable "vpc_id" {
  description = "VPC of the cluster."
  type        = string
}

variable "subnet_ids" {
  description = "Private subnets with a route to the internet, through which the instance reaches Systems Manager."
  type        = list(string)

  validation {
    condition     = length(var.subnet_ids) >= 2
    error_message = "subnet_ids must list subnets in at least two zones, so that the instance can be replaced in another zone."
  }
}

variable "api_server_host" {
  description = "Host name of the API server's private endpoint, the only host that a session can reach."
  type        = string
}

variable "role_names" {
  description = "Roles of this account that may open a session, by a name of your choice: the operators' role and the pipeline's role `apply`."
  type        = map(string)

  validation {
    condition     = length(var.role_names) > 0
    error_message = "role_names must name a role: without one no one reaches the private endpoint."
  }
}

variable "is_running" {
  description = "Whether the instance runs. Without it only clients inside the VPC reach the API server."
  type        = bool
  default     = true
}

variable "instance_type" {
  description = "Type of the instance, with an ARM processor."
  type        = string
  default     = "t4g.nano"

  validation {
    condition     = can(regex("^[a-z]+[0-9]+g[a-z]*\\.[a-z0-9]+$", var.instance_type))
    error_message = "instance_type must have an ARM processor, such as t4g.nano, not ${var.instance_type}."
  }
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
