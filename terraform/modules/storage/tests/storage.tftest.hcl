mock_provider "aws" {
  source = "../../testing"
}

mock_provider "aws" {
  alias  = "replica"
  source = "../../testing"
}

variables {
  name       = "comptoir-test"
  account_id = "111122223333"
  region     = "eu-west-3"
}

run "backups_are_locked_and_stay_in_one_region_by_default" {
  command = plan

  assert {
    condition     = length(module.backups_copy) == 0 && length(aws_iam_role.replication) == 0 && length(aws_kms_key.replica) == 0
    error_message = "Without replica_region nothing may be created in a second region."
  }
  assert {
    condition     = jsondecode(aws_kms_key.logs.policy).Statement[1].Principal.Service == "logs.eu-west-3.amazonaws.com"
    error_message = "CloudWatch Logs of the region must be able to use the key of logs."
  }
}

run "a_replica_region_adds_a_copy_with_its_own_key" {
  command = apply
  variables {
    replica_region = "eu-central-1"
  }

  assert {
    condition     = output.buckets["backups-copy"] != null && length(aws_kms_key.replica) == 1
    error_message = "The copy must have a bucket and a key in its region."
  }
  assert {
    condition     = one(aws_s3_bucket_replication_configuration.backups[0].rule).delete_marker_replication[0].status == "Disabled"
    error_message = "Deletions must not reach the copy."
  }
  assert {
    condition = toset(flatten([
      for statement in jsondecode(aws_iam_role_policy.replication[0].policy).Statement : statement.Action if statement.Resource == "arn:aws:s3:::comptoir-test-backups-copy-111122223333/*"
    ])) == toset(["s3:ReplicateObject", "s3:ReplicateTags"])
    error_message = "The role may add objects to the copy and delete none."
  }
}

run "the_state_bucket_can_be_left_out" {
  command = apply
  variables {
    has_state_bucket = false
  }

  assert {
    condition     = toset(keys(output.buckets)) == toset(["access", "backups", "logs"])
    error_message = "Only the remaining buckets may exist."
  }
}

run "refuses_a_copy_in_the_same_region" {
  command = plan
  variables {
    replica_region = "eu-west-3"
  }
  expect_failures = [var.replica_region]
}

run "refuses_an_unknown_lock_mode" {
  command = plan
  variables {
    backup_object_lock = { mode = "LEGAL", days = 30 }
  }
  expect_failures = [var.backup_object_lock]
}

run "refuses_to_expire_backups_that_are_still_locked" {
  command = plan
  variables {
    backup_object_lock    = { mode = "COMPLIANCE", days = 90 }
    backup_retention_days = 45
  }
  expect_failures = [var.backup_retention_days]
}

run "refuses_logs_that_expire_before_they_move" {
  command = plan
  variables {
    log_days = { infrequent_access = 60, expire = 60 }
  }
  expect_failures = [var.log_days]
}
