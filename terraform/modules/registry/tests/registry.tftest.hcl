mock_provider "aws" {
  source = "../../testing"
}

variables {
  name           = "comptoir-test"
  account_id     = "111122223333"
  region         = "eu-west-3"
  images         = ["products", "storefront"]
  gitlab_address = "registry.gitlab.com/comptoir/comptoir"
}

run "gitlab_is_the_default_and_creates_nothing" {
  command = plan

  assert {
    condition     = length(aws_ecr_repository.this) == 0 && length(aws_kms_key.images) == 0 && output.address == "registry.gitlab.com/comptoir/comptoir"
    error_message = "GitLab's registry needs nothing of AWS."
  }
}

run "ecr_tags_are_immutable_and_images_are_scanned" {
  command = plan
  variables {
    registry = "ecr"
  }

  assert {
    condition     = toset(keys(aws_ecr_repository.this)) == toset(["products", "storefront"]) && alltrue([for repository in aws_ecr_repository.this : repository.image_tag_mutability == "IMMUTABLE" && repository.image_scanning_configuration[0].scan_on_push])
    error_message = "Each image needs a repository with immutable tags and scans."
  }
  assert {
    condition     = output.address == "111122223333.dkr.ecr.eu-west-3.amazonaws.com/comptoir" && length(aws_ecr_repository_policy.this) == 0
    error_message = "The address must be the account's, and no other account may pull."
  }
}

run "another_account_pulls_and_does_not_push" {
  command = plan
  variables {
    registry       = "ecr"
    pull_role_arns = ["arn:aws:iam::444455556666:role/comptoir-nonprod-registry-pull"]
  }

  assert {
    condition = alltrue([
      for policy in aws_ecr_repository_policy.this : !anytrue([for action in jsondecode(policy.policy).Statement[0].Action : can(regex("Put|Upload|Delete|\\*", action))])
    ])
    error_message = "Other accounts may only pull."
  }
}

run "refuses_gitlab_without_an_address" {
  command = plan
  variables {
    gitlab_address = null
  }
  expect_failures = [var.gitlab_address]
}

run "refuses_a_wildcard_principal" {
  command = plan
  variables {
    pull_role_arns = ["*"]
  }
  expect_failures = [var.pull_role_arns]
}

run "refuses_to_keep_too_few_images_for_a_rollback" {
  command = plan
  variables {
    kept_images = 3
  }
  expect_failures = [var.kept_images]
}
