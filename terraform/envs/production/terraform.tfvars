# Examples: replace them with your own account, domain, project and addresses.
account_id         = "111122223333"
region             = "eu-west-3"
replica_region     = "eu-central-1"
domain             = "comptoir.example"
gitlab_project     = "comptoir/comptoir"
operator_role      = "comptoir-operators"
emails             = ["operators@comptoir.example"]
monthly_budget_usd = 900
