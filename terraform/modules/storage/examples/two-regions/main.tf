# Backups that no one can delete for 30 days, with a copy in a second region.
provider "aws" {
  region = "eu-west-3"
}

provider "aws" {
  alias  = "replica"
  region = "eu-central-1"
}

module "storage" {
  source = "../.."

  providers = {
    aws         = aws
    aws.replica = aws.replica
  }

  name               = "comptoir-trial"
  account_id         = "111122223333"
  region             = "eu-west-3"
  replica_region     = "eu-central-1"
  backup_object_lock = { mode = "COMPLIANCE", days = 30 }
}
