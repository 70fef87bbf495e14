/** Provider arguments that keep it from calling AWS. */
const OFFLINE = `
  access_key                  = "offline"
  secret_key                  = "offline"
  skip_credentials_validation = true
  skip_requesting_account_id  = true
  skip_metadata_api_check     = true
  allowed_account_ids         = null
`;

/** Overrides backend and providers of an environment, so that it is planned without an AWS account. */
export const OFFLINE_OVERRIDE = `terraform {
  backend "local" {}
}

provider "aws" {${OFFLINE}}

provider "aws" {
  alias = "replica"
${OFFLINE}}
`;
