locals {
  # Buckets, keys, registry, DNS, alarms and facts.
  pipeline_data_statements = [
    {
      Sid    = "Buckets"
      Effect = "Allow"
      Action = [
        "s3:CreateBucket",
        "s3:DeleteBucket",
        "s3:DeleteBucketPolicy",
        "s3:PutBucket*",
        "s3:PutEncryptionConfiguration",
        "s3:PutLifecycleConfiguration",
        "s3:PutReplicationConfiguration",
      ]
      Resource = ["arn:aws:s3:::${var.name}-*-${var.account_id}"]
    },
    {
      Sid      = "WriteState"
      Effect   = "Allow"
      Action   = ["s3:PutObject"]
      Resource = [local.state_object]
    },
    {
      Sid       = "CreateKeys"
      Effect    = "Allow"
      Action    = ["kms:CreateKey", "kms:TagResource"]
      Resource  = ["*"]
      Condition = local.for_environment
    },
    {
      Sid       = "Keys"
      Effect    = "Allow"
      Action    = ["kms:CreateAlias", "kms:CreateGrant", "kms:DeleteAlias", "kms:EnableKeyRotation", "kms:PutKeyPolicy", "kms:ScheduleKeyDeletion", "kms:UntagResource", "kms:UpdateAlias", "kms:UpdateKeyDescription"]
      Resource  = ["arn:aws:kms:*:${var.account_id}:key/*"]
      Condition = local.in_environment
    },
    {
      Sid      = "Aliases"
      Effect   = "Allow"
      Action   = ["kms:CreateAlias", "kms:DeleteAlias", "kms:UpdateAlias"]
      Resource = ["arn:aws:kms:*:${var.account_id}:alias/${var.name}-*"]
    },
    {
      Sid    = "Repositories"
      Effect = "Allow"
      Action = [
        "ecr:CreateRepository",
        "ecr:DeleteLifecyclePolicy",
        "ecr:DeleteRepository",
        "ecr:DeleteRepositoryPolicy",
        "ecr:PutImageScanningConfiguration",
        "ecr:PutImageTagMutability",
        "ecr:PutLifecyclePolicy",
        "ecr:SetRepositoryPolicy",
        "ecr:TagResource",
        "ecr:UntagResource",
      ]
      Resource = [local.own_repository_arns]
    },
    {
      Sid      = "CreateZones"
      Effect   = "Allow"
      Action   = ["route53:CreateHostedZone"]
      Resource = ["*"]
    },
    {
      Sid      = "Zones"
      Effect   = "Allow"
      Action   = ["route53:ChangeTagsForResource", "route53:DeleteHostedZone", "route53:UpdateHostedZoneComment"]
      Resource = [local.zone_arns]
    },
    {
      Sid       = "ZoneRecords"
      Effect    = "Allow"
      Action    = ["route53:ChangeResourceRecordSets"]
      Resource  = [local.zone_arns]
      Condition = { "ForAllValues:StringEquals" = { "route53:ChangeResourceRecordSetsRecordTypes" = ["CAA", "NS"] } }
    },
    {
      Sid    = "AlarmsAndFacts"
      Effect = "Allow"
      Action = [
        "budgets:ModifyBudget",
        "budgets:TagResource",
        "cloudwatch:DeleteAlarms",
        "cloudwatch:PutMetricAlarm",
        "cloudwatch:TagResource",
        "sns:CreateTopic",
        "sns:DeleteTopic",
        "sns:SetSubscriptionAttributes",
        "sns:SetTopicAttributes",
        "sns:Subscribe",
        "sns:TagResource",
        "sns:Unsubscribe",
        "sns:UntagResource",
        "ssm:AddTagsToResource",
        "ssm:CreateDocument",
        "ssm:DeleteDocument",
        "ssm:DeleteParameter",
        "ssm:PutParameter",
        "ssm:RemoveTagsFromResource",
        "ssm:UpdateDocument",
        "ssm:UpdateDocumentDefaultVersion",
      ]
      Resource = [
        "arn:aws:budgets::${var.account_id}:budget/${var.name}-*",
        "arn:aws:cloudwatch:${var.region}:${var.account_id}:alarm:${var.name}-*",
        "arn:aws:sns:${var.region}:${var.account_id}:${var.name}-*",
        "arn:aws:ssm:${var.region}:${var.account_id}:document/${var.name}-*",
        "arn:aws:ssm:${var.region}:${var.account_id}:parameter/${var.name}/*",
      ]
    },
  ]
}
