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

variable "environment" {
  description = "Value of the tag `environment` on every resource of this environment; limits what the pipeline may change."
  type        = string
}

variable "trust" {
  description = "How workloads obtain the roles: `pod-identity` or `irsa` on EKS, `roles-anywhere` with X.509 certificates on the K3s hosts."
  type        = string
  default     = "pod-identity"

  validation {
    condition     = contains(["pod-identity", "irsa", "roles-anywhere"], var.trust)
    error_message = "trust must be pod-identity, irsa or roles-anywhere, not ${var.trust}."
  }
}

variable "cluster_name" {
  description = "EKS cluster of the workloads; null with `roles-anywhere`."
  type        = string
  default     = null

  validation {
    condition     = (var.trust == "roles-anywhere") == (var.cluster_name == null)
    error_message = "cluster_name must be set with pod-identity and irsa, and null with roles-anywhere."
  }
}

variable "oidc_issuer" {
  description = "Issuer of the cluster's service account tokens, without `https://`; for `irsa`."
  type        = string
  default     = null

  validation {
    condition     = var.trust != "irsa" || var.oidc_issuer != null
    error_message = "oidc_issuer must be set with irsa."
  }
}

variable "host_certificate_authority" {
  description = "PEM certificate of the authority that issues the hosts' certificates; for `roles-anywhere`. A certificate's common name is `<name>-<workload>`."
  type        = string
  default     = null

  validation {
    condition     = var.trust != "roles-anywhere" || can(regex("^-----BEGIN CERTIFICATE-----", var.host_certificate_authority))
    error_message = "host_certificate_authority must be a PEM certificate with roles-anywhere."
  }
}

variable "workloads" {
  description = "Workloads that receive a role."
  type        = set(string)
  default     = ["velero", "log-shipper", "external-dns", "cert-manager", "load-balancer-controller", "node-autoscaler", "portal"]

  validation {
    condition     = length(setsubtract(var.workloads, ["velero", "log-shipper", "external-dns", "cert-manager", "load-balancer-controller", "node-autoscaler", "portal", "registry-pull"])) == 0
    error_message = "workloads contains an unknown workload: ${join(", ", var.workloads)}."
  }
  validation {
    condition     = var.trust != "roles-anywhere" || length(setintersection(var.workloads, ["load-balancer-controller", "node-autoscaler"])) == 0
    error_message = "workloads must not contain load-balancer-controller or node-autoscaler with roles-anywhere: they manage resources of an EKS cluster."
  }
  validation {
    condition     = alltrue([for workload in var.workloads : length("${var.name}-${workload}") <= 64])
    error_message = "name is too long for the roles ${join(", ", [for workload in var.workloads : "${var.name}-${workload}" if length("${var.name}-${workload}") > 64])}: IAM permits 64 characters."
  }
}

variable "service_accounts" {
  description = "Service accounts by workload, where they differ from those of the charts in gitops/."
  type = map(object({
    namespace = string
    name      = string
  }))
  default = {}
}

variable "backup_bucket" {
  description = "Bucket of Velero's backups."
  type        = string
}

variable "log_bucket" {
  description = "Bucket of application logs."
  type        = string
}

variable "data_key_alias" {
  description = "Alias of the KMS key of state and backups."
  type        = string

  validation {
    condition     = can(regex("^alias/", var.data_key_alias))
    error_message = "data_key_alias must begin with alias/."
  }
}

variable "log_key_alias" {
  description = "Alias of the KMS key of logs."
  type        = string

  validation {
    condition     = can(regex("^alias/", var.log_key_alias))
    error_message = "log_key_alias must begin with alias/."
  }
}

variable "domain" {
  description = "DNS zone in which external-dns and cert-manager change records."
  type        = string

  validation {
    condition     = can(regex("^([a-z0-9-]+\\.)+[a-z]+$", var.domain))
    error_message = "domain must be a DNS name in lowercase without a final dot, not ${var.domain}."
  }
}

variable "repository_arns" {
  description = "ECR repositories that workloads may read, with a final wildcard; null for those of this account and region."
  type        = string
  default     = null

  validation {
    condition     = var.repository_arns == null || can(regex("^arn:aws:ecr:[a-z0-9-]+:[0-9]{12}:repository/[a-z0-9._/-]+/\\*$", var.repository_arns))
    error_message = "repository_arns must name the repositories of one account, such as arn:aws:ecr:eu-west-3:111122223333:repository/comptoir/*."
  }
}

variable "gitlab" {
  description = "GitLab project whose pipelines plan from any branch and apply from one protected branch; null creates no pipeline roles. `audience` is the `aud` of the job's ID token."
  type = object({
    url          = optional(string, "https://gitlab.com")
    audience     = optional(string, "https://gitlab.com")
    project      = string
    branch       = optional(string, "main")
    state_bucket = string
    state_key    = string
  })
  default = null

  validation {
    condition     = var.gitlab == null || can(regex("^https://[a-z0-9.-]+$", var.gitlab.url))
    error_message = "gitlab.url must be an https address without a path."
  }
  validation {
    condition     = var.gitlab == null || can(regex("^[A-Za-z0-9_.-]+(/[A-Za-z0-9_.-]+)+$", var.gitlab.project))
    error_message = "gitlab.project must be a path such as group/project, without wildcards."
  }
  validation {
    condition     = var.gitlab == null || can(regex("^[A-Za-z0-9_./-]+$", var.gitlab.branch))
    error_message = "gitlab.branch must name one branch, without wildcards."
  }
}

variable "may_destroy" {
  description = "Whether the pipeline may delete the cluster, buckets, keys, zones and repositories. A teardown sets it to true first."
  type        = bool
  default     = false
}

variable "tags" {
  description = "Tags of every resource, added to the provider's default tags."
  type        = map(string)
  default     = {}
}
