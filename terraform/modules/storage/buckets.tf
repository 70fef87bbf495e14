locals {
  # The account's number makes the names unique in all of AWS.
  bucket_names = {
    for purpose in ["state", "backups", "backups-copy", "logs", "access"] :
    purpose => "${var.name}-${purpose}-${var.account_id}"
  }
}

module "access" {
  source = "./bucket"

  name           = local.bucket_names.access
  is_protected   = var.is_protected
  lifecycle_days = { expire = 90 }
  tags           = merge(var.tags, { purpose = "server access logs" })

  policy_statements = [{
    Sid       = "ServerAccessLogs"
    Effect    = "Allow"
    Principal = { Service = "logging.s3.amazonaws.com" }
    Action    = "s3:PutObject"
    Resource  = "arn:aws:s3:::${local.bucket_names.access}/*"
    Condition = { StringEquals = { "aws:SourceAccount" = var.account_id } }
  }]
}

module "state" {
  source = "./bucket"
  count  = var.has_state_bucket ? 1 : 0

  name              = local.bucket_names.state
  kms               = { key_arn = aws_kms_key.data.arn }
  access_log_bucket = module.access.name
  is_protected      = var.is_protected
  lifecycle_days    = { noncurrent = 180 }
  tags              = merge(var.tags, { purpose = "terraform state" })
}

module "backups" {
  source = "./bucket"

  name              = local.bucket_names.backups
  kms               = { key_arn = aws_kms_key.data.arn }
  object_lock       = var.backup_object_lock
  access_log_bucket = module.access.name
  is_protected      = var.is_protected
  lifecycle_days    = { noncurrent = var.backup_retention_days }
  tags              = merge(var.tags, { purpose = "backups" })
}

module "logs" {
  source = "./bucket"

  name              = local.bucket_names.logs
  kms               = { key_arn = aws_kms_key.logs.arn }
  access_log_bucket = module.access.name
  is_protected      = var.is_protected
  lifecycle_days    = { infrequent_access = var.log_days.infrequent_access, expire = var.log_days.expire, noncurrent = 7 }
  tags              = merge(var.tags, { purpose = "application logs" })
}

module "backups_copy" {
  source = "./bucket"
  count  = var.replica_region == null ? 0 : 1

  providers = { aws = aws.replica }

  name           = local.bucket_names.backups-copy
  kms            = { key_arn = aws_kms_key.replica[0].arn }
  object_lock    = var.backup_object_lock
  is_protected   = var.is_protected
  lifecycle_days = { noncurrent = var.backup_retention_days }
  tags           = merge(var.tags, { purpose = "copy of the backups" })
}
