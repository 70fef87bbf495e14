mock_provider "aws" {
  source = "../../testing"
}

variables {
  name           = "comptoir-test"
  account_id     = "111122223333"
  region         = "eu-west-3"
  environment    = "test"
  cluster_name   = "comptoir-test"
  backup_bucket  = "comptoir-test-backups-111122223333"
  log_bucket     = "comptoir-test-logs-111122223333"
  data_key_alias = "alias/comptoir-test-data"
  log_key_alias  = "alias/comptoir-test-logs"
  domain         = "shop.example.com"
}

run "a_role_is_bound_to_one_service_account_of_one_cluster" {
  command = plan

  assert {
    condition     = jsondecode(aws_iam_role.workload["velero"].assume_role_policy).Statement[0].Condition.StringEquals["aws:RequestTag/kubernetes-namespace"] == "velero" && jsondecode(aws_iam_role.workload["velero"].assume_role_policy).Statement[0].Condition.StringEquals["aws:RequestTag/eks-cluster-arn"] == "arn:aws:eks:eu-west-3:111122223333:cluster/comptoir-test"
    error_message = "Only Velero's pods of this cluster may assume Velero's role."
  }
  assert {
    condition     = toset(keys(aws_eks_pod_identity_association.this)) == toset(keys(aws_iam_role.workload)) && aws_eks_pod_identity_association.this["portal"].namespace == "portal-production"
    error_message = "Each role needs an association."
  }
}

run "velero_reaches_one_bucket_and_deletes_only_its_own_snapshots" {
  command = plan

  assert {
    condition = alltrue([
      for statement in jsondecode(aws_iam_role_policy.workload["velero"].policy).Statement :
      alltrue([for resource in statement.Resource : startswith(resource, "arn:aws:s3:::comptoir-test-backups-111122223333")])
      if anytrue([for action in statement.Action : startswith(action, "s3:")])
    ])
    error_message = "Velero may reach the bucket of backups only."
  }
  assert {
    condition = one([
      for statement in jsondecode(aws_iam_role_policy.workload["velero"].policy).Statement : statement.Condition.Null["aws:ResourceTag/velero.io/backup"]
      if contains(statement.Action, "ec2:DeleteSnapshot")
    ]) == "false"
    error_message = "Velero may delete snapshots that it tagged only."
  }
}

run "the_log_shipper_adds_logs_and_reads_none" {
  command = plan

  assert {
    condition     = length(setintersection(flatten([for statement in jsondecode(aws_iam_role_policy.workload["log-shipper"].policy).Statement : statement.Action]), ["s3:GetObject", "s3:DeleteObject", "s3:DeleteObjectVersion"])) == 0
    error_message = "The log shipper must not read or delete logs."
  }
}

run "cert_manager_changes_challenges_only" {
  command = plan

  assert {
    condition = one([
      for statement in jsondecode(aws_iam_role_policy.workload["cert-manager"].policy).Statement : statement.Condition["ForAllValues:StringLike"]["route53:ChangeResourceRecordSetsNormalizedRecordNames"]
      if contains(statement.Action, "route53:ChangeResourceRecordSets")
    ]) == ["_acme-challenge.shop.example.com", "_acme-challenge.*.shop.example.com"]
    error_message = "cert-manager may change challenge records of the domain only."
  }
}

run "the_portal_changes_nothing" {
  command = plan

  assert {
    condition = alltrue([
      for action in flatten([for statement in jsondecode(aws_iam_role_policy.workload["portal"].policy).Statement : statement.Action]) :
      can(regex("^[a-z0-9-]+:(Describe|Get|List)[A-Za-z]*$", action))
    ])
    error_message = "The portal's role must be read-only."
  }
}

