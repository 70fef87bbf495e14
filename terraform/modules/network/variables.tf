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

variable "zones" {
  description = "Availability zones of the region; one subnet of each kind is created in each."
  type        = list(string)

  validation {
    condition     = length(var.zones) >= 2 && length(var.zones) <= 3
    error_message = "zones must list 2 or 3 zones: EKS refuses one zone, and a cluster in one zone fails with it."
  }
  validation {
    condition     = length(distinct(var.zones)) == length(var.zones)
    error_message = "zones must not repeat a zone."
  }
  validation {
    condition     = alltrue([for zone in var.zones : can(regex("^${var.region}[a-z]$", zone))])
    error_message = "zones must belong to the region ${var.region}: ${join(", ", var.zones)}."
  }
}

variable "cidr" {
  description = "IPv4 range of the VPC, between /16 and /22."
  type        = string

  validation {
    condition     = try(cidrsubnet(var.cidr, 0, 0) == var.cidr, false)
    error_message = "cidr must be a network address such as 10.20.0.0/16, not ${var.cidr}."
  }
  validation {
    condition     = try(tonumber(split("/", var.cidr)[1]) >= 16 && tonumber(split("/", var.cidr)[1]) <= 22, false)
    error_message = "cidr must be between /16 and /22, not ${var.cidr}."
  }
}

variable "subnets" {
  description = "IPv4 ranges by kind, one per zone in the order of `zones`: `public` for load balancers and NAT, `private` for nodes and pods, `intra` for the control plane's interfaces, without a route to the internet."
  type = object({
    public  = list(string)
    private = list(string)
    intra   = list(string)
  })

  validation {
    condition     = alltrue([for kind, ranges in var.subnets : length(ranges) == length(var.zones)])
    error_message = "subnets must list one range per zone for each kind: ${join(", ", [for kind, ranges in var.subnets : "${kind} has ${length(ranges)}"])}, zones has ${length(var.zones)}."
  }
  validation {
    condition     = alltrue([for range in flatten(values(var.subnets)) : try(cidrsubnet(range, 0, 0) == range, false)])
    error_message = "subnets must be network addresses such as 10.20.0.0/20: ${join(", ", [for range in flatten(values(var.subnets)) : range if !try(cidrsubnet(range, 0, 0) == range, false)])}."
  }
  validation {
    condition = alltrue([
      for range in flatten(values(var.subnets)) :
      try(
        tonumber(split("/", range)[1]) >= tonumber(split("/", var.cidr)[1]) &&
        cidrsubnet("${split("/", range)[0]}/${split("/", var.cidr)[1]}", 0, 0) == var.cidr,
        false
      )
    ])
    error_message = "subnets must lie inside the VPC's range ${var.cidr}."
  }
  validation {
    condition     = alltrue([for range in var.subnets.private : try(tonumber(split("/", range)[1]) <= 24, false)])
    error_message = "subnets.private must be /24 or larger, because each pod uses an address: ${join(", ", var.subnets.private)}."
  }
  validation {
    condition     = alltrue([for range in concat(var.subnets.public, var.subnets.intra) : try(tonumber(split("/", range)[1]) <= 27, false)])
    error_message = "subnets.public and subnets.intra must be /27 or larger: load balancers need 8 free addresses, control plane upgrades 5."
  }
  validation {
    # Two ranges overlap when both have the same network under the shorter of their prefixes.
    condition = alltrue(flatten([
      for i, a in flatten(values(var.subnets)) : [
        for j, b in flatten(values(var.subnets)) : try(
          cidrsubnet("${split("/", a)[0]}/${min(split("/", a)[1], split("/", b)[1])}", 0, 0) !=
          cidrsubnet("${split("/", b)[0]}/${min(split("/", a)[1], split("/", b)[1])}", 0, 0),
          false
        ) if i < j
      ]
    ]))
    error_message = "subnets must not overlap: ${join(", ", flatten(values(var.subnets)))}."
  }
}

variable "reserved_cidrs" {
  description = "Ranges that the VPC must not overlap: the cluster's Services, peered networks, the K3s hosts."
  type        = list(string)
  default     = ["172.20.0.0/16"]

  validation {
    condition = alltrue([
      for range in var.reserved_cidrs : try(
        cidrsubnet("${split("/", range)[0]}/${min(split("/", range)[1], split("/", var.cidr)[1])}", 0, 0) !=
        cidrsubnet("${split("/", var.cidr)[0]}/${min(split("/", range)[1], split("/", var.cidr)[1])}", 0, 0),
        false
      )
    ])
    error_message = "reserved_cidrs must not overlap cidr (${var.cidr}): ${join(", ", var.reserved_cidrs)}."
  }
}

variable "nat" {
  description = "NAT gateways: `per-zone` survives the loss of a zone, `single` costs a third and fails with its zone, `none` leaves private subnets without internet."
  type        = string
  default     = "per-zone"

  validation {
    condition     = contains(["per-zone", "single", "none"], var.nat)
    error_message = "nat must be per-zone, single or none, not ${var.nat}."
  }
}

variable "interface_endpoints" {
  description = "AWS services reached through interface endpoints in the intra subnets, each billed per zone and hour. S3 always has a gateway endpoint, which is free."
  type        = set(string)
  default     = ["ecr.api", "ecr.dkr", "sts"]

  validation {
    condition = alltrue([
      for service in var.interface_endpoints :
      contains(["ec2", "ec2messages", "ecr.api", "ecr.dkr", "eks", "eks-auth", "elasticloadbalancing", "kms", "logs", "ssm", "ssmmessages", "sts"], service)
    ])
    error_message = "interface_endpoints contains an unknown service: ${join(", ", var.interface_endpoints)}."
  }
}

variable "cluster_name" {
  description = "EKS cluster whose load balancers use these subnets."
  type        = string
}

variable "log_key_arn" {
  description = "KMS key that encrypts the flow logs; its policy must permit CloudWatch Logs."
  type        = string
}

variable "flow_log_retention_days" {
  description = "Days that CloudWatch keeps flow logs."
  type        = number
  default     = 365

  validation {
    condition     = contains([30, 60, 90, 120, 150, 180, 365, 400, 545, 731], var.flow_log_retention_days)
    error_message = "flow_log_retention_days must be a period that CloudWatch Logs offers, from 30 to 731 days."
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
