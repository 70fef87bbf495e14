variable "domain" {
  description = "DNS zone of the environment, such as `shop.example.com`."
  type        = string

  validation {
    condition     = can(regex("^([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+[a-z]{2,}$", var.domain))
    error_message = "domain must be a DNS name in lowercase without a final dot, not ${var.domain}."
  }
}

variable "parent_zone_id" {
  description = "Route 53 zone of the parent domain, which receives the delegation; null if the parent is hosted elsewhere."
  type        = string
  default     = null

  validation {
    condition     = var.parent_zone_id == null || can(regex("^Z[A-Z0-9]+$", var.parent_zone_id))
    error_message = "parent_zone_id must be the id of a hosted zone, which begins with Z."
  }
}

variable "certificate_authorities" {
  description = "Authorities that may issue certificates for the domain."
  type        = list(string)
  default     = ["letsencrypt.org"]

  validation {
    condition     = length(var.certificate_authorities) > 0
    error_message = "certificate_authorities must name an authority: an empty list permits all of them."
  }
}

variable "tags" {
  description = "Tags of every resource, added to the provider's default tags."
  type        = map(string)
  default     = {}
}
