locals {
  environment = "production"
  name        = "comptoir-${local.environment}"

  tags = {
    project     = "comptoir"
    environment = local.environment
    managed-by  = "terraform"
  }

  zones        = [for letter in ["a", "b", "c"] : "${var.region}${letter}"]
  vpc_cidr     = "10.20.0.0/16"
  service_cidr = "172.20.0.0/16"

  workloads = concat(
    ["cert-manager", "external-dns", "log-shipper", "portal", "velero"],
    var.is_auto_mode ? [] : ["load-balancer-controller", "node-autoscaler"],
  )

  # Every image of docker-compose.yaml that production runs.
  images = ["customers", "portal", "products", "shopping", "storefront"]
}
