mock_provider "aws" {
  source = "../../testing"
}

variables {
  name       = "comptoir-test"
  account_id = "111122223333"
  region     = "eu-west-3"
  cluster    = "production"
  identity   = "pod-identity"
  eks        = { name = "comptoir-test", vpc_id = "vpc-1", vpc_cidr = "10.20.0.0/16" }
  role_arns  = { velero = "arn:aws:iam::111122223333:role/comptoir-test-velero" }
  buckets    = { backups = "backups", logs = "logs" }
  zone       = { id = "Z1", domain = "shop.example.com" }
  registry   = "registry.gitlab.com/comptoir/comptoir"
}

run "the_document_holds_the_facts_of_an_eks_cluster" {
  command = plan

  assert {
    condition     = aws_ssm_parameter.facts.name == "/comptoir-test/facts" && jsondecode(nonsensitive(aws_ssm_parameter.facts.value))["role-velero"] == "arn:aws:iam::111122223333:role/comptoir-test-velero"
    error_message = "The parameter must hold the roles."
  }
  assert {
    condition     = jsondecode(nonsensitive(aws_ssm_parameter.facts.value))["vpc-id"] == "vpc-1" && !contains(keys(output.facts), "trust-anchor")
    error_message = "An EKS cluster has a VPC and no trust anchor."
  }
}

run "k3s_has_a_trust_anchor_and_no_vpc" {
  command = plan
  variables {
    eks              = null
    identity         = "roles-anywhere"
    trust_anchor_arn = "arn:aws:rolesanywhere:eu-west-3:111122223333:trust-anchor/1"
    profile_arns     = { velero = "arn:aws:rolesanywhere:eu-west-3:111122223333:profile/1" }
  }

  assert {
    condition     = output.facts["distribution"] == "k3s" && output.facts["profile-velero"] != null && !contains(keys(output.facts), "vpc-id")
    error_message = "K3s has profiles and no VPC."
  }
}

run "refuses_pod_identity_on_k3s" {
  command = plan
  variables {
    eks = null
  }
  expect_failures = [var.identity]
}

run "refuses_a_role_that_the_schema_does_not_have" {
  command = plan
  variables {
    role_arns = { velerro = "arn:aws:iam::111122223333:role/x" }
  }
  expect_failures = [var.role_arns]
}
