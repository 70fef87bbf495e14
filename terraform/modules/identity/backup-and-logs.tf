locals {
  key_arns        = "arn:aws:kms:${var.region}:${var.account_id}:key/*"
  with_data_key   = { "ForAnyValue:StringEquals" = { "kms:ResourceAliases" = var.data_key_alias } }
  with_log_key    = { "ForAnyValue:StringEquals" = { "kms:ResourceAliases" = var.log_key_alias } }
  volume_arns     = "arn:aws:ec2:${var.region}:${var.account_id}:volume/*"
  snapshot_arns   = "arn:aws:ec2:${var.region}::snapshot/*"
  backup_arn      = "arn:aws:s3:::${var.backup_bucket}"
  application_log = "arn:aws:s3:::${var.log_bucket}"

  velero_statements = concat(local.backup_statements, [for statement in local.snapshot_statements : statement if var.trust != "roles-anywhere"])

  backup_statements = [
    {
      Sid      = "ListBackups"
      Effect   = "Allow"
      Action   = ["s3:GetBucketLocation", "s3:ListBucket", "s3:ListBucketMultipartUploads"]
      Resource = [local.backup_arn]
    },
    {
      Sid    = "ReadAndWriteBackups"
      Effect = "Allow"
      Action = [
        "s3:AbortMultipartUpload",
        "s3:DeleteObject",
        "s3:GetObject",
        "s3:ListMultipartUploadParts",
        "s3:PutObject",
      ]
      Resource = ["${local.backup_arn}/*"]
    },
    {
      Sid       = "EncryptBackups"
      Effect    = "Allow"
      Action    = ["kms:Decrypt", "kms:GenerateDataKey"]
      Resource  = [local.key_arns]
      Condition = local.with_data_key
    },
  ]

  # The K3s hosts have no volumes in AWS.
  snapshot_statements = [
    {
      Sid      = "DescribeVolumes"
      Effect   = "Allow"
      Action   = ["ec2:DescribeSnapshots", "ec2:DescribeVolumes"]
      Resource = ["*"]
    },
    {
      Sid      = "CreateSnapshotsAndVolumes"
      Effect   = "Allow"
      Action   = ["ec2:CreateSnapshot", "ec2:CreateVolume"]
      Resource = [local.volume_arns, local.snapshot_arns]
    },
    {
      Sid       = "TagWhatItCreates"
      Effect    = "Allow"
      Action    = ["ec2:CreateTags"]
      Resource  = [local.volume_arns, local.snapshot_arns]
      Condition = { StringEquals = { "ec2:CreateAction" = ["CreateSnapshot", "CreateVolume"] } }
    },
    {
      # Velero tags its snapshots with the backup's name.
      Sid       = "DeleteItsOwnSnapshots"
      Effect    = "Allow"
      Action    = ["ec2:DeleteSnapshot"]
      Resource  = [local.snapshot_arns]
      Condition = { Null = { "aws:ResourceTag/velero.io/backup" = "false" } }
    },
  ]

  log_shipper_statements = [
    {
      Sid      = "FindBucket"
      Effect   = "Allow"
      Action   = ["s3:GetBucketLocation", "s3:ListBucket"]
      Resource = [local.application_log]
    },
    {
      Sid      = "WriteLogs"
      Effect   = "Allow"
      Action   = ["s3:AbortMultipartUpload", "s3:PutObject"]
      Resource = ["${local.application_log}/*"]
    },
    {
      # S3 decrypts the data key of a multipart upload.
      Sid       = "EncryptLogs"
      Effect    = "Allow"
      Action    = ["kms:Decrypt", "kms:GenerateDataKey"]
      Resource  = [local.key_arns]
      Condition = local.with_log_key
    },
  ]
}