run "irsa_trusts_the_issuer_and_needs_no_association" {
  command = plan
  variables {
    trust            = "irsa"
    oidc_issuer      = "oidc.eks.eu-west-3.amazonaws.com/id/ABC"
    service_accounts = { velero = { namespace = "backup", name = "server" } }
  }

  assert {
    condition     = jsondecode(aws_iam_role.workload["velero"].assume_role_policy).Statement[0].Condition.StringEquals["oidc.eks.eu-west-3.amazonaws.com/id/ABC:sub"] == "system:serviceaccount:backup:server"
    error_message = "The trust policy must name the service account."
  }
  assert {
    condition     = length(aws_eks_pod_identity_association.this) == 0
    error_message = "IRSA must not create Pod Identity associations."
  }
}

run "hosts_present_a_certificate_per_workload" {
  command = apply
  variables {
    trust                      = "roles-anywhere"
    cluster_name               = null
    workloads                  = ["velero", "registry-pull"]
    host_certificate_authority = "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----"
  }

  assert {
    condition     = jsondecode(aws_iam_role.workload["velero"].assume_role_policy).Statement[0].Condition.StringEquals["aws:PrincipalTag/x509Subject/CN"] == "comptoir-test-velero"
    error_message = "A certificate must open the role of its own workload only."
  }
  assert {
    condition     = toset(keys(output.profile_arns)) == toset(["velero", "registry-pull"]) && output.trust_anchor_arn != null && length(aws_eks_pod_identity_association.this) == 0
    error_message = "Each workload needs a profile, and no association."
  }
}

run "hosts_back_up_without_access_to_volumes" {
  command = plan
  variables {
    trust                      = "roles-anywhere"
    cluster_name               = null
    workloads                  = ["velero"]
    host_certificate_authority = "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----"
  }

  assert {
    condition     = alltrue([for action in flatten([for statement in jsondecode(aws_iam_role_policy.workload["velero"].policy).Statement : statement.Action]) : can(regex("^(kms|s3):", action))])
    error_message = "Velero on K3s needs the bucket and its key only."
  }
}

run "hosts_pull_from_the_account_of_the_registry" {
  command = plan
  variables {
    trust                      = "roles-anywhere"
    cluster_name               = null
    workloads                  = ["registry-pull"]
    host_certificate_authority = "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----"
    repository_arns            = "arn:aws:ecr:eu-west-3:444455556666:repository/comptoir/*"
  }

  assert {
    condition     = jsondecode(aws_iam_role_policy.workload["registry-pull"].policy).Statement[1].Resource == ["arn:aws:ecr:eu-west-3:444455556666:repository/comptoir/*"]
    error_message = "The role must be permitted to pull from the registry's account."
  }
}

run "refuses_the_repositories_of_every_account" {
  command = plan
  variables {
    repository_arns = "arn:aws:ecr:eu-west-3:*:repository/*"
  }
  expect_failures = [var.repository_arns]
}

run "pipelines_plan_from_any_branch_and_apply_from_one" {
  command = plan
  variables {
    gitlab = { project = "comptoir/comptoir", state_bucket = "comptoir-test-state-111122223333", state_key = "test.tfstate" }
  }

  assert {
    condition     = jsondecode(aws_iam_role.gitlab["apply"].assume_role_policy).Statement[0].Condition.StringLike["gitlab.com:sub"] == "project_path:comptoir/comptoir:ref_type:branch:ref:main" && jsondecode(aws_iam_role.gitlab["apply"].assume_role_policy).Statement[0].Condition.StringEquals["gitlab.com:aud"] == "https://gitlab.com"
    error_message = "Only the protected branch may apply."
  }
  assert {
    condition     = jsondecode(aws_iam_role.gitlab["plan"].assume_role_policy).Statement[0].Condition.StringLike["gitlab.com:sub"] == "project_path:comptoir/comptoir:ref_type:branch:ref:*" && jsondecode(aws_iam_role.gitlab["plan"].assume_role_policy).Statement[0].Condition.StringEquals["gitlab.com:aud"] == "https://gitlab.com"
    error_message = "Any branch of the project may plan."
  }
  assert {
    condition     = keys(aws_iam_role_policy_attachment.gitlab_plan) == ["read"]
    error_message = "The plan role may only read."
  }
  assert {
    condition = alltrue([
      for statement in jsondecode(aws_iam_policy.gitlab["apply-access"].policy).Statement :
      try(statement.Condition.StringEquals["iam:PermissionsBoundary"], "") == "arn:aws:iam::111122223333:policy/comptoir-test-boundary"
      if statement.Effect == "Allow" && contains(statement.Action, "iam:CreateRole")
    ])
    error_message = "The pipeline may create roles with the boundary only."
  }
  assert {
    condition     = contains(flatten([for statement in jsondecode(aws_iam_policy.gitlab["apply-access"].policy).Statement : statement.Action if statement.Effect == "Deny"]), "eks:DeleteCluster")
    error_message = "The pipeline must not be able to delete the cluster."
  }
}

