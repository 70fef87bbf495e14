# A small network: two zones and one NAT gateway, for trials.
provider "aws" {
  region = "eu-west-3"
}

module "network" {
  source = "../.."

  name         = "comptoir-trial"
  account_id   = "111122223333"
  region       = "eu-west-3"
  zones        = ["eu-west-3a", "eu-west-3b"]
  cidr         = "10.30.0.0/20"
  nat          = "single"
  cluster_name = "comptoir-trial"
  log_key_arn  = "arn:aws:kms:eu-west-3:111122223333:key/00000000-0000-0000-0000-000000000000"

  interface_endpoints     = []
  flow_log_retention_days = 30

  subnets = {
    public  = ["10.30.0.0/26", "10.30.0.64/26"]
    intra   = ["10.30.0.128/26", "10.30.0.192/26"]
    private = ["10.30.8.0/22", "10.30.12.0/22"]
  }
}
