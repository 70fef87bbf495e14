variable "name" {
  description = "Name of the cluster and prefix of every other name, such as `comptoir-production`."
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

variable "kubernetes_version" {
  description = "Kubernetes version of the control plane and the nodes; EKS upgrades one minor version at a time."
  type        = string
  default     = "1.36"

  validation {
    condition     = contains(["1.34", "1.35", "1.36"], var.kubernetes_version)
    error_message = "kubernetes_version must be 1.34, 1.35 or 1.36, the versions that the charts of gitops/ are tested with, not ${var.kubernetes_version}."
  }
}

variable "control_plane_subnet_ids" {
  description = "Subnets of the control plane's network interfaces, in at least two zones."
  type        = list(string)

  validation {
    condition     = length(var.control_plane_subnet_ids) >= 2
    error_message = "control_plane_subnet_ids must list subnets in at least two zones."
  }
}

variable "node_subnet_ids" {
  description = "Subnets of nodes and pods, one per zone."
  type        = list(string)

  validation {
    condition     = length(var.node_subnet_ids) >= 2
    error_message = "node_subnet_ids must list subnets in at least two zones."
  }
}

variable "service_cidr" {
  description = "IPv4 range of Kubernetes Services; must not overlap the VPC and cannot be changed."
  type        = string
  default     = "172.20.0.0/16"

  validation {
    condition     = try(cidrsubnet(var.service_cidr, 0, 0) == var.service_cidr && tonumber(split("/", var.service_cidr)[1]) >= 12 && tonumber(split("/", var.service_cidr)[1]) <= 24, false)
    error_message = "service_cidr must be a network address between /12 and /24, not ${var.service_cidr}."
  }
}

variable "public_access_cidrs" {
  description = "Ranges that reach the API server through its public endpoint. Empty, the default, leaves the private endpoint only; see the module `access`."
  type        = list(string)
  default     = []

  validation {
    condition     = alltrue([for range in var.public_access_cidrs : try(tonumber(split("/", range)[1]) >= 16 && cidrsubnet(range, 0, 0) == range, false)])
    error_message = "public_access_cidrs must be network addresses of /16 or smaller; the API server is never open to the internet."
  }
}

variable "access_entries" {
  description = "IAM roles with access to the cluster, by a name of your choice. `policy` is an EKS access policy, such as `AmazonEKSClusterAdminPolicy`; `namespaces` limits it, except for cluster administrators; `groups` are Kubernetes groups for RBAC of your own."
  type = map(object({
    role_arn   = string
    policy     = optional(string)
    namespaces = optional(list(string), [])
    groups     = optional(list(string), [])
  }))

  validation {
    condition     = anytrue([for entry in var.access_entries : entry.policy == "AmazonEKSClusterAdminPolicy"])
    error_message = "access_entries must have one entry with AmazonEKSClusterAdminPolicy: without it no one can administer the cluster."
  }
  validation {
    condition     = alltrue([for entry in var.access_entries : contains(["AmazonEKSClusterAdminPolicy", "AmazonEKSAdminPolicy", "AmazonEKSAdminViewPolicy", "AmazonEKSEditPolicy", "AmazonEKSViewPolicy"], coalesce(entry.policy, "AmazonEKSViewPolicy"))])
    error_message = "access_entries names an unknown access policy: ${join(", ", compact([for entry in var.access_entries : entry.policy]))}."
  }
  validation {
    condition     = alltrue([for entry in var.access_entries : can(regex("^arn:aws:iam::[0-9]{12}:role/", entry.role_arn))])
    error_message = "access_entries must name IAM roles: users have long-lived keys."
  }
  validation {
    condition     = alltrue([for entry in var.access_entries : entry.policy != null || length(entry.groups) > 0])
    error_message = "access_entries must have a policy or groups in each entry."
  }
  validation {
    condition     = alltrue([for entry in var.access_entries : !(entry.policy == "AmazonEKSClusterAdminPolicy" && length(entry.namespaces) > 0)])
    error_message = "access_entries cannot limit AmazonEKSClusterAdminPolicy to namespaces; use AmazonEKSAdminPolicy."
  }
}

variable "api_client_security_groups" {
  description = "Security groups, by a name of your choice, that reach the private endpoint from inside the VPC."
  type        = map(string)
  default     = {}
}

variable "workload_identity" {
  description = "How pods obtain AWS credentials: `pod-identity`, or `irsa`, which creates an OIDC provider for the cluster."
  type        = string
  default     = "pod-identity"

  validation {
    condition     = contains(["pod-identity", "irsa"], var.workload_identity)
    error_message = "workload_identity must be pod-identity or irsa, not ${var.workload_identity}."
  }
}

variable "is_auto_mode" {
  description = "Whether EKS Auto Mode runs nodes, networking, DNS, block storage and load balancers. It replaces the node groups and the add-ons of these tasks."
  type        = bool
  default     = false
}

variable "node_groups" {
  description = "Managed node groups by name, all on Amazon Linux 2023; not allowed with Auto Mode. Sizes are numbers of nodes, `disk_gib` is the root volume."
  type = map(object({
    instance_types = list(string)
    architecture   = optional(string, "x86_64")
    capacity       = optional(string, "ON_DEMAND")
    min            = number
    max            = number
    desired        = optional(number)
    disk_gib       = optional(number, 50)
    labels         = optional(map(string), {})
    taints = optional(list(object({
      key    = string
      value  = optional(string)
      effect = string
    })), [])
  }))
  default = {}

  validation {
    condition     = var.is_auto_mode ? length(var.node_groups) == 0 : length(var.node_groups) > 0
    error_message = "node_groups must have a group without Auto Mode, and none with it."
  }
  validation {
    condition     = alltrue([for group in var.node_groups : group.min >= 0 && group.max >= group.min && group.max >= 1])
    error_message = "node_groups must have 0 <= min <= max and max >= 1: ${join(", ", [for name, group in var.node_groups : "${name} ${group.min} to ${group.max}"])}."
  }
  validation {
    condition     = alltrue([for group in var.node_groups : coalesce(group.desired, group.min) >= group.min && coalesce(group.desired, group.min) <= group.max])
    error_message = "node_groups.desired must be between min and max."
  }
  validation {
    condition     = alltrue([for group in var.node_groups : contains(["ON_DEMAND", "SPOT"], group.capacity) && contains(["x86_64", "arm64"], group.architecture)])
    error_message = "node_groups.capacity must be ON_DEMAND or SPOT, node_groups.architecture x86_64 or arm64."
  }
  validation {
    condition     = alltrue([for group in var.node_groups : group.disk_gib >= 20 && length(group.instance_types) > 0])
    error_message = "node_groups must have an instance type and disks of at least 20 GiB."
  }
  validation {
    condition     = alltrue(flatten([for group in var.node_groups : [for taint in group.taints : contains(["NO_SCHEDULE", "NO_EXECUTE", "PREFER_NO_SCHEDULE"], taint.effect)]]))
    error_message = "node_groups.taints.effect must be NO_SCHEDULE, NO_EXECUTE or PREFER_NO_SCHEDULE."
  }
}

variable "addon_versions" {
  description = "Versions of add-ons by name. EKS installs its default version for the Kubernetes version where none is given, and never changes it by itself."
  type        = map(string)
  default     = {}

  validation {
    condition = alltrue([
      for name in keys(var.addon_versions) :
      contains(["vpc-cni", "kube-proxy", "coredns", "eks-pod-identity-agent", "aws-ebs-csi-driver", "snapshot-controller", "metrics-server"], name)
    ])
    error_message = "addon_versions names an unknown add-on: ${join(", ", keys(var.addon_versions))}."
  }
}

variable "control_plane_logs" {
  description = "Control plane logs sent to CloudWatch."
  type        = set(string)
  default     = ["api", "audit", "authenticator", "controllerManager", "scheduler"]

  validation {
    condition     = length(setsubtract(var.control_plane_logs, ["api", "audit", "authenticator", "controllerManager", "scheduler"])) == 0
    error_message = "control_plane_logs contains an unknown log: ${join(", ", var.control_plane_logs)}."
  }
  validation {
    condition     = length(setintersection(var.control_plane_logs, ["audit", "authenticator"])) == 2
    error_message = "control_plane_logs must contain audit and authenticator, which record who did what."
  }
}

variable "log_retention_days" {
  description = "Days that CloudWatch keeps control plane logs."
  type        = number
  default     = 365

  validation {
    condition     = contains([30, 60, 90, 120, 150, 180, 365, 400, 545, 731], var.log_retention_days)
    error_message = "log_retention_days must be a period that CloudWatch Logs offers, from 30 to 731 days."
  }
}

variable "log_key_arn" {
  description = "KMS key that encrypts control plane logs; its policy must permit CloudWatch Logs."
  type        = string
}

variable "support_type" {
  description = "`STANDARD` upgrades the control plane by itself when the version's standard support ends; `EXTENDED` keeps it at six times the price."
  type        = string
  default     = "STANDARD"

  validation {
    condition     = contains(["STANDARD", "EXTENDED"], var.support_type)
    error_message = "support_type must be STANDARD or EXTENDED, not ${var.support_type}."
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
