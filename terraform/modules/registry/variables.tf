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

variable "registry" {
  description = "Registry of the images: `gitlab` uses GitLab's container registry and creates nothing, `ecr` creates a repository per image."
  type        = string
  default     = "gitlab"

  validation {
    condition     = contains(["gitlab", "ecr"], var.registry)
    error_message = "registry must be gitlab or ecr, not ${var.registry}."
  }
}

variable "gitlab_address" {
  description = "Address of the project's images in GitLab's registry, such as `registry.gitlab.com/comptoir/comptoir`."
  type        = string
  default     = null

  validation {
    condition     = var.registry != "gitlab" || try(can(regex("^[a-z0-9.-]+(/[a-z0-9._-]+)+$", var.gitlab_address)), false)
    error_message = "gitlab_address must be set with registry = gitlab, without https://."
  }
}

variable "images" {
  description = "Images with a repository of their own."
  type        = set(string)

  validation {
    condition     = alltrue([for image in var.images : can(regex("^[a-z][a-z0-9-]*$", image))])
    error_message = "images must be lowercase names: ${join(", ", var.images)}."
  }
}

variable "pull_role_arns" {
  description = "Roles of other accounts that pull images, such as the role `registry-pull` of the K3s hosts. Roles of this account need no entry."
  type        = list(string)
  default     = []

  validation {
    condition     = alltrue([for role in var.pull_role_arns : can(regex("^arn:aws:iam::[0-9]{12}:role/[^*]+$", role))])
    error_message = "pull_role_arns must name IAM roles, without wildcards."
  }
}

variable "kept_images" {
  description = "Images that each repository keeps; older ones expire. Must cover the releases that a rollback may return to."
  type        = number
  default     = 200

  validation {
    condition     = var.kept_images >= 20
    error_message = "kept_images must be at least 20, because a rollback needs the images of earlier releases."
  }
}

variable "tags" {
  description = "Tags of every resource, added to the provider's default tags."
  type        = map(string)
  default     = {}
}
