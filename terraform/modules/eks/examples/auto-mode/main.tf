# EKS Auto Mode: no node groups, and only the add-ons that it lacks.
provider "aws" {
  region = "eu-west-3"
}

module "eks" {
  source = "../.."

  name                     = "comptoir-trial"
  account_id               = "111122223333"
  region                   = "eu-west-3"
  control_plane_subnet_ids = ["subnet-00000000000000001", "subnet-00000000000000002"]
  node_subnet_ids          = ["subnet-00000000000000003", "subnet-00000000000000004"]
  is_auto_mode             = true
  log_key_arn              = "arn:aws:kms:eu-west-3:111122223333:key/00000000-0000-0000-0000-000000000000"

  access_entries = {
    operators = {
      role_arn = "arn:aws:iam::111122223333:role/comptoir-operators"
      policy   = "AmazonEKSClusterAdminPolicy"
    }
  }
}
