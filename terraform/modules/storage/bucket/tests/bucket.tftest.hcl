mock_provider "aws" {
  source = "../../../testing"
}

variables {
  name = "comptoir-test-backups-111122223333"
  kms  = { key_arn = "arn:aws:kms:eu-west-3:111122223333:key/00000000-0000-0000-0000-000000000000" }
}

run "is_private_encrypted_versioned_and_protected" {
  command = plan

  assert {
    condition     = aws_s3_bucket_public_access_block.this.block_public_policy && aws_s3_bucket_public_access_block.this.restrict_public_buckets && aws_s3_bucket_public_access_block.this.block_public_acls && aws_s3_bucket_public_access_block.this.ignore_public_acls
    error_message = "Every kind of public access must be blocked."
  }
  assert {
    condition     = one(one(aws_s3_bucket_server_side_encryption_configuration.this.rule).apply_server_side_encryption_by_default).kms_master_key_id == var.kms.key_arn
    error_message = "Objects must be encrypted with the given key."
  }
  assert {
    condition     = toset([for statement in jsondecode(aws_s3_bucket_policy.this.policy).Statement : statement.Sid]) == toset(["DenyPlainHttp", "DenyDeletion"])
    error_message = "The policy must deny plain HTTP and deletion."
  }
  assert {
    condition     = !aws_s3_bucket.this.object_lock_enabled && length(aws_s3_bucket_object_lock_configuration.this) == 0 && length(aws_s3_bucket_logging.this) == 0
    error_message = "Object lock and access logs are off unless requested."
  }
}

run "can_be_deleted_when_it_is_not_protected" {
  command = plan
  variables {
    is_protected = false
  }

  assert {
    condition     = [for statement in jsondecode(aws_s3_bucket_policy.this.policy).Statement : statement.Sid] == ["DenyPlainHttp"]
    error_message = "Only plain HTTP may be denied."
  }
}

run "locks_every_version" {
  command = plan
  variables {
    object_lock = { mode = "COMPLIANCE", days = 14 }
  }

  assert {
    condition     = aws_s3_bucket.this.object_lock_enabled && one(one(aws_s3_bucket_object_lock_configuration.this[0].rule).default_retention).days == 14
    error_message = "object_lock must set the default retention."
  }
}

run "refuses_infrequent_access_before_30_days" {
  command = plan
  variables {
    lifecycle_days = { infrequent_access = 7 }
  }
  expect_failures = [var.lifecycle_days]
}

run "refuses_a_name_that_s3_refuses" {
  command = plan
  variables {
    name = "Comptoir_backups"
  }
  expect_failures = [var.name]
}
