terraform {
  required_version = ">= 1.11"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.100"
    }
  }

  # The bucket differs by account: terraform init -backend-config=bucket=… -backend-config=region=…
  backend "s3" {
    key          = "nonprod.tfstate"
    encrypt      = true
    use_lockfile = true
  }
}