run "the_pipeline_manages_repositories_and_documents_and_does_not_use_them" {
  command = plan
  variables {
    gitlab = { project = "comptoir/comptoir", state_bucket = "comptoir-test-state-111122223333", state_key = "test.tfstate" }
  }

  assert {
    condition = length(setintersection(
      flatten([for statement in jsondecode(aws_iam_policy.gitlab["apply-data"].policy).Statement : statement.Action]),
      ["ecr:*", "ecr:BatchDeleteImage", "ecr:PutImage", "sns:*", "sns:Publish", "ssm:*", "ssm:SendCommand", "ssm:StartSession"],
    )) == 0
    error_message = "The pipeline manages repositories, topics and documents, and does not use them."
  }
}

run "the_boundary_denies_ways_to_become_another_identity" {
  command = plan

  assert {
    condition = length(setsubtract(
      ["iam:AddUserToGroup", "iam:CreateRole", "iam:CreateServiceSpecificCredential", "iam:Update*", "s3:PutBucketObjectLockConfiguration"],
      flatten([for statement in jsondecode(aws_iam_policy.boundary.policy).Statement : statement.Action if statement.Effect == "Deny"]),
    )) == 0
    error_message = "A role within the boundary must not change identities or lift object lock."
  }
}

run "a_teardown_may_destroy" {
  command = plan
  variables {
    may_destroy = true
    gitlab      = { project = "comptoir/comptoir", state_bucket = "comptoir-test-state-111122223333", state_key = "test.tfstate" }
  }

  assert {
    condition     = !contains(flatten([for statement in jsondecode(aws_iam_policy.gitlab["apply-access"].policy).Statement : statement.Action if statement.Effect == "Deny"]), "eks:DeleteCluster")
    error_message = "may_destroy must lift the denial."
  }
}

run "every_workload_has_the_boundary" {
  command = apply

  assert {
    condition     = alltrue([for role in aws_iam_role.workload : role.permissions_boundary == aws_iam_policy.boundary.arn])
    error_message = "Roles of workloads must have the boundary."
  }
}

run "refuses_a_role_name_that_is_too_long" {
  command = plan
  variables {
    name = "comptoir-production-in-the-region-paris1"
  }
  expect_failures = [var.workloads]
}

run "refuses_a_wildcard_in_the_protected_branch" {
  command = plan
  variables {
    gitlab = { project = "comptoir/comptoir", branch = "*", state_bucket = "a", state_key = "b" }
  }
  expect_failures = [var.gitlab]
}

run "refuses_hosts_that_would_manage_load_balancers" {
  command = plan
  variables {
    trust                      = "roles-anywhere"
    cluster_name               = null
    host_certificate_authority = "-----BEGIN CERTIFICATE-----"
  }
  expect_failures = [var.workloads]
}

run "refuses_irsa_without_an_issuer" {
  command = plan
  variables {
    trust = "irsa"
  }
  expect_failures = [var.oidc_issuer]
}
