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

variable "kubernetes_version" {
  description = "Kubernetes version of the cluster."
  type        = string
  default     = "1.36"
}

variable "is_auto_mode" {
  description = "Whether EKS Auto Mode runs the nodes, instead of the node group below."
  type        = bool
  default     = false
}

variable "nodes" {
  description = "Node group of the shop: instance types, and the smallest and largest number of nodes. Three spread over three zones."
  type = object({
    instance_types = list(string)
    min            = number
    max            = number
  })
  default = { instance_types = ["m7i.large", "m7a.large"], min = 3, max = 9 }
}

variable "workload_identity" {
  description = "`pod-identity` or `irsa`."
  type        = string
  default     = "pod-identity"
}

variable "nat" {
  description = "`per-zone` or `single`."
  type        = string
  default     = "per-zone"
}

variable "registry" {
  description = "Registry of the images: `gitlab` or `ecr`."
  type        = string
  default     = "gitlab"
}

variable "pull_role_arns" {
  description = "Roles of other accounts that pull from ECR, such as that of the K3s hosts."
  type        = list(string)
  default     = []
}

variable "operator_role" {
  description = "Name of the IAM role that operators assume; administers the cluster and opens sessions to the private endpoint."
  type        = string

  validation {
    condition     = can(regex("^[A-Za-z0-9+=,.@_-]{1,64}$", var.operator_role))
    error_message = "operator_role must be the name of a role, not its ARN."
  }
}
