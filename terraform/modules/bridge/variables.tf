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

variable "cluster" {
  description = "Name of the cluster in gitops/clusters/, such as `production`."
  type        = string

  validation {
    condition     = can(regex("^[a-z][a-z0-9-]*$", var.cluster))
    error_message = "cluster must be a lowercase name, not ${var.cluster}."
  }
}

variable "eks" {
  description = "EKS cluster and its VPC; null for K3s."
  type = object({
    name     = string
    vpc_id   = string
    vpc_cidr = string
  })
  default = null
}

variable "identity" {
  description = "How workloads obtain AWS credentials: `pod-identity`, `irsa` or `roles-anywhere`."
  type        = string

  validation {
    condition     = contains(["pod-identity", "irsa", "roles-anywhere"], var.identity)
    error_message = "identity must be pod-identity, irsa or roles-anywhere, not ${var.identity}."
  }
  validation {
    condition     = (var.identity == "roles-anywhere") == (var.eks == null)
    error_message = "identity must be roles-anywhere on K3s, and pod-identity or irsa on EKS."
  }
}

variable "role_arns" {
  description = "Roles by workload."
  type        = map(string)

  validation {
    condition     = length(setsubtract(keys(var.role_arns), ["velero", "log-shipper", "external-dns", "cert-manager", "load-balancer-controller", "node-autoscaler", "portal", "registry-pull"])) == 0
    error_message = "role_arns names a workload that gitops/clusters/facts.schema.json does not have: ${join(", ", keys(var.role_arns))}."
  }
}

variable "profile_arns" {
  description = "Roles Anywhere profiles by workload."
  type        = map(string)
  default     = {}
}

variable "trust_anchor_arn" {
  description = "Roles Anywhere trust anchor; required with `roles-anywhere`."
  type        = string
  default     = null
}

variable "buckets" {
  description = "Names of the buckets of backups and logs."
  type = object({
    backups = string
    logs    = string
  })
}

variable "zone" {
  description = "DNS zone of the environment."
  type = object({
    id     = string
    domain = string
  })
}

variable "registry" {
  description = "Address that precedes the name of each image."
  type        = string
}

variable "tags" {
  description = "Tags of every resource, added to the provider's default tags."
  type        = map(string)
  default     = {}
}
